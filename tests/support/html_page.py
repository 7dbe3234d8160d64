"""An HTML page taken apart with the standard library, for tests of what is in it."""

from html.parser import HTMLParser
from typing import Self

VOID = ("meta", "input")
WITHIN_WORDS = ("a", "b", "span", "strong")


class Page(HTMLParser):
    """What a page holds: its tags, ids, links and words, and the words before each id.

    `open` are the tags that were never closed, or were closed in the wrong place.
    """

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.before: dict[str, str] = {}
        self.open: list[str] = []
        self._told: list[str] = []
        self.feed(markup)
        self.close()

    @classmethod
    def of(cls, markup: str) -> Self:
        """The page, which must be whole."""
        page = cls(markup)
        assert page.open == []
        return page

    @property
    def words(self) -> str:
        """All words on the page, with single spaces; those of the style are not words."""
        return plain("".join(self._told))

    def all(self, attribute: str) -> list[str]:
        """The values of an attribute, wherever it stands."""
        return [value for _, name, value in self.attributes if name == attribute]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag, and where it stands."""
        self.tags.append(tag)
        self._part(tag)
        for name, value in attrs:
            self.attributes.append((tag, name, value or ""))
            if name == "id":
                self.before[value or ""] = self.words
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last, if it is this one."""
        self._part(tag)
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.open.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        """Note the words."""
        if self.open and self.open[-1] != "style":
            self._told.append(data)

    def _part(self, tag: str) -> None:
        if tag not in WITHIN_WORDS:
            self._told.append(" ")


def plain(text: str) -> str:
    """A text with single spaces, as `Page.words` has them."""
    return " ".join(text.split())
