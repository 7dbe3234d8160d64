"""A question's wording and a module's version change with what the learner sees, and only then."""

import pytest

from tests.library.sample import FRONT, OPTIONS, module_of, module_text, question_of
from training.library.reading.fingerprints import version, wording

QUESTION = "Ravi asks you.\n\n" + OPTIONS


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Yes. A teacher can help.", "Yes. Teachers help."),
        ("know them.", "know them.\n  > Thinks: online-means-friend"),
        ("\n- [ ] A", "\n* [ ] A"),
        ("[x] My", "[X]  My"),
    ],
)
def test_a_kinder_sentence_leaves_the_wording_as_it_was(before: str, after: str) -> None:
    assert before in QUESTION
    changed = question_of(QUESTION.replace(before, after))
    assert changed.wording == question_of(QUESTION).wording


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ravi asks you.", "Ravi asks your sister."),
        ("A player.", "A player I met."),
        ("- [ ] A player.", "- [x] A player."),
        ("- [ ] Nobody.\n  > Not yet. Somebody can.\n", ""),
    ],
)
def test_anything_else_makes_a_new_wording(before: str, after: str) -> None:
    assert before in QUESTION
    changed = question_of(QUESTION.replace(before, after))
    assert changed.wording != question_of(QUESTION).wording


@pytest.mark.parametrize(
    ("question", "changed"),
    [
        ("- a = b\n- c = d", "- a = d\n- c = b"),
        ("- a = b\n- c = d", "- a = b\n- c = d\n- e = f"),
        ("A ___.\n\n- [x] b\n- [ ] c\n  > Not yet.", "The ___.\n\n- [x] b\n- [ ] c\n  > Not yet."),
        ("1. a\n2. b\n\n> Yes: c\n>\n> Not yet: d", "1. b\n2. a\n\n> Yes: c\n>\n> Not yet: d"),
        (
            "> - [x] **Jay:** b\n>   > Yes.\n> - [ ] **Jay:** c\n>   > No.",
            "> - [x] **Ruby:** b\n>   > Yes.\n> - [ ] **Jay:** c\n>   > No.",
        ),
    ],
)
def test_every_kind_of_question_has_its_rows_in_its_wording(question: str, changed: str) -> None:
    assert question_of(question).wording != question_of(changed).wording


def test_the_stem_is_in_the_wording_and_the_clauses_are_not() -> None:
    assert question_of(OPTIONS).wording != question_of(OPTIONS, stem="Who else can?").wording
    text = module_text(front=FRONT.replace("clauses: 5.2", "clauses: 5.2, 5.3"))
    cited = module_of(text.replace("(5.2) {#q-who}", "(5.3, critical) {#q-who}"))
    assert cited.questions[0].wording == question_of(OPTIONS).wording


def test_the_version_leaves_out_the_teachers_notes() -> None:
    assert module_of(module_text(teacher="New.")).version == module_of(module_text()).version


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Kind words", "title: Kinder words"),
        ("Tell an adult.\n\n# S", "Tell someone.\n\n# S"),
        ("A box pops up.", "A box opens."),
        ("Hint: Think of school.", "Hint: Think of home."),
        ("Yes. A teacher can help.", "Yes."),
    ],
)
def test_the_version_changes_with_whatever_a_learner_sees(before: str, after: str) -> None:
    changed = module_of(module_text().replace(before, after))
    assert changed.version != module_of(module_text()).version


def test_both_are_short_and_the_same_on_every_machine() -> None:
    module = module_of(module_text())
    assert (module.version, module.questions[0].wording) == ("acd2c34e4ddb7ecf", "a6e668fabf81879c")
    assert (version(module), wording(module.questions[0])) == (
        "acd2c34e4ddb7ecf",
        "a6e668fabf81879c",
    )
