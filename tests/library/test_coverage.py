"""Where each clause is taught, and what is missing."""

from functools import cache

import pytest

from tests.library.sample import CONTENT, FRONT, module_of, module_text
from training.core.module import Module
from training.library.coverage import Coverage, coverage
from training.library.reference.register import Group, Register, read_register, register
from training.library.shelf import Shelf


def one_entry(**keys: str) -> Register:
    """A register of the clause 5.2, taught to pupils unless a key says otherwise."""
    told = {"summary": '"a"', "staff": '"b"', "children": '"c"', "binds": '["pupils"]'}
    rows = {**told, "taught_to": '["pupils"]', **keys}
    text = '["5.2"]\n' + "\n".join(f"{key} = {value}" for key, value in rows.items())
    found, faults = read_register(text, "register.toml")
    assert faults == ()
    return found


def module(module_id: str = "sample", *, audience: str = "upper-ks2", keys: str = "") -> Module:
    """A module with a card, two scenes and a question that cite 5.2."""
    front = FRONT.replace("upper-ks2", audience) + keys
    return module_of(module_text(front=front)).model_copy(update={"id": module_id})


def without(found: Module, part: str) -> Module:
    """The same module, with no clause cited by its cards or by its questions."""
    pieces = [piece.model_copy(update={"clauses": ()}) for piece in getattr(found, part)]
    return found.model_copy(update={part: tuple(pieces)})


def missing(found: Coverage) -> list[tuple[str, Group, tuple[str, ...]]]:
    return [(one.clause, one.group, one.missing) for one in found.uncovered]


def test_cards_questions_and_scenes_are_counted_over_all_modules() -> None:
    found = coverage([module(), module("other")], one_entry()).clauses["5.2"]
    assert (found.cards, found.questions, found.scenes, found.acknowledged) == (2, 2, 4, 0)
    assert found.modules == ("sample", "other")
    assert found.binds == ("pupils",)


def test_a_letter_counts_for_its_clause() -> None:
    text = module_text(front=FRONT.replace("5.2", "2.1")).replace("(5.2", "(2.1d")
    entry = {"2.1": one_entry()["5.2"]}
    assert coverage([module_of(text)], Register(entry)).uncovered == ()


def test_an_echo_is_not_counted() -> None:
    text = module_text(front=FRONT.replace("5.2", "5.3\nechoes: 5.2"))
    echoing = module_of(text.replace("A box (5.2)", "A box (5.3)"))
    found = coverage([echoing], one_entry())
    assert found.clauses["5.2"].modules == ()
    assert found.clauses["5.2"].cards == 0
    assert missing(found) == [("5.2", Group.PUPILS, ("card", "question"))]


@pytest.mark.parametrize(("part", "kind"), [("cards", "card"), ("questions", "question")])
def test_a_group_needs_both_a_card_and_a_question(part: str, kind: str) -> None:
    half = without(module(), part)
    assert missing(coverage([half], one_entry())) == [("5.2", Group.PUPILS, (kind,))]
    assert coverage([half, module("other")], one_entry()).uncovered == ()


def test_each_group_is_covered_by_its_own_modules() -> None:
    entry = one_entry(taught_to='["pupils", "staff", "governors"]')
    found = coverage([module(), module("s", audience="staff")], entry)
    assert missing(found) == [("5.2", Group.GOVERNORS, ("card", "question"))]
    assert found.uncovered[0].words == "5.2 for governors: no card, no question"


def test_a_signature_does_for_a_question_and_not_for_a_card() -> None:
    entry = one_entry(taught_to='["staff"]', acknowledged="true")
    signing = module(audience="staff", keys="acknowledges: 5.2\n")
    unasked = without(signing, "questions")
    found = coverage([unasked], entry)
    assert (found.uncovered, found.clauses["5.2"].acknowledged) == ((), 1)
    assert missing(coverage([without(unasked, "cards")], entry)) == [
        ("5.2", Group.STAFF, ("card",))
    ]


def test_a_signature_of_staff_covers_nobody_else() -> None:
    entry = one_entry(taught_to='["pupils", "staff"]', acknowledged="true")
    signing = module(audience="staff", keys="acknowledges: 5.2\n")
    assert missing(coverage([signing], entry)) == [("5.2", Group.PUPILS, ("card", "question"))]


def test_what_staff_are_to_sign_is_signed_somewhere() -> None:
    entry = one_entry(taught_to='["staff"]', acknowledged="true")
    asked = module(audience="staff")
    assert missing(coverage([asked], entry)) == [("5.2", Group.STAFF, ("acknowledgement",))]


def test_where_no_question_can_be_asked_none_is_missing() -> None:
    entry = one_entry(taught_to='["staff"]', acknowledged="true", testable="false")
    assert missing(coverage([], entry)) == [("5.2", Group.STAFF, ("card", "acknowledgement"))]


def test_a_clause_that_a_group_is_not_taught_is_not_missed() -> None:
    assert coverage([], one_entry(taught_to="[]", echoed_to='["pupils"]')).uncovered == ()


@cache
def ours() -> Coverage:
    return coverage(Shelf([CONTENT]).modules(), register([CONTENT]))


def test_every_clause_of_ours_reaches_everybody_it_is_taught_to() -> None:
    assert [one.words for one in ours().uncovered] == []
    assert len(ours().clauses) == 55


def test_taking_a_module_from_ours_leaves_a_gap_that_is_told() -> None:
    left = [one for one in Shelf([CONTENT]).modules() if one.id != "u2-08"]
    found = coverage(left, register([CONTENT]))
    assert ("6.1", Group.PUPILS, ("card", "question")) in missing(found)
