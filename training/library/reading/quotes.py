"""Quotes: a chat when a line begins with a name in bold, otherwise words set apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from training.core.text import Chat, Line, Notice, Picture, Quote, Runs, words
from training.library.faults import Findings, Rule
from training.library.reading.markdown import TextLine, joined, line_of, text_lines, without_start

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

NOT_IN_A_QUOTE = Rule(
    "not-in-a-quote",
    "error",
    "The screen can show only words and chats in a quote.",
)


Paragraphs = Sequence[Sequence[TextLine]]


def quote(piece: SyntaxTreeNode, findings: Findings) -> Iterator[Chat | Quote | Picture]:
    """The quote as a chat, or as words set apart with the pictures between them."""
    paragraphs = quoted(piece, findings)
    if any(speaker(line.runs) for lines in paragraphs for line in lines):
        yield Chat(lines=tuple(_chat_lines(paragraphs)))
    else:
        yield from _set_apart(paragraphs)


def quoted(piece: SyntaxTreeNode, findings: Findings) -> Paragraphs:
    """The lines of each paragraph in a quote; anything else in it is noted."""
    for inner in piece.children:
        if inner.type in ("bullet_list", "ordered_list", "blockquote", "heading"):
            message = "A quote holds paragraphs only: no list, quote or heading within it."
            findings.note(NOT_IN_A_QUOTE, line_of(inner), message, "> Words of the quote.")
    return [text_lines(inner) for inner in piece.children if inner.type == "paragraph"]


def speaker(runs: Runs) -> tuple[str, str] | None:
    """Who speaks and what they say, in a line such as `**Jay:** hello`; None in any other line."""
    if not runs or not runs[0].strong:
        return None
    name = runs[0].text.strip()
    said = words(without_start(runs, len(runs[0].text)))
    if name.endswith(":"):
        return name[:-1].rstrip(), said
    return (name, said[1:].lstrip()) if said.startswith(":") else None


def _chat_lines(paragraphs: Paragraphs) -> Iterator[Line | Notice | Picture]:
    for lines in paragraphs:
        for message in _messages(lines):
            yield from _message(message)


def _messages(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """The lines of a paragraph, cut before each that has a speaker or a picture of its own."""
    message: list[TextLine] = []
    for line in lines:
        if message and (speaker(line.runs) or line.picture or message[-1].picture):
            yield message
            message = []
        message.append(line)
    if message:
        yield message


def _message(message: Sequence[TextLine]) -> Iterator[Line | Notice | Picture]:
    runs = joined(message)
    spoken = speaker(runs)
    if spoken:
        yield Line(name=spoken[0], text=spoken[1])
    elif runs:
        yield Notice(text=words(runs))
    yield from (line.picture for line in message if line.picture)


def _set_apart(paragraphs: Paragraphs) -> Iterator[Quote | Picture]:
    """One quote, or one before and one after each picture."""
    told: list[Runs] = []
    for line in _by_pictures(paragraphs):
        if isinstance(line, Picture):
            yield from _quote_of(told)
            yield line
            told = []
        elif line:
            told.append(line)
    yield from _quote_of(told)


def _quote_of(told: Sequence[Runs]) -> Iterator[Quote]:
    if told:
        yield Quote(paragraphs=tuple(told))


def _by_pictures(paragraphs: Paragraphs) -> Iterator[Runs | Picture]:
    for lines in paragraphs:
        yield joined(lines)
        yield from (line.picture for line in lines if line.picture)
