"""Markdown as markdown-it-py cuts it up, and the words of its paragraphs line by line.

The parser is imported when the first text is read, so that commands which read none start quickly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from training.core.text import Picture, Run, Runs, words

if TYPE_CHECKING:
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

GAP = "___"

# Three underscores mean a gap to be filled. To Markdown they can also mean strong words or a line
# across, so the parser is shown a private character in their place.
_GAP_TYPED = re.compile(r"_{3,}")
_GAP_HIDDEN = "\ue000"

# Where people leave out a space, it is put in: "-[x] Yes", "- [x](Only) after school", "##Title".
_SPACE_LEFT_OUT = re.compile(
    r"^[ \t>]*[-*+](?=\[[ xX]{0,3}\])"
    r"|^[ \t>]*[-*+] *\[[ xX]{0,3}\](?=\((?!#))"
    r"|^##(?=[^\s#])"
    r"|^#(?=(?:lesson|scenario|quiz|teacher)\b)",
    re.MULTILINE | re.IGNORECASE,
)

_OPENS_STRONG = {"strong_open": 1, "strong_close": -1, "em_open": 1, "em_close": -1}
_Piece = tuple[str, bool]

_BREAKS = ("softbreak", "hardbreak")


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a paragraph, as the file has it: its number, words, and picture if it has one."""

    line: int
    runs: Runs = ()
    picture: Picture | None = None

    @property
    def words(self) -> str:
        """The words, without what is strong."""
        return words(self.runs)


def tidy(text: str) -> str:
    """The text without a byte order mark or half characters, its lines ending in one way."""
    whole = text.encode("utf-8", errors="replace").decode("utf-8")
    return whole.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def parse(text: str) -> Sequence[SyntaxTreeNode]:
    """The blocks of a tidy text, in order; reference definitions are taken as plain words."""
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    spaced = _SPACE_LEFT_OUT.sub(r"\g<0> ", _SPACE_LEFT_OUT.sub(r"\g<0> ", text))
    shown = _GAP_TYPED.sub(_GAP_HIDDEN, spaced)
    parser = MarkdownIt("commonmark").disable("reference")
    return SyntaxTreeNode(parser.parse(shown)).children


def line_of(block: SyntaxTreeNode) -> int:
    """The line of the file on which the block starts, from 1."""
    return block.map[0] + 1 if block.map else 1


def first_paragraph(row: SyntaxTreeNode) -> SyntaxTreeNode | None:
    """The paragraph with which a row of a list begins, if it begins with one."""
    first = row.children[0] if row.children else None
    return first if first is not None and first.type == "paragraph" else None


def typed(row: SyntaxTreeNode) -> str:
    """The first paragraph of a row as it was typed, markup and all."""
    paragraph = first_paragraph(row)
    return paragraph.children[0].content if paragraph and paragraph.children else ""


def text_lines(block: SyntaxTreeNode) -> tuple[TextLine, ...]:
    """The lines of a paragraph or heading; none when it holds no words."""
    cut = _cut_at_breaks(_inline(block))
    return tuple(_text_line(line, part) for line, part in enumerate(cut, start=line_of(block)))


def joined(lines: Sequence[TextLine]) -> Runs:
    """The lines as one run of words, a space between each two."""
    if len(lines) == 1:
        return lines[0].runs
    pieces = [_pieces(line.runs) for line in lines if line.runs]
    return _runs(piece for line in pieces for piece in ((" ", False), *line))


def without_start(runs: Runs, count: int) -> Runs:
    """The runs without their first characters and the spaces that follow these."""
    left: list[_Piece] = []
    for text, strong in _pieces(runs):
        left.append((text[count:], strong))
        count = max(0, count - len(text))
    return _runs(left)


def inline_tokens(block: SyntaxTreeNode) -> Iterator[tuple[int, Token]]:
    """Each piece of a paragraph or heading, with its line."""
    line = line_of(block)
    for token in _inline(block):
        yield line, token
        if token.type in _BREAKS:
            line += 1
        elif token.type == "html_inline":
            line += token.content.count("\n")


def _inline(block: SyntaxTreeNode) -> Sequence[Token]:
    first = block.children[0].token if block.children else None
    return first.children or [] if first is not None else []


def _cut_at_breaks(tokens: Sequence[Token]) -> list[list[tuple[Token, bool]]]:
    cut: list[list[tuple[Token, bool]]] = [[]]
    strong = 0
    for token in tokens:
        strong += _OPENS_STRONG.get(token.type, 0)
        if token.type in _BREAKS:
            cut.append([])
        else:
            cut[-1].append((token, strong > 0))
    return cut


def _text_line(line: int, part: Sequence[tuple[Token, bool]]) -> TextLine:
    pictures = [_picture(token) for token, _ in part if token.type == "image"]
    pieces = ((_words_of(token), strong) for token, strong in part if token.type != "image")
    return TextLine(line, _runs(pieces), pictures[0] if pictures else None)


def _words_of(token: Token) -> str:
    return token.content.replace(_GAP_HIDDEN, GAP).replace("\n", " ")


def _picture(token: Token) -> Picture:
    caption = "".join(_words_of(inner) for inner in token.children or [])
    return Picture(caption=caption.strip(), name=str(token.attrs.get("src", "")))


def _pieces(runs: Runs) -> list[_Piece]:
    return [(run.text, run.strong) for run in runs]


def _runs(pieces: Iterable[_Piece]) -> Runs:
    """Runs of words: neighbours of one strength made one, and no space at either end."""
    told = (piece for piece in pieces if piece[0])
    merged = [
        ("".join(text for text, _ in group), strong)
        for strong, group in groupby(told, key=lambda piece: piece[1])
    ]
    return tuple(Run(text=text, strong=strong) for text, strong in _trimmed(merged))


def _trimmed(pieces: list[_Piece]) -> list[_Piece]:
    while pieces and not pieces[0][0].strip():
        pieces = pieces[1:]
    while pieces and not pieces[-1][0].strip():
        pieces = pieces[:-1]
    if pieces:
        pieces[0] = (pieces[0][0].lstrip(), pieces[0][1])
        pieces[-1] = (pieces[-1][0].rstrip(), pieces[-1][1])
    return pieces
