from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.core.module import Card, Module
from training.core.placeholders import fill, fill_text
from training.core.questions import Choice, Question
from training.core.text import Blocks, Chat, Line, Notice, Paragraph, Picture, Quote, Run, Steps

FACTS = {"school_name": "Willow Lane", "dsl_name": "Mr Kowalski", "childline": "0800 1111"}
SAYS = "Call {childline} or see {dsl_name}."
FILLED = "Call 0800 1111 or see Mr Kowalski."


def every_block(text: str) -> Blocks:
    runs = (Run(text=text), Run(text=text, strong=True))
    lines = (Line(name="Jay", text=text), Notice(text=text), Picture(caption=text, name="label"))
    return (
        Paragraph(runs=runs),
        Steps(numbered=True, rows=(runs, runs)),
        Chat(lines=lines),
        Quote(paragraphs=(runs,)),
        Picture(caption=text, name="hand"),
    )


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        (SAYS, FILLED),
        ("{school_name}{school_name}", "Willow LaneWillow Lane"),
        ("Ask {head_name}.", "Ask {head_name}."),
        ("{ school_name } {School_name} {school-name} {}", None),
        ("{{school_name}}", "{Willow Lane}"),
        ("{school_name", None),
        ("", None),
    ],
)
def test_known_placeholders_are_filled_and_the_rest_stays(text: str, filled: str | None) -> None:
    assert fill_text(text, FACTS) == (text if filled is None else filled)


@pytest.mark.parametrize("text", ["{}", "{A}", "{a b}", "{a-b}", "{_a}", "{1}"])
def test_only_small_letters_and_underscores_make_a_placeholder(text: str) -> None:
    assert fill_text(text, {text.strip("{}"): "filled"}) == text


def test_what_a_fact_says_is_not_read_again() -> None:
    facts = {"school_name": "{dsl_name}", "dsl_name": r"\1 {school_name}"}
    assert fill_text("{school_name} and {dsl_name}", facts) == r"{dsl_name} and \1 {school_name}"


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Tell {head_name}, the Headteacher, today.", "Tell the Headteacher today."),
        ("The Headteacher, {head_name}, smiles.", "The Headteacher smiles."),
        ("The Headteacher, {head_name}", "The Headteacher"),
        ("{head_name}, the Headteachers' friend", "the Headteacher, the Headteachers' friend"),
        ("Tell {dsl_name}, the lead.", "Tell Mr Kowalski, the lead."),
        ("a, {empty}, b", "a, , b"),
    ],
)
def test_an_office_that_nobody_is_named_for_is_said_once(text: str, filled: str) -> None:
    facts = {**FACTS, "head_name": "the Headteacher", "empty": ""}
    assert fill_text(text, facts) == filled


def test_every_text_of_every_block_is_filled() -> None:
    card = Card(title="Who can help?", clauses=(), text=every_block(SAYS))
    assert fill(card, FACTS).text == every_block(FILLED)


def test_a_module_is_filled_wherever_a_learner_reads(
    module: Callable[..., Module], question: Callable[..., Choice]
) -> None:
    def written(text: str) -> Module:
        card = Card(title=text, clauses=(), text=every_block(text))
        asked = question("a", stem=text, hint=text, about=every_block(text))
        named = {"title": text, "note": text, "objectives": (text,), "teacher": every_block(text)}
        return module("", **named).model_copy(update={"cards": (card,), "questions": (asked,)})

    assert fill(written(SAYS), FACTS) == written(FILLED)


def test_every_kind_of_question_stays_the_kind_it_is(every_kind: tuple[Question, ...]) -> None:
    assert tuple(fill(question, FACTS) for question in every_kind) == every_kind


def test_filling_changes_no_id_no_version_and_no_wording(module: Callable[..., Module]) -> None:
    written = module("ab", title="About {school_name}")
    filled = fill(written, FACTS)
    assert filled.title == "About Willow Lane"
    assert filled == written.model_copy(update={"title": "About Willow Lane"})
    assert (filled.id, filled.version) == ("u2-02", "v1")
    assert [q.wording for q in filled.questions] == ["wording of a", "wording of b"]


def test_filling_leaves_the_value_it_was_given_as_it_was(module: Callable[..., Module]) -> None:
    written = module("ab", title="About {school_name}")
    fill(written, FACTS)
    assert written == module("ab", title="About {school_name}")


@settings(deadline=None)
@given(st.text())
def test_text_without_facts_is_never_changed(text: str) -> None:
    assert fill_text(text, {}) == text


@settings(deadline=None)
@given(st.text(), st.dictionaries(st.sampled_from(["a", "b_c"]), st.text()))
def test_filling_never_fails_and_puts_each_fact_in_once(text: str, facts: dict[str, str]) -> None:
    filled = fill_text("{a}" + text, facts)
    assert filled == facts.get("a", "{a}") + fill_text(text, facts)
