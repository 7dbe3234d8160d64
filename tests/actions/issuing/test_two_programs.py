"""Two programs that sign at once, and one that is killed while it signs."""

import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.support.issuing import Clock, all_waiting, certificates_in, complete, rooms_of
from tests.support.real_school import real_school
from training.actions.rooms import Rooms
from training.school.people import People, Person

PUPILS = tuple(f"pupil-{number:02}" for number in range(24))
PEOPLE = People(
    people=tuple(Person(id=id_, name=f"{id_} P", group="Robins", year=2) for id_ in PUPILS)
)
SIGNER = """
import sys
from tests.support.issuing import KEY, Clock, all_waiting, on_device, rooms_of
from training.actions.issuing.issue import issue

folder, device = sys.argv[1:]
from pathlib import Path
clock = Clock()
clock.on(days=1)
rooms = on_device(rooms_of(Path(folder), clock), device, clock)
chosen = all_waiting(rooms)
print("ready", flush=True)
sys.stdin.readline()

def told(outcome):
    if outcome.issued:
        print(outcome.issued[-1][1].certificate, flush=True)

issue(rooms, KEY, chosen, "lead", told)
print("end", flush=True)
"""


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    """A class in which everybody has completed something."""
    clock = Clock()
    rooms = rooms_of(real_school(tmp_path / "school", PEOPLE, sealed=True), clock)
    for pupil in PUPILS:
        complete(rooms, clock, pupil)
    return rooms


def signer(rooms: Rooms, device: str) -> subprocess.Popen[str]:
    """A program that has seen what waits, and signs it once it is told to go on."""
    started = subprocess.Popen(
        [sys.executable, "-c", SIGNER, str(rooms.folder), device],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert started.stdout
    assert started.stdout.readline() == "ready\n"
    return started


def say_go(program: subprocess.Popen[str]) -> None:
    assert program.stdin
    program.stdin.write("go\n")
    program.stdin.flush()


def told(program: subprocess.Popen[str]) -> Iterator[str]:
    """The certificates of which the program said that they are on the disk."""
    assert program.stdout
    return (line.strip() for line in program.stdout if line != "end\n")


def everybodys(rooms: Rooms) -> list[str]:
    return [one.certificate for pupil in PUPILS for one in certificates_in(rooms, pupil)]


def test_two_programs_that_sign_the_same_at_once_sign_each_completion_once(rooms: Rooms) -> None:
    both = [signer(rooms, "one"), signer(rooms, "two")]
    for program in both:
        say_go(program)
    for program in both:
        program.communicate()
        assert program.returncode == 0
    each = Counter({pupil: len(certificates_in(rooms, pupil)) for pupil in PUPILS})
    assert set(each.values()) == {1}
    assert all_waiting(rooms) == ()


@pytest.mark.parametrize("after", sorted(Random(5).sample(range(1, 23), 4)))
def test_a_program_killed_in_the_middle_leaves_what_it_said_is_done_and_the_rest_waits(
    rooms: Rooms, after: int
) -> None:
    program = signer(rooms, "one")
    say_go(program)
    lines = told(program)
    said = {next(lines) for _ in range(after)}
    program.send_signal(signal.SIGKILL)
    said |= set(lines)
    program.communicate()
    there = everybodys(rooms)
    assert said <= set(there)
    assert len(there) + len(all_waiting(rooms)) == len(PUPILS)
    assert rooms.records.check().faults == ()
    rest = signer(rooms, "two")
    say_go(rest)
    rest.communicate()
    assert [len(certificates_in(rooms, pupil)) for pupil in PUPILS] == [1] * len(PUPILS)
