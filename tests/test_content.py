"""The lessons that come with the program: all there, as large as was planned, and without fault."""

from collections import Counter
from datetime import date
from functools import cache

import pytest

from tests.library.sample import CONTENT
from training.core.module import Audience, Module
from training.core.questions import Choice, Ordering
from training.library.shelf import Shelf

PLAN = {
    **{"k1-01": (15, 5, 8, 5), "k1-02": (15, 5, 7, 5), "k1-03": (15, 4, 6, 5)},
    **{"k1-04": (20, 5, 6, 5), "k1-05": (20, 5, 7, 5), "k1-06": (15, 5, 6, 5)},
    **{"k1-07": (20, 5, 6, 5), "l2-01": (20, 5, 7, 6), "l2-02": (20, 5, 8, 6)},
    **{"l2-03": (20, 5, 7, 6), "l2-04": (25, 5, 6, 6), "l2-05": (20, 5, 7, 6)},
    **{"l2-06": (20, 5, 7, 6), "l2-07": (25, 5, 6, 6), "l2-08": (20, 5, 7, 6)},
    **{"u2-01": (25, 5, 8, 8), "u2-02": (30, 5, 10, 8), "u2-03": (25, 5, 7, 8)},
    **{"u2-04": (30, 5, 8, 8), "u2-05": (25, 5, 7, 8), "u2-06": (30, 5, 7, 8)},
    **{"u2-07": (25, 5, 7, 8), "u2-08": (30, 5, 7, 8), "s-1": (25, 6, 7, 10)},
    **{"s-2": (25, 6, 7, 10), "s-3": (20, 5, 7, 10), "s-4": (20, 6, 7, 10)},
    **{"s-5": (25, 6, 8, 10), "s-6": (20, 6, 9, 10), "s-7": (25, 6, 9, 10)},
    **{"s-8": (20, 6, 8, 10), "s-9": (15, 6, 0, 0), "g-1": (20, 5, 7, 8), "g-2": (25, 6, 8, 8)},
}
"""For each module: minutes, cards, scenes and questions."""

FACTS_CHECKED = date(2026, 11, 22)


@cache
def modules() -> tuple[Module, ...]:
    return Shelf([CONTENT]).modules()


def test_every_module_of_the_plan_is_there_and_of_its_size() -> None:
    sizes = {
        module.id: (
            module.minutes,
            len(module.cards),
            len(module.scenario.scenes) if module.scenario else 0,
            len(module.questions),
        )
        for module in modules()
    }
    assert sizes == PLAN
    assert sum(questions for *_, questions in sizes.values()) == 243


def test_nothing_in_the_content_has_any_fault() -> None:
    checked = Shelf([CONTENT]).check(today=FACTS_CHECKED)
    assert [f"{fault.file}:{fault.line} {fault.message}" for fault in checked.faults] == []


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.id)
def test_only_the_youngest_complete_without_a_mark(module: Module) -> None:
    without = module.audience is Audience.KS1 or bool(module.acknowledges)
    assert module.pass_mark == (None if without else 80)


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.id)
def test_whoever_passes_got_a_question_about_help_right(module: Module) -> None:
    assert any(question.critical for question in module.questions) or module.acknowledges


def test_no_two_questions_of_the_curriculum_ask_the_same() -> None:
    stems = Counter(q.stem.casefold() for module in modules() for q in module.questions)
    assert [stem for stem, times in stems.items() if times > 1] == []


def test_every_answer_is_answered_with_something_of_its_own() -> None:
    said = Counter(
        option.feedback
        for module in modules()
        for question in module.questions
        if isinstance(question, Choice)
        for option in question.options
    )
    assert [words for words, times in said.items() if times > 1] == []


def test_steps_are_put_in_order_only_where_there_are_some() -> None:
    steps = [len(q.steps) for m in modules() for q in m.questions if isinstance(q, Ordering)]
    assert steps and min(steps) >= 3


def test_the_signing_acknowledges_every_statement_of_the_agreement() -> None:
    (signing,) = (module for module in modules() if module.acknowledges)
    assert signing.id == "s-9"
    assert signing.acknowledges == tuple(f"AUA-{number}" for number in range(20))
    assert set(signing.after) == {f"s-{number}" for number in range(1, 9)}


def test_telling_is_practised_before_the_modules_on_contact_and_pressure() -> None:
    after = {module.id: module.after for module in modules()}
    assert (after["l2-05"], after["u2-04"]) == (("l2-04",), ("u2-02",))
    assert {after[f"k1-0{number}"] for number in range(2, 8)} == {("k1-01",)}
