"""From the command to the first frame, beside a bare Textual app with one label.

Run `python -m tests.benchmarks.bench_start`. The two take turns in one run; trust the ratio.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from tests.support.terminal import Terminal
from training.cli.commands.demo import make_practice

TURNS = 20
BARE = """
from textual.app import App
from textual.widgets import Label

class Bare(App):
    def compose(self):
        yield Label("one label")

Bare().run()
"""


def main() -> None:
    """Measure, and print the medians and their ratio."""
    with tempfile.TemporaryDirectory() as made:
        school, state = Path(made) / "school", {"XDG_STATE_HOME": f"{made}/state"}
        make_practice(school)
        ours = [sys.executable, "-m", "training", "--school", str(school)]
        bare = [sys.executable, "-c", BARE]
        _first_frame(ours, state, b"Pupils")  # compiles what was never compiled
        _first_frame(bare, state, b"one label")
        times = [
            (_first_frame(bare, state, b"one label"), _first_frame(ours, state, b"Pupils"))
            for _ in range(TURNS)
        ]
    bare_times, our_times = zip(*times, strict=True)
    for name, taken in (("bare Textual app", bare_times), ("training", our_times)):
        low, middle, high = min(taken), statistics.median(taken), max(taken)
        print(f"{name:18} {low * 1e3:6.0f} / {middle * 1e3:6.0f} / {high * 1e3:6.0f} ms")
    ratio = statistics.median(our_times) / statistics.median(bare_times)
    print(f"training is {ratio:.2f} of the bare app (medians of {TURNS}; aim: at most 1.15)")


def _first_frame(command: list[str], extra: dict[str, str], wanted: bytes) -> float:
    terminal = Terminal(command, extra)
    try:
        return terminal.until(wanted)
    finally:
        terminal.close()


if __name__ == "__main__":
    main()
