"""Blocks of text as markup: paragraphs, lists, chats, and words set apart."""

from collections.abc import Iterable

from training.core.text import (
    Block,
    Chat,
    Line,
    Notice,
    Paragraph,
    Picture,
    Quote,
    Runs,
    Steps,
)
from training.reports.printed.markup import Html, element, joined, lines


def printed(blocks: Iterable[Block]) -> Html:
    """The blocks, one below another."""
    return lines(*map(_block, blocks))


def paragraph(*words: str, class_: str = "") -> Html:
    """A paragraph of words or markup."""
    return element("p", *words, class_=class_) if class_ else element("p", *words)


def said(speaker: str, *words: str) -> Html:
    """What somebody writes in a chat: the name, then the words."""
    return joined(element("strong", f"{speaker}:", class_="name"), " ", *words)


def _block(block: Block) -> Html:
    match block:
        case Paragraph():
            return _paragraph(block.runs)
        case Steps():
            rows = (element("li", _runs(row)) for row in block.rows)
            return element("ol" if block.numbered else "ul", *rows)
        case Chat():
            return element("ul", *map(_message, block.lines), class_="chat")
        case Quote():
            return element("blockquote", *map(_paragraph, block.paragraphs))
        case Picture():
            return paragraph(f"Picture: {block.caption}", class_="picture")


def _message(line: Line | Notice | Picture) -> Html:
    match line:
        case Line():
            return element("li", said(line.name, line.text))
        case Notice():
            return element("li", line.text, class_="notice")
        case Picture():
            return element("li", f"Picture: {line.caption}", class_="picture")


def _paragraph(runs: Runs) -> Html:
    return element("p", _runs(runs))


def _runs(runs: Runs) -> Html:
    return joined(*(element("strong", run.text) if run.strong else run.text for run in runs))
