"""From a key to the first painted byte, on the quiz: choosing an option, and another, and again.

Run `python -m tests.benchmarks.bench_keys`. Choosing an option records nothing, so that what is
measured is the screen alone. In the same run a bare Textual app, which writes one label anew on a
key, is pressed turn and turn about with ours: that ratio holds on a slow machine too.
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

BARE = """
import gc

from textual.app import App
from textual.widgets import Static

gc.set_threshold(100_000, 50, 1000)


class Bare(App):
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [("1", "say('one')"), ("2", "say('two')")]

    def compose(self):
        self.label = Static("one label")
        yield self.label

    def action_say(self, word):
        self.label.update(word, layout=False)


Bare().run()
"""


def main() -> None:
    """Measure both apps, and print the median and the worst of a hundred."""
    with tempfile.TemporaryDirectory() as made:
        state = f"{made}/state"
        os.environ["XDG_STATE_HOME"] = state
        school = _school_with_a_pupil_at_the_quiz(Path(made) / "school")
        command = [sys.executable, "-m", "training", "--school", str(school)]
        extra = {"XDG_STATE_HOME": state}
        bare = Terminal([sys.executable, "-c", BARE], extra)
        ours = Terminal([*command, "learn", MODULE, "--as", PUPIL], extra)
        try:
            bare.until(b"one label")
            ours.until(b"Question 1")
            bare_times, our_times = _measure(bare, ours)
        finally:
            bare.close()
            ours.close()
    _report("bare Textual app", bare_times)
    _report("training", our_times)
    ratio = statistics.median(our_times) / statistics.median(bare_times)
    print(f"training is {ratio:.2f} of the bare app (aim: median 4 ms, p99 10 ms)")


def _report(name: str, times: list[float]) -> None:
    slowest = sorted(times)[int(len(times) * 0.99)]
    print(
        f"{name}: key to paint, n={len(times)}: median {statistics.median(times) * 1e3:.1f} ms, "
        f"p99 {slowest * 1e3:.1f} ms, most {max(times) * 1e3:.1f} ms"
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


def _measure(*terminals: Terminal) -> list[list[float]]:
    """The times of each terminal: each key goes to all of them, one after another."""
    for terminal in terminals:
        terminal.settle(QUIET)
    gaps = random.Random(1)
    times: list[list[float]] = [[] for _ in terminals]
    for turn in range(TURNS):
        for terminal, taken in zip(terminals, times, strict=True):
            taken.append(terminal.press(b"1" if turn % 2 else b"2"))
            terminal.settle(gaps.uniform(0.06, 0.14))
    return times


if __name__ == "__main__":
    main()
