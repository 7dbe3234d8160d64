"""The whole app on a small school, for tests that walk through it as a person does."""

from collections.abc import Callable
from pathlib import Path
from shutil import copy
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from tests.support.rooms import SMALL_CONTENT
from training.actions.rooms import Rooms
from training.app.app import TrainingApp
from training.app.desk_printing import Keep
from training.app.ticking import EverySecond

NAME = "Willow Lane Primary School"
PATIENCE = 500
"""How often to look whether something has come, which may have to wait for a thread."""

ONE_QUESTION = """\
---
id: {id}
title: {title}
audience: ks1
minutes: 5
clauses: 5.3
pass: complete
note: A mouse sees something odd.
---

- I can tell a grown-up.

# Lesson

## Tell (5.3)

Tell a grown-up.

# Quiz

## What comes first? (5.3, critical) {{#q-one}}

Hint: Hands off.

- [x] Stop.
  > Yes. Stop comes first.
- [ ] Tap it.
  > Not yet. Taps bring more.
- [ ] Hide it.
  > Nearly. Tell someone.

# Teacher

Nothing to prepare.
"""


def one_question_content(folder: Path, *titles: str) -> Path:
    """A content folder of modules with a card and a question each, for the youngest."""
    folder.mkdir()
    for name in ("facts.toml", "help.md"):
        copy(SMALL_CONTENT / name, folder / name)
    for number, title in enumerate(titles, 1):
        text = ONE_QUESTION.format(id=f"k1-{number}", title=title)
        (folder / f"k1-{number}.md").write_text(text, encoding="utf-8")
    return folder


def whole_app(
    open_rooms: Callable[[], Rooms],
    *,
    unlock: Callable[[str], bool] = lambda passphrase: False,
    start: tuple[str, str] | None = None,
    every_second: EverySecond | None = None,
    keep: Keep | None = None,
) -> TrainingApp:
    """The app, with chat lines that arrive at once."""
    return TrainingApp(
        NAME,
        open_rooms,
        unlock=unlock,
        practice=True,
        pace=None,
        start=start,
        every_second=every_second,
        keep=keep,
    )


async def until(pilot: Pilot[Any], true: Callable[[], bool], patience: int = PATIENCE) -> None:
    """Let the app work until something is so; look so often."""
    for _ in range(patience):
        if true():
            return
        await pilot.pause()
    raise AssertionError(f"it never came; what is shown is {words(pilot)}")


async def shows(pilot: Pilot[None], screen: type[Screen[Any]], *said: str) -> None:
    """Wait for a screen of that kind that says all of that."""
    await until(
        pilot,
        lambda: isinstance(pilot.app.screen, screen) and all(each in words(pilot) for each in said),
    )


def words(pilot: Pilot[Any]) -> str:
    """The words on the screen, with single spaces and no frames."""
    strips = pilot.app.screen._compositor.render_strips()
    return " ".join(" ".join(strip.text.strip(" ┃") for strip in strips).split())
