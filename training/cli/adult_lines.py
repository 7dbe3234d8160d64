"""How adults stand, in lines: a table of letters, and then each person in words."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from training.reports.standings import AdultRow, AdultState, Standing

_LETTERS = "  ".join(f"{state.letter} {state}" for state in AdultState)


def adult_lines(rows: Sequence[AdultRow], modules: Sequence[str]) -> Iterator[str]:
    """The adults in the order given; `modules` are the columns, where somebody has them."""
    columns = [module for module in modules if any(module in row.standings for row in rows)]
    widest = max((len(row.person.name) for row in rows), default=0)
    yield "Staff and governors, the most urgent first"
    yield " ".join((" " * widest, *columns)).rstrip()
    for row in rows:
        letters = (_letter(row, module).center(len(module)) for module in columns)
        yield " ".join((row.person.name.ljust(widest), *letters)).rstrip()
    yield _LETTERS
    for row in rows:
        yield from ("", *_in_words(row))


def _letter(row: AdultRow, module: str) -> str:
    standing = row.standings.get(module)
    return standing.state.letter if standing else ""


def _in_words(row: AdultRow) -> Iterator[str]:
    """What the person needs, the most urgent first; modules that stand alike are told together."""
    unknown = "" if row.person.started else ", whose first day is not on the list"
    yield f"{row.person.name}, {row.person.role.value}{unknown}"
    standings = sorted(row.standings.items(), key=lambda one: _place(one[1]))
    if not standings:
        yield "  needs no modules"
    for told, alike in groupby(standings, key=lambda one: _told(one[1])):
        yield f"  {told}: {', '.join(module for module, _ in alike)}"


def _place(standing: Standing) -> tuple[int, str, str]:
    due = standing.due.isoformat() if standing.due else "~"
    return standing.state.urgency, due, _told(standing)


def _told(standing: Standing) -> str:
    extra = "" if standing.needed else " (not needed)"
    return f"{standing.state.letter}  {standing.words}{extra}"
