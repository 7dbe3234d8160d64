"""How much room text needs: a view with much to say is drawn closer in a low window."""

from collections.abc import Iterable, Iterator

from training.core.text import Block, Blocks, Chat, Paragraph, Quote, Steps, words

_LINE = 54
"""Characters to a line of the column, or a little less."""

_ROOM = 15
"""Lines that a window of 24 lines has for them, beside the bars, the title and the button."""


def is_long(texts: Iterable[str]) -> bool:
    """Whether these texts, each followed by an empty line, need more room than a low window has."""
    return sum(len(text) // _LINE + 2 for text in texts) > _ROOM


def texts_of(blocks: Blocks) -> Iterator[str]:
    """Each paragraph, step and line of a chat as plain words."""
    return (text for block in blocks for text in _texts(block))


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield words(block.runs)
        case Steps():
            yield from map(words, block.rows)
        case Chat():
            yield from (getattr(line, "text", "") for line in block.lines)
        case Quote():
            yield from map(words, block.paragraphs)
        case _:
            yield block.caption
