"""The pages of a module that are only read, as plain lines."""

from collections.abc import Iterator

from training.actions.certificate import Certificate
from training.core.attempt import Attempt
from training.core.module import Audience
from training.plain.asking import question_lines
from training.plain.clauses import citation, key_words
from training.plain.telling import told


def keys(audience: Audience) -> str:
    """The keys that work on every page."""
    return f"Enter next. h help. t take a breath. {key_words(audience)}b back. q save and leave."


def opening(attempt: Attempt) -> Iterator[str]:
    """What the module is, and what one can do after it."""
    module = attempt.module
    yield module.title
    yield f"About {module.minutes} minutes."
    if module.note:
        yield f"What it is about: {module.note}"
    yield "When you have done this:"
    yield from (f"- {objective}" for objective in module.objectives)
    yield keys(module.audience)


def card(attempt: Attempt) -> Iterator[str]:
    """The card of the lesson where the learner stands."""
    shown = attempt.module.cards[attempt.card]
    yield f"Card {attempt.card + 1} of {len(attempt.module.cards)}: {shown.title}"
    yield from told(shown.text)
    yield from citation(attempt.module.audience, shown.clauses)


def question_page(attempt: Attempt) -> Iterator[str]:
    """The question where the learner stands, and how far they are."""
    question = attempt.question
    if question is None:
        return
    number = len(attempt.module.questions) - len(attempt.quiz.waiting) + 1
    first_round = attempt.quiz.round == 1
    yield f"Question {number} of {len(attempt.module.questions)}" if first_round else "Once more"
    yield from question_lines(question)
    yield from citation(attempt.module.audience, question.clauses)


def certificate_lines(certificate: Certificate | None) -> Iterator[str]:
    """The certificate in words, and the text that proves it."""
    if certificate is None:
        yield "Your certificate is waiting for a grown-up to sign it."
        return
    if certificate.practice:
        yield "This is a practice certificate. It proves nothing."
    yield (
        f"Certificate: {certificate.holder} completed {certificate.title}, "
        f"{certificate.completed.isoformat()}, {certificate.school}."
    )
    yield f"Key: {certificate.fingerprint}"
    yield "To check it, give this to `training verify`:"
    yield certificate.code
