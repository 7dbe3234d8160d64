"""Questions: the shape of what stands under a heading says the kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from training.core.questions import Choice, Gaps, Matching, Ordering, Pair, Question
from training.core.text import Block
from training.library.faults import Findings, Rule
from training.library.reading.blocks import blocks, paragraph
from training.library.reading.fingerprints import wording
from training.library.reading.headings import Heading
from training.library.reading.ids import suggested
from training.library.reading.labels import HINT, NOT_YET, YES, labelled, told
from training.library.reading.markdown import GAP, text_lines
from training.library.reading.options import options
from training.library.reading.rows import Row, Sorted, sort
from training.library.reading.sections import Part
from training.library.reading.written import WrittenQuestion

if TYPE_CHECKING:
    pass

QUESTION_WITHOUT_ID = Rule(
    "question-without-id",
    "error",
    "Answers are kept under the question's id.",
)
QUESTION_WITHOUT_OPTIONS = Rule(
    "question-without-options",
    "error",
    "There is nothing to answer with.",
)
OPTION_OUTSIDE_QUOTE = Rule(
    "option-outside-quote",
    "error",
    "The lines of a chat stand together in one quote.",
)
PAIR_WITHOUT_SIDES = Rule(
    "pair-without-sides",
    "error",
    "A pair is two sides with “=” between them.",
)


def questions(parts: Iterable[Part], findings: Findings) -> tuple[WrittenQuestion, ...]:
    """The questions in the order of the file; one without anything to answer is only noted."""
    read = (_question(part, findings) for part in parts)
    return tuple(question for question in read if question)


def _question(part: Part, findings: Findings) -> WrittenQuestion | None:
    heading = part.heading
    if not heading.id:
        fix = heading.typed(id=suggested(heading.title, "q-"))
        findings.note(QUESTION_WITHOUT_ID, heading.line, "A question needs an id.", fix)
    found = sort(part.blocks, findings)
    about, sentence = _stem(found, findings)
    asked = _asked(heading) | {"about": tuple(about), "hint": " ".join(found.hints)}
    question = _of_its_kind(found, sentence, asked, findings)
    if question is None:
        message = "This question has nothing to choose from."
        findings.note(QUESTION_WITHOUT_OPTIONS, heading.line, message, "- [x] The right option.")
        return None
    hashed = question.model_copy(update={"wording": wording(question)})
    return WrittenQuestion(
        heading=heading,
        question=hashed,
        row_lines=tuple(row.line for row in found.rows),
        remark_lines=tuple(row.remark_line for row in found.rows),
    )


def _asked(heading: Heading) -> dict[str, Any]:
    return {
        "id": heading.id,
        "stem": heading.title,
        "clauses": heading.clauses,
        "critical": heading.critical,
    }


def _of_its_kind(
    found: Sorted, sentence: str, asked: dict[str, Any], findings: Findings
) -> Question | None:
    match found.shape:
        case "boxes" if sentence:
            return Gaps(sentence=sentence, options=options(found.rows, findings), **asked)
        case "boxes" if GAP in asked["stem"]:
            asked = {**asked, "stem": "Fill the gaps.", "sentence": asked["stem"]}
            return Gaps(options=options(found.rows, findings), **asked)
        case "boxes":
            return _choice(found, asked, findings)
        case "pairs":
            return Matching(pairs=tuple(_pair(row, findings) for row in found.rows), **asked)
        case "steps":
            return _ordering(found, asked)
        case "none":
            return None


def _stem(found: Sorted, findings: Findings) -> tuple[list[Block], str]:
    """What stands with the stem, and the sentence with gaps; hints are taken out."""
    about: list[Block] = []
    sentences: list[str] = []
    for block in found.stem:
        if block.type != "paragraph":
            about.extend(blocks([block], findings))
            continue
        for label, lines in labelled(text_lines(block), (HINT,)):
            if label:
                found.hints.append(told(lines))
            elif GAP in told(lines):
                sentences.append(told(lines))
            else:
                about.extend(paragraph(lines))
    return about, " ".join(sentences)


def _choice(found: Sorted, asked: dict[str, Any], findings: Findings) -> Choice:
    read = options(found.rows, findings)
    outside = [row for row in found.rows if not row.in_quote]
    right = sum(option.right for option in read)
    if len(outside) < len(found.rows):
        for row in outside:
            message = "This option stands outside the quote that holds the others."
            findings.note(OPTION_OUTSIDE_QUOTE, row.line, message, "> - [ ] A line of the chat")
        return Choice(kind="spot", options=read, **asked)
    if right > 1:
        return Choice(kind="multiple", options=read, **asked)
    return Choice(kind="this-or-that" if len(read) == 2 else "single", options=read, **asked)


def _pair(row: Row, findings: Findings) -> Pair:
    text = "".join(run.text for run in row.runs)
    left, sign, right = text.partition(" = " if " = " in text else "=")
    if text and not (sign and left.strip() and right.strip()):
        message = "This line has no two sides with “ = ” between them."
        findings.note(PAIR_WITHOUT_SIDES, row.line, message, f"- {left.strip()} = what it means")
    feedback = " ".join(told(lines) for lines in row.remarks if lines)
    return Pair(left=left.strip(), right=right.strip(), feedback=feedback)


def _ordering(found: Sorted, asked: dict[str, Any]) -> Ordering:
    remarks = [
        remark
        for row in found.rows
        for lines in row.remarks
        for remark in labelled(lines, (YES, NOT_YET))
    ]
    steps = tuple("".join(run.text for run in row.runs) for row in found.rows)
    return Ordering(
        steps=steps,
        yes=" ".join(told(lines) for label, lines in remarks if label == YES),
        not_yet=" ".join(told(lines) for label, lines in remarks if label == NOT_YET),
        **asked,
    )
