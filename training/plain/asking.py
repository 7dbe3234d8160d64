"""Asking a question in plain lines, and reading the answer.

Every kind is a row of prompts: one for most, one for each left side of a matching question, one for
each gap. What is typed becomes places in the order of the file, as `core` wants them.
"""

from collections.abc import Iterator

from training.core.attempt import Marked
from training.core.questions import Answer, Choice, Gaps, Matching, Ordering, Question, Remark
from training.plain.telling import told

GAP = "___"


def question_lines(question: Question) -> Iterator[str]:
    """The stem and what belongs to it."""
    yield question.stem
    yield from told(question.about)
    if isinstance(question, Gaps):
        yield question.sentence.replace(GAP, "(gap)")


def prompts(question: Question, order: tuple[int, ...]) -> tuple[tuple[str, ...], ...]:
    """The lines before each prompt: what is asked for, then the numbered rows."""
    rows = tuple(f"{n}. {_row(question, place)}" for n, place in enumerate(order, start=1))
    return tuple((asked, *rows) for asked in _asked(question))


def places(question: Question, order: tuple[int, ...], typed: str) -> Answer | None:
    """What was typed at one prompt, as places of the file; None where it is not understood."""
    chosen = numbers(typed, wanted=_numbers_wanted(question), most=len(order))
    if chosen is None:
        return None
    found = tuple(order[n] for n in chosen)
    return tuple(sorted(found)) if isinstance(question, Choice) else found


def numbers(typed: str, wanted: int, most: int) -> tuple[int, ...] | None:
    """So many different numbers from 1 to `most`, counted from 0; None where it is not that."""
    words = typed.replace(",", " ").split()
    if len(words) != wanted or not all(_is_number(word) for word in words):
        return None
    chosen = tuple(int(word) - 1 for word in words)
    fits = len(set(chosen)) == wanted and all(0 <= number < most for number in chosen)
    return chosen if fits else None


def marked_lines(marked: Marked) -> Iterator[str]:
    """What the answer meant: feedback, then a hint, or the right idea when no try is left."""
    verdict = "Yes." if marked.right else "Not yet."
    if not any(remark.text.startswith(verdict) for remark in marked.remarks):
        yield verdict
    yield from _remarks(marked.question, marked.remarks)
    if marked.again and marked.hint:
        yield f"Hint: {marked.hint}"
    if marked.idea:
        yield "Here is the idea:"
        yield from _idea(marked)


def _asked(question: Question) -> tuple[str, ...]:
    match question:
        case Matching():
            return tuple(f"What goes with “{pair.left}”? Type a number." for pair in question.pairs)
        case Gaps():
            return tuple(f"Gap {n + 1}: type the number of a word." for n in range(question.wanted))
        case Ordering():
            return (f"Type all {question.wanted} numbers in order, with spaces between.",)
        case _ if question.wanted > 1:
            return (f"Choose {question.wanted}. Type the numbers with spaces between.",)
        case _:
            return ("Type a number.",)


def _numbers_wanted(question: Question) -> int:
    return 1 if isinstance(question, Matching | Gaps) else question.wanted


def _row(question: Question, place: int) -> str:
    if isinstance(question, Choice) and question.options[place].speaker:
        return f"{question.options[place].speaker}: {question.rows[place]}"
    return question.rows[place]


def _is_number(typed: str) -> bool:
    return typed.isascii() and typed.isdigit() and len(typed) < 4


def _remarks(question: Question, remarks: tuple[Remark, ...]) -> Iterator[str]:
    for remark in remarks:
        if remark.row is None or not remark.text:
            yield from filter(None, (remark.text,))
        else:
            yield f"{_row(question, remark.row)} - {remark.text}"


def _idea(marked: Marked) -> Iterator[str]:
    question = marked.question
    match question:
        case Ordering():
            yield from question.steps
        case Matching():
            yield from (f"{pair.left}: {pair.right}" for pair in question.pairs)
        case Gaps():
            sentence = question.sentence
            for place in question.right_answer:
                sentence = sentence.replace(GAP, question.rows[place], 1)
            yield sentence
        case Choice():
            yield from _remarks(question, marked.idea)
