"""The privacy notice of one school: plain text, and a page to print that asks for nothing."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from training.core.placeholders import fill
from training.reports.printed.markup import Html, element, lines
from training.reports.printed.sheet import sheet
from training.reports.privacy.parts import Part, parts
from training.school.keeping import Rule

_WIDTH = 78
_TITLE = "Privacy notice: online-safety lessons and induction"
_FOOT = (
    "Made on {day} from what the school says of itself. It is for the school to read through, to "
    "fill in what is left open, and to make its own."
)


def notice(facts: Mapping[str, str], rules: Iterable[Rule]) -> tuple[Part, ...]:
    """The notice with the school's own words.

    Args:
        facts: what modules are filled with; `school_name` must be among it.
        rules: how long each kind of record is kept.
    """
    return tuple(fill(part, facts) for part in parts(rules))


def as_text(school: str, told: Iterable[Part], today: date) -> str:
    """The notice as plain text."""
    return "\n".join(_text(school, told, today)) + "\n"


def as_page(school: str, told: Iterable[Part], today: date) -> str:
    """The notice as an HTML page that is whole in itself and runs nothing."""
    body = lines(
        element("h1", _TITLE),
        element("p", school, class_="quiet"),
        *(_section(part) for part in told),
    )
    foot = element("footer", element("p", _foot(today)))
    return sheet(f"{_TITLE} - {school}", element("main", body), foot)


def _text(school: str, told: Iterable[Part], today: date) -> Iterator[str]:
    yield from (_TITLE.upper(), school, "")
    for part in told:
        yield part.heading
        yield "-" * len(part.heading)
        for sentence in part.sentences:
            yield from (*textwrap.wrap(sentence, _WIDTH), "")
        for point in part.points:
            yield from textwrap.wrap(point, _WIDTH, initial_indent="- ", subsequent_indent="  ")
        yield from [""] * bool(part.points)
    yield from textwrap.wrap(_foot(today), _WIDTH)


def _section(part: Part) -> Html:
    points = element("ul", *(element("li", point) for point in part.points))
    return lines(
        element("h2", part.heading),
        *(element("p", sentence) for sentence in part.sentences),
        points if part.points else Html(),
    )


def _foot(today: date) -> str:
    return _FOOT.format(day=f"{today.day} {today:%B %Y}")
