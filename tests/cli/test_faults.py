"""Every command that reads or changes a school, under each thing that can be wrong with its folder.

However it is, a command works, or it ends with status 2 and lines that say so: nobody sees a
traceback, no child's name is in what is said, and what was refused has changed nothing.
"""

import io
import re
import shutil
import sys
from collections.abc import Callable, Iterable
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path

import pytest

from tests.support.faulty_school import (
    COMMANDS,
    WITHOUT_PASSPHRASE,
    Place,
    school_with_everything,
)
from training.actions.errors import Refused
from training.cli.main import run

pytestmark = pytest.mark.long

A_CHILD = re.compile(r"[Zz]yx|[Qq]wert|[Aa]isha|[Bb]ello")

REFUSED_HALFWAY = {
    "people pictures Herons --on": "sign-in/",
    "people export {child} --folder {out}/export": "out/",
}
"""What may be there after a refusal: doing it again goes on with it."""


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return school_with_everything(tmp_path_factory.mktemp("faults"))


@pytest.fixture
def place(template: Path, tmp_path: Path) -> Place:
    return Place(Path(shutil.copytree(template, tmp_path / "place")))


def said_by(words: Iterable[str]) -> tuple[int, str, str]:
    """Run one command as from a shell, where nobody answers; any traceback comes out."""
    out, err = io.StringIO(), io.StringIO()
    before, sys.stdin = sys.stdin, io.StringIO("")
    try:
        with redirect_stdout(out), redirect_stderr(err):
            status = run(list(words))
    finally:
        sys.stdin = before
    return status, out.getvalue(), err.getvalue()


def each_stands_it(place: Place, template: Path, wrong: Callable[[Place], object]) -> list[str]:
    """Each command with that wrong in the folder; gives those that were refused."""
    refused = []
    wrong(place)
    before = place.files()
    for command in COMMANDS:
        status, _, err = said_by(place.words(command))
        after = place.files()
        assert status in (0, 1, 2), command
        assert not A_CHILD.search(err), (command, err)
        if status == 2:
            assert_refused(command, err, before, after)
            refused.append(command)
        if after != before:
            shutil.rmtree(place.folder)
            shutil.copytree(template, place.folder)
            wrong(place)
    return refused


def assert_refused(
    command: str, err: str, before: dict[str, bytes], after: dict[str, bytes]
) -> None:
    """It is said in the program's own words, and everything lies there as it did."""
    assert err and all(line.startswith("training: ") for line in err.splitlines()), command
    changed = [name for name in {*before, *after} if before.get(name) != after.get(name)]
    allowed = REFUSED_HALFWAY.get(command, "\0")
    assert not [name for name in changed if allowed not in name], (command, changed)


def file_of(place: Place, pattern: str) -> Path:
    found = sorted(path for path in place.school.glob(pattern) if path.is_file())
    return found[0]


NEEDED = {
    "school.json": set(COMMANDS),
    "people.json": {one for one in COMMANDS if one.startswith(("people", "status", "learn"))},
    "school-key.json": {
        one
        for one in COMMANDS
        if not WITHOUT_PASSPHRASE.match(one) and not one.startswith("key restore")
    },
}
"""Without these nothing may be shown, and nothing be changed."""


@pytest.mark.parametrize(
    "pattern",
    [
        *NEEDED,
        "keeping.json",
        "sign-in/_classes.json",
        "sign-in/[a-z0-9]*.json",
        "policy/*/clauses.json",
        "records/*/*.jsonl",
    ],
)
def test_a_file_that_is_half_written(place: Place, template: Path, pattern: str) -> None:
    def wrong(there: Place) -> None:
        path = file_of(there, pattern)
        content = path.read_bytes()
        path.write_bytes(content[: len(content) // 2])

    refused = each_stands_it(place, template, wrong)
    assert set(refused) >= NEEDED.get(pattern, set())


@pytest.mark.parametrize(
    "pattern",
    ["people.json", "school-key.json", "sign-in/_classes.json", "policy/*/clauses.json"],
)
def test_a_file_from_a_newer_version(place: Place, template: Path, pattern: str) -> None:
    def wrong(there: Place) -> None:
        path = file_of(there, pattern)
        content = path.read_bytes().replace(b"sealed key 1", b"sealed key 9")
        content = re.sub(rb"training trust \d", b"training trust 9", content)
        path.write_bytes(re.sub(rb'"(format|v)":\s*\d+', rb'"\1":99', content))

    refused = each_stands_it(place, template, wrong)
    assert set(refused) >= NEEDED.get(pattern, set())


@pytest.mark.parametrize(
    "name",
    [
        "people (conflicted copy).json",
        "school-LAPTOP.json",
        ".syncthing.people.json.tmp",
    ],
)
def test_a_conflict_copy(place: Place, template: Path, name: str) -> None:
    kind = "people" if "people" in name else "school"

    def wrong(there: Place) -> None:
        (there.school / name).write_bytes((there.school / f"{kind}.json").read_bytes())

    refused = each_stands_it(place, template, wrong)
    if name.endswith(".tmp"):
        assert refused == ["people passphrase {adult} --reset"]
    elif kind == "people":
        assert {"people import {list} --yes", "people undo --yes"} <= set(refused)
        assert "people list" not in refused
    else:
        assert "facts set dsl_name Zyxfact" in refused


@pytest.mark.parametrize("name", ["people.json", "records", "sign-in", "receipts"])
def test_something_of_another_kind_has_the_name(place: Place, template: Path, name: str) -> None:
    def wrong(there: Place) -> None:
        path = there.school / name
        if path.is_dir():
            shutil.rmtree(path)
            path.write_bytes(b"no folder")
        else:
            path.unlink(missing_ok=True)
            path.mkdir()

    each_stands_it(place, template, wrong)


@pytest.mark.skipif(sys.platform == "win32", reason="fills the disk with a limit of POSIX")
def test_a_full_disk(place: Place) -> None:
    from tests.support.faults import with_room_for

    before = place.files()
    for command in COMMANDS:
        ended = with_room_for(partial(refusing, place.words(command)), 0)
        if not ended.done:
            assert "no room left" in ended.said or "no passphrase yet" in ended.said, command
            assert_refused(command, ended.said, before, place.files())
        assert place.files() == before, command


def refusing(words: Iterable[str]) -> None:
    """Run a command, and hand on what it said where it could not be done."""
    status, _, err = said_by(words)
    if status == 2:
        raise Refused(err)


def test_a_passphrase_cannot_open_a_key_that_is_not_whole(place: Place) -> None:
    key = place.school / "school-key.json"
    whole = key.read_bytes()
    for content in (b"", b"{}", whole[:60], whole.replace(b"sealed", b"practice")):
        key.write_bytes(content)
        (place.folder / "otter.txt").write_text("anything at all", encoding="utf-8")
        status, out, err = said_by(place.words("people list"))
        assert (status, out) == (2, "")
        assert "school-key.json" in err and "training key restore" in err


def test_no_lesson_waits_for_a_damaged_key(place: Place) -> None:
    (place.school / "school-key.json").write_bytes(b'{"format": "training sea')
    lessons = [one for one in COMMANDS if one.startswith("learn")]
    assert lessons and [said_by(place.words(one))[0] for one in lessons] == [0] * len(lessons)
