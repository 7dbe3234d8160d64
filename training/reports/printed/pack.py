"""The printable pack of a module: all that a class needs to do it with no computer."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from training.core.module import Card, Module
from training.library.reference.help import HelpPage
from training.reports.printed.answers import answers
from training.reports.printed.blocks import paragraph, printed
from training.reports.printed.markup import Html, element, lines
from training.reports.printed.questions import question
from training.reports.printed.sheet import sheet
from training.reports.printed.story import HELP, story

_SITTING_OUT = "You can sit any part of it out. That counts as done."
_VERSION_SHOWN = 8


class _Part(NamedTuple):
    """A part of the page; on paper each but the first begins on a page of its own."""

    id: str
    title: str
    inside: Html

    @property
    def link(self) -> Html:
        return element("a", self.title, href=f"#{self.id}")

    @property
    def section(self) -> Html:
        return element("section", lines(element("h2", self.title, id=self.id), self.inside))


def pack(module: Module, help_page: HelpPage, school: str) -> str:
    """A module as one HTML document: for learners first, then for whoever teaches it.

    Args:
        module: the module, placeholders filled in.
        help_page: who can help its learners, placeholders filled in.
        school: the school's name, for the foot of the page; empty for none.
    """
    parts = (*_for_learners(module, help_page), *_for_the_teacher(module))
    return sheet(
        module.title,
        _opening(module),
        _contents(parts),
        element("main", lines(*(part.section for part in parts))),
        _foot(module, school),
        audience=module.audience.value,
    )


def _for_learners(module: Module, help_page: HelpPage) -> Iterator[_Part]:
    yield _Part("lesson", "Lesson", lines(*_cards(module.cards)))
    if module.scenario:
        yield _Part("story", f"Story: {module.scenario.title}", story(module.scenario))
    if module.questions:
        asked = (question(*numbered) for numbered in enumerate(module.questions, 1))
        yield _Part("questions", "Questions", lines(*asked))
    yield _Part(HELP, help_page.title, printed(help_page.text))


def _for_the_teacher(module: Module) -> Iterator[_Part]:
    leader = "For the teacher" if module.audience.is_pupils else "For whoever leads this"
    yield _Part("teacher", leader, lines(printed(module.teacher), *_about(module)))
    if module.questions:
        told = (answers(*numbered) for numbered in enumerate(module.questions, 1))
        yield _Part("answers", f"{leader}: answers", lines(*told))


def _opening(module: Module) -> Html:
    objectives = (element("li", objective) for objective in module.objectives)
    return element(
        "header",
        paragraph(f"{module.audience.words}. About {module.minutes} minutes.", class_="quiet"),
        element("h1", module.title),
        paragraph(f"What it is about: {module.note}") if module.note else Html(),
        paragraph("When you have done this:"),
        element("ul", *objectives),
        Html() if module.acknowledges else paragraph(_SITTING_OUT),
    )


def _contents(parts: Iterable[_Part]) -> Html:
    rows = (element("li", part.link) for part in parts)
    return element("nav", element("ul", *rows, class_="plain"), aria_label="On this page")


def _cards(cards: tuple[Card, ...]) -> Iterator[Html]:
    for number, card in enumerate(cards, 1):
        heading = element("h3", f"{number}. {card.title}")
        yield element("section", heading, printed(card.text), class_="card")


def _about(module: Module) -> Iterator[Html]:
    yield paragraph(f"What it teaches of the policy: {', '.join(module.clauses)}.")
    if module.questions and module.pass_mark is not None:
        yield paragraph(
            f"To complete it: {module.pass_mark} per cent of the questions right, at the first or "
            "the second try, and among them each that the answers call needed. Those missed come "
            "round again until then."
        )
    elif module.questions:
        yield paragraph("To complete it: answer each question once.")


def _foot(module: Module, school: str) -> Html:
    version = f"{module.id}, version {module.version[:_VERSION_SHOWN]}"
    return element("footer", ". ".join(filter(None, (school, version))))
