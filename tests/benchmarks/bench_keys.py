"""From a key to the first painted byte, on the quiz: choosing an option, and another, and again.

Run `python -m tests.benchmarks.bench_keys`. Choosing an option records nothing, so that what is
measured is the screen alone.
"""

import os
import random
import statistics
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tests.support.terminal import Terminal
from training.actions.make_practice import make_practice_folder
from training.actions.take_module import ModuleTaking
from training.cli.building import open_rooms
from training.core.attempt import Stage
from training.core.taking import go_on, sit_out

TURNS = 200
MODULE, PUPIL = "k1-01", "aisha-b"
QUIET = 0.5
"""Seconds without a painted byte after which a screen has settled."""


def main() -> None:
    """Measure, and print the median and the worst of a hundred."""
    with tempfile.TemporaryDirectory() as made:
        state = f"{made}/state"
        os.environ["XDG_STATE_HOME"] = state
        school = _school_with_a_pupil_at_the_quiz(Path(made) / "school")
        command = [sys.executable, "-m", "training", "--school", str(school)]
        terminal = Terminal([*command, "learn", MODULE, "--as", PUPIL], {"XDG_STATE_HOME": state})
        try:
            times = _measure(terminal)
        finally:
            terminal.close()
    slowest = sorted(times)[int(len(times) * 0.99)]
    print(
        f"key to paint, n={len(times)}: median {statistics.median(times) * 1e3:.1f} ms, "
        f"p99 {slowest * 1e3:.1f} ms, most {max(times) * 1e3:.1f} ms (aim: median 4, p99 10)"
    )


def _school_with_a_pupil_at_the_quiz(folder: Path) -> Path:
    make_practice_folder(folder, datetime.now(UTC), os.urandom)
    rooms = open_rooms(folder)
    taking = ModuleTaking(rooms, rooms.roll.find(PUPIL))
    attempt = taking.take_up(rooms.module(MODULE))
    while attempt.stage is not Stage.QUIZ:
        there = sit_out(attempt) if attempt.stage is Stage.SCENARIO else go_on(attempt)
        attempt = taking.keep(there)
    return folder


def _measure(terminal: Terminal) -> list[float]:
    terminal.until(b"Question 1")
    terminal.settle(QUIET)
    gaps = random.Random(1)
    times = []
    for turn in range(TURNS):
        times.append(terminal.press(b"1" if turn % 2 else b"2"))
        terminal.settle(gaps.uniform(0.06, 0.14))
    return times


if __name__ == "__main__":
    main()
