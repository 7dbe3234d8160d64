"""Finding one's way in the XML of a word processor's file."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from docx.oxml.ns import qn

Element: TypeAlias = Any
"""An element of lxml, which has no types; of python-docx's own kinds only some are."""


def child(of: Element, *path: str) -> Element | None:
    """The first child of that name, or its child of the next name; None where there is none."""
    found = of
    for name in path:
        found = found.find(qn(name)) if found is not None else None
    return found


def value(of: Element, *path: str) -> str:
    """The `w:val` of the child at the end of that path; empty where there is none."""
    found = child(of, *path)
    return attribute(found, "w:val") if found is not None else ""


def attribute(of: Element, name: str) -> str:
    """What an attribute says; empty where it is not there."""
    return str(of.get(qn(name)) or "")


def children(of: Element, *names: str) -> Iterator[Element]:
    """The children of those names, in order."""
    yield from of.iterchildren(*map(qn, names))


def within(of: Element, *names: str) -> Iterator[Element]:
    """Everything of those names below the element, in order."""
    yield from of.iterdescendants(*map(qn, names))
