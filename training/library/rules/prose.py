"""What a learner reads or hears of a module, passage by passage, each with its line."""

import re
from collections.abc import Iterable, Iterator, Sequence

from training.core.questions import Choice, Gaps, Matching, Ordering
from training.core.text import Block, Chat, Paragraph, Picture, Quote, Steps, words
from training.core.values import Frozen
from training.library.reading.markdown import GAP
from training.library.reading.written import Written, WrittenCard, WrittenQuestion, WrittenScene

_HEADING_END = re.compile(r"(\([^()]*\))?\s*(\{#[^}]*\})?\s*$")
_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
_WORD = re.compile(r"[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9'’-]*")  # noqa: RUF001 - as people type it
_SENTENCE_END = re.compile(r"(?<=[.!?:;])[\"'”’)]*\s+")  # noqa: RUF001 - as people type it


class Passage(Frozen):
    """Words that stand together, such as a paragraph or an option, and the line they belong to."""

    line: int
    text: str

    @property
    def words(self) -> tuple[str, ...]:
        """The words; the name of a fact counts as one, whatever is filled in."""
        return words_in(self.text)

    @property
    def sentences(self) -> tuple[tuple[str, ...], ...]:
        """The words of each sentence. What has no full stop at its end is one all the same."""
        cut = (words_in(sentence) for sentence in _SENTENCE_END.split(self.text))
        return tuple(sentence for sentence in cut if sentence)


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, without what stands between them."""
    return tuple(_WORD.findall(_PLACEHOLDER.sub("fact", text)))


def passages(written: Written) -> Iterator[Passage]:
    """Everything a learner reads, in the order of the file; the teacher's notes are not."""
    line = written.front.line("id")
    yield from (Passage(line=line, text=objective) for objective in written.objectives)
    for card in written.cards:
        yield from of_card(card)
    for scene in written.scenes:
        yield from of_scene(scene)
    for asked in written.questions:
        yield from of_question(asked)
        yield Passage(line=asked.heading.line, text=asked.question.hint)
        yield from of_feedback(asked)


def lines_read(written: Written) -> Iterator[tuple[int, str]]:
    """The lines of the file that somebody reads, the teacher's notes too, and their numbers."""
    keys = {line: key for key, line in written.front.lines.items()}
    for number, line in enumerate(written.lines, 1):
        if keys.get(number, "note") in ("title", "note"):
            yield number, _HEADING_END.sub("", line) if line.startswith("#") else line


def of_card(card: WrittenCard) -> Iterator[Passage]:
    """What is read on one card."""
    yield Passage(line=card.heading.line, text=card.heading.title)
    yield from of_blocks(card.heading.line, card.card.text)


def of_scene(scene: WrittenScene) -> Iterator[Passage]:
    """What is read at one scene, its choices too."""
    yield Passage(line=scene.heading.line, text=scene.heading.title)
    yield from of_blocks(scene.heading.line, scene.scene.text)
    for line, choice in zip(scene.choice_lines, scene.scene.choices, strict=True):
        yield Passage(line=line, text=choice.text)


def of_question(asked: WrittenQuestion) -> Iterator[Passage]:
    """What is read before answering: the stem, what stands with it, and the rows."""
    yield Passage(line=asked.heading.line, text=asked.question.stem)
    yield from of_blocks(asked.heading.line, asked.question.about)
    if isinstance(asked.question, Gaps):
        text = asked.question.sentence.replace(GAP, "gap")
        yield Passage(line=asked.heading.line, text=text)
    if isinstance(asked.question, Matching):
        pairs = zip(asked.row_lines, asked.question.pairs, strict=True)
        yield from (Passage(line=line, text=f"{pair.left}. {pair.right}") for line, pair in pairs)
    else:
        rows = zip(asked.row_lines, asked.question.rows, strict=True)
        yield from (Passage(line=line, text=row) for line, row in rows)


def of_feedback(asked: WrittenQuestion) -> Iterator[Passage]:
    """What is said to each answer."""
    match asked.question:
        case Choice() | Gaps():
            said: Sequence[str] = [option.feedback for option in asked.question.options]
            lines: Sequence[int] = asked.remark_lines
        case Matching():
            said, lines = [pair.feedback for pair in asked.question.pairs], asked.remark_lines
        case Ordering():
            said = (asked.question.yes, asked.question.not_yet)
            lines = (asked.remark_lines[-1],) * 2
    yield from (Passage(line=line, text=text) for line, text in zip(lines, said, strict=True))


def of_blocks(line: int, blocks: Iterable[Block]) -> Iterator[Passage]:
    """The words of blocks, one passage a paragraph, row or message."""
    for block in blocks:
        yield from (Passage(line=line, text=text) for text in _texts(block))


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield words(block.runs)
        case Steps():
            yield from (words(row) for row in block.rows)
        case Quote():
            yield from (words(paragraph) for paragraph in block.paragraphs)
        case Chat():
            yield from (x.caption if isinstance(x, Picture) else x.text for x in block.lines)
        case Picture():
            yield block.caption
