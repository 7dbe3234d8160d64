"""Blocks of text as plain lines. Numbered lines are choices only, so a numbered list gets words."""

from collections.abc import Iterable, Iterator

from training.core.text import Block, Chat, Line, Notice, Paragraph, Picture, Quote, Steps, words

_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth")


def told(blocks: Iterable[Block]) -> Iterator[str]:
    """The blocks, a line a paragraph, message or row."""
    for block in blocks:
        yield from _lines(block)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield words(block.runs)
        case Steps():
            yield from _rows(block)
        case Chat():
            yield from map(_message, block.lines)
        case Quote():
            yield from (f"Shown on the screen: {words(runs)}" for runs in block.paragraphs)
        case Picture():
            yield _message(block)


def _rows(steps: Steps) -> Iterator[str]:
    for place, row in enumerate(steps.rows):
        yield f"{_ordinal(place)}: {words(row)}" if steps.numbered else f"- {words(row)}"


def _ordinal(place: int) -> str:
    return _ORDINALS[place] if place < len(_ORDINALS) else "Next"


def _message(line: Line | Notice | Picture) -> str:
    match line:
        case Line():
            return f"{line.name}: {line.text}"
        case Notice():
            return f"({line.text})"
        case Picture():
            return f"Picture: {line.caption}"
