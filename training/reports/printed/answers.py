"""The teacher's page of answers: what is right, and what to say to each answer."""

from collections.abc import Iterator

from training.core.questions import Choice, Gaps, Matching, Ordering, Question
from training.reports.printed.blocks import paragraph
from training.reports.printed.markup import Html, element, joined, lines
from training.reports.printed.questions import GAP, letter

_YES = element("span", "[yes]", class_="yes")
_NOT_YET = element("span", "[not yet]", class_="notyet")


def answers(number: int, asked: Question) -> Html:
    """What is right at one question, and what is said to each answer."""
    return element(
        "section",
        element("h3", f"{number}. {asked.stem}"),
        paragraph(*_about(asked), class_="quiet"),
        _remarks(asked),
        _hint(asked.hint),
        class_="answer",
    )


def _about(asked: Question) -> Iterator[str]:
    yield f"Policy: {', '.join(asked.clauses)}." if asked.clauses else ""
    yield " Needed: everybody gets this one right in the end." if asked.critical else ""


def _hint(hint: str) -> Html:
    return paragraph(element("strong", "Hint for a second try: "), hint) if hint else Html()


def _remarks(asked: Question) -> Html:
    match asked:
        case Choice():
            return element("dl", *_options(asked))
        case Gaps():
            return lines(_filled(asked), element("dl", *_options(asked)))
        case Ordering():
            return _order(asked)
        case Matching():
            return element("dl", *_pairs(asked))


def _options(asked: Choice | Gaps) -> Iterator[Html]:
    for row, option in enumerate(asked.options):
        speaker = f"{option.speaker}: " if option.speaker else ""
        mark = _YES if option.right else _NOT_YET
        yield element("dt", f"{letter(asked, row)}. ", mark, f" {speaker}{option.text}")
        yield element("dd", option.feedback) if option.feedback else Html()


def _filled(asked: Gaps) -> Html:
    first, *others = asked.sentence.split(GAP)
    words = (element("strong", asked.rows[row]) for row in asked.right_answer)
    filled = (joined(word, after) for word, after in zip(words, others, strict=True))
    return paragraph(first, *filled)


def _order(asked: Ordering) -> Html:
    steps = (f"{letter(asked, row)}. {step}" for row, step in enumerate(asked.steps))
    return lines(
        element("ol", *(element("li", step) for step in steps)),
        paragraph(_YES, f" {asked.yes}"),
        paragraph(_NOT_YET, f" {asked.not_yet}"),
    )


def _pairs(asked: Matching) -> Iterator[Html]:
    for pair, row in zip(asked.pairs, asked.right_answer, strict=True):
        yield element("dt", f"{pair.left}: {letter(asked, row)}. {pair.right}")
        yield element("dd", pair.feedback) if pair.feedback else Html()
