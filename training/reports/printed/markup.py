"""Markup that is safe by its making: whatever is only words is escaped when it goes in."""

from collections.abc import Mapping
from html import escape


class Html(str):
    """Markup. Only the functions of this file make it, out of words that they escape."""

    __slots__ = ()


def element(tag: str, *inside: str, **attributes: str) -> Html:
    """An element. Words inside it are escaped; `Html` goes in as it stands.

    An attribute is named with `_` for `-`, and with one more at its end where Python needs the
    name for itself, as in `class_`.
    """
    return Html(f"<{tag}{_told(attributes)}>{joined(*inside)}</{tag}>")


def empty(tag: str, **attributes: str) -> Html:
    """An element that never holds anything, such as `meta` or `input`."""
    return Html(f"<{tag}{_told(attributes)}>")


def joined(*parts: str) -> Html:
    """Parts one after another. Words among them are escaped."""
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in parts))


def lines(*parts: str) -> Html:
    """Parts one below another in the file, so that somebody can read it."""
    return Html("\n".join(joined(part) for part in parts if part))


def _told(attributes: Mapping[str, str]) -> str:
    named = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    return "".join(f' {name}="{escape(value)}"' for name, value in named)
