"""`training content gaps`: what the school must settle, what may change, what is not taught."""

from collections.abc import Iterator
from itertools import count
from textwrap import wrap
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from training.library.reference.gaps import Gap, KnownGaps

_WIDTH = 80
_INDENT = "    "


@click.command("gaps")
def gaps() -> None:
    """Tell the known gaps: what to settle, what may change, and what is not taught."""
    from training.cli.building import guest_rooms
    from training.core.placeholders import fill

    rooms = guest_rooms()
    for line in _page(fill(rooms.shelf.known_gaps(), rooms.facts)):
        click.echo(line)


def _page(page: "KnownGaps") -> Iterator[str]:
    from training.plain.telling import told

    numbers = count(1)
    for part in page.parts:
        yield from (part.title, "=" * len(part.title), "")
        for line in told(part.text):
            yield from (*wrap(line, _WIDTH), "")
        for gap in part.gaps:
            yield from _gap(next(numbers), gap)


def _gap(number: int, gap: "Gap") -> Iterator[str]:
    from training.plain.telling import told

    yield from wrap(
        f"{gap.title} ({', '.join(gap.clauses)})",
        _WIDTH,
        initial_indent=f"{number:>2}. ",
        subsequent_indent=_INDENT,
    )
    for line in told(gap.text):
        yield from wrap(line, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
    yield ""
