"""Draws the README's picture from the app as it runs: `python .github/draw_pictures.py`.

The app runs on a practice school in a temporary folder, with a clock and chance that are always
the same, and what it paints is written cell by cell as SVG. It names no font of the
network, so looking at it asks nothing of it.
"""

import asyncio
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from itertools import count
from pathlib import Path
from random import Random

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.pilot import Pilot

from training.actions.make_practice import LessonClock, fill_records, make_practice_folder
from training.actions.rooms import Rooms
from training.app.app import TrainingApp
from training.cli.building import open_rooms

HERE = Path(__file__).parent
TODAY = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
MODULE = "u2-02"
SIZE = (100, 40)

MOMENT = 0.2
"""Seconds that a screen is given to come, and a thread to end."""

WIDE, HIGH = 9.6, 19.2
"""A cell of the terminal in units of the picture; half a cell is a square."""

HALVES = {"▀": (0.0, HIGH / 2), "▄": (HIGH / 2, HIGH / 2), "█": (0.0, HIGH)}
"""Blocks are drawn as oblongs, since those of a font leave seams: from where, and how high."""

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
    'font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="16" '
    'shape-rendering="crispEdges">'
)


def main() -> None:
    """Draw the picture."""
    with tempfile.TemporaryDirectory(prefix="training-pictures-") as made:
        os.environ["XDG_STATE_HOME"] = made  # the device's id too: nothing of anybody's is touched
        rooms = practice_rooms(Path(made) / "school")
        cards = len(rooms.module(MODULE).cards)
        draw("chat.svg", training_app(rooms, ("guest", MODULE)), SIZE, *["enter"] * (2 + cards))


def practice_rooms(folder: Path) -> Rooms:
    """A practice school whose people, records and key are the same each time."""
    random = Random(7)
    make_practice_folder(folder, TODAY, random.randbytes)
    clock, numbers = LessonClock(TODAY, random), count()
    rooms = replace(
        open_rooms(folder, clock),
        random_bytes=random.randbytes,
        new_id=lambda: f"{next(numbers):032x}",
    )
    fill_records(rooms, clock, random)
    return replace(rooms, clock=lambda: TODAY)


def training_app(rooms: Rooms, start: tuple[str, str] | None = None) -> TrainingApp:
    """The app as it is, opened on a module if `start` says so."""
    name = rooms.school.name
    unlock: Callable[[str], bool] = bool
    return TrainingApp(name, lambda: rooms, unlock=unlock, practice=True, pace=None, start=start)


def draw(name: str, app: App[None], size: tuple[int, int], *keys: str) -> None:
    """Press the keys and write the picture of what is then on the screen."""
    picture = asyncio.run(painted(app, size, keys))
    file = HERE / name
    file.write_text(picture, encoding="utf-8")
    print(f"{file.name}: {len(picture) // 1024} KiB")


async def painted(app: App[None], size: tuple[int, int], keys: Iterable[str]) -> str:
    """The picture of the app once the keys have been pressed."""
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
        return svg(app)


async def settled(pilot: Pilot[None]) -> None:
    """Wait until threads have ended and screens have come."""
    await pilot.pause(MOMENT)
    await pilot.pause(MOMENT)


def svg(app: App[None]) -> str:
    """The app's screen as SVG."""
    width, height = app.size
    lines = [HEAD.format(width=width * WIDE, height=height * HIGH)]
    for row, strip in enumerate(app.screen._compositor.render_strips()):
        column = 0
        for segment in strip:
            lines += cells(column * WIDE, row * HIGH, segment)
            column += cell_len(segment.text)
    return "\n".join([*lines, "</svg>", ""])


def cells(x: float, y: float, segment: Segment) -> Iterator[str]:
    """A run of cells of one style: its ground, its blocks, and its words."""
    style = segment.style or Style()
    ink, ground = colours(style)
    yield oblong(x, y, cell_len(segment.text) * WIDE, HIGH, ground)
    for start, run in runs(segment.text):
        if run[0] in HALVES:
            top, high = HALVES[run[0]]
            yield oblong(x + start * WIDE, y + top, len(run) * WIDE, high, ink)
        elif run.strip():
            yield words(x + start * WIDE, y, run, ink, bool(style.bold))


def colours(style: Style) -> tuple[str, str]:
    """Ink and ground; reversed where the style says so."""
    ink = style.color.get_truecolor().hex if style.color else "#ffffff"
    ground = style.bgcolor.get_truecolor().hex if style.bgcolor else "#000000"
    return (ground, ink) if style.reverse else (ink, ground)


def runs(text: str) -> Iterator[tuple[int, str]]:
    """The text in runs: of one kind of block each, or of words without gaps between them."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or kind(text[place]) != kind(text[start]):
            yield start, text[start:place]
            start = place


def kind(character: str) -> str:
    """Blocks each have their own kind; spaces one, and all else another."""
    return character if character in HALVES or character == " " else "words"


def oblong(x: float, y: float, width: float, height: float, colour: str) -> str:
    """A filled oblong."""
    return f'<path fill="{colour}" d="M{x:g} {y:g}h{width:g}v{height:g}h{-width:g}z"/>'


def words(x: float, y: float, text: str, colour: str, bold: bool) -> str:
    """Words that take their cells whatever the font."""
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:g}" y="{y + HIGH * 0.77:g}" fill="{colour}"{weight} '
        f'textLength="{cell_len(text) * WIDE:g}" lengthAdjust="spacingAndGlyphs">'
        f"{escape(text)}</text>"
    )


if __name__ == "__main__":
    main()
