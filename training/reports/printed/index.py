"""The page that leads to several printable packs."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from training.core.module import Module
from training.reports.printed.markup import Html, element, lines
from training.reports.printed.sheet import sheet

TITLE = "Modules to print"


def file_name(module: Module) -> str:
    """What the file of a module's pack is called."""
    return f"{module.id}.html"


def index(modules: Iterable[Module], school: str) -> str:
    """The document with a link to each module's file beside it.

    Args:
        modules: the modules, those of one audience together.
        school: the school's name, for the foot of the page; empty for none.
    """
    return sheet(
        TITLE,
        element("header", element("h1", TITLE)),
        element("main", lines(*_audiences(modules))),
        element("footer", school) if school else Html(),
    )


def _audiences(modules: Iterable[Module]) -> Iterator[Html]:
    for audience, own in groupby(modules, key=lambda module: module.audience):
        yield element("h2", audience.words)
        yield element("ul", *(element("li", _link(module)) for module in own))


def _link(module: Module) -> Html:
    return element("a", module.title, href=file_name(module))
