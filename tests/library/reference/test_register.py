"""The register of clauses: ours, and what is told of a faulty one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.sample import CONTENT, SMALL_CONTENT
from training.core.module import Audience
from training.library.reference.register import Group, Register, read_register, register

ONE = """\
# a remark

["2.1"]
summary = "Four aims."
staff = "Use them."
children = "Is it from school?"
binds = ["employees", "school"]
taught_to = ["staff"]
echoed_to = ["pupils"]

["2.1".parts]
d = "Let everyone tell what speaks for the school."

["AUA-7"]
summary = "You answer for what you do."
staff = "It is part of your standing."
binds = ["employees"]
taught_to = ["staff"]
acknowledged = true
same_as = "4.4.13"

["4.4.13"]
summary = "You answer for what you do."
staff = "It is part of your standing."
binds = ["employees"]
taught_to = ["staff"]
same_as = "AUA-7"
"""
POLICY = (
    *("1.1", "1.2", "2.1", "3.1", "4.1", "4.2", "4.3", "4.4"),
    *(f"4.4.{number}" for number in range(1, 17)),
    *("5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "7", "8.1", "AUA-B1", "AUA-B2", "AUA-B3"),
    *(f"AUA-{number}" for number in range(20)),
)


@pytest.fixture(scope="module")
def ours() -> Register:
    return register([CONTENT])


def told(text: str) -> list[tuple[str, int]]:
    _, faults = read_register(text, "register.toml", {"adult_age"})
    assert all(fault.fix and fault.message.endswith(".") for fault in faults)
    return [(fault.rule, fault.line) for fault in faults]


def test_an_entry_says_what_the_clause_asks_and_of_whom() -> None:
    found, faults = read_register(ONE, "register.toml")
    assert faults == ()
    assert list(found) == ["2.1", "AUA-7", "4.4.13"]
    assert found["2.1"].binds == ("employees", "school")
    assert found["2.1"].taught_to == (Group.STAFF,)
    assert (found["AUA-7"].acknowledged, found["AUA-7"].same_as) == (True, "4.4.13")


@pytest.mark.parametrize(
    ("cited", "clause"), [("2.1", "2.1"), ("2.1d", "2.1"), ("2.1e", ""), ("9.9", ""), ("", "")]
)
def test_a_letter_leads_to_its_clause_if_the_clause_has_that_part(cited: str, clause: str) -> None:
    found, _ = read_register(ONE, "register.toml")
    assert found.entry(cited) == found.get(clause)


@pytest.mark.parametrize(
    ("before", "after", "rule", "line"),
    [
        ('summary = "Four aims."\n', "", "bad-entry", 3),
        ('summary = "Four aims."', 'summary = ""', "bad-entry", 4),
        ('binds = ["employees", "school"]', 'binds = ["parents"]', "bad-entry", 7),
        ('taught_to = ["staff"]\nechoed', 'taught_to = ["cooks"]\nechoed', "bad-entry", 8),
        ('staff = "Use them."', 'stuff = "Use them."', "bad-entry", 5),
        ('["2.1"]', '["2.1x"]', "bad-entry", 3),
        ('["2.1"]', '["Aims"]', "bad-entry", 3),
        ("# a remark\n", 'who = "me"\n', "bad-entry", 1),
        ('"Four aims."', '"{four} aims."', "unknown-placeholder", 4),
        ('children = "Is it from school?"\n', "", "no-point", 3),
        ('staff = "Use them."\n', "", "no-point", 3),
        ('same_as = "4.4.13"', 'same_as = "4.4.14"', "alias-not-mutual", 20),
        ('same_as = "AUA-7"', 'same_as = "4.4.13"', "alias-not-mutual", 27),
        ('echoed_to = ["pupils"]', "testable = false", "nothing-to-show", 9),
        ('echoed_to = ["pupils"]', "echoed_to = [", "bad-toml", 11),
    ],
)
def test_a_faulty_entry_is_told_with_its_line(
    before: str, after: str, rule: str, line: int
) -> None:
    assert before in ONE
    assert (rule, line) in told(ONE.replace(before, after, 1))


def test_only_staff_sign() -> None:
    text = ONE.replace('taught_to = ["staff"]\nacknowledged', "taught_to = []\nacknowledged")
    assert told(text) == [("signed-by-nobody", 14)]


def test_a_statement_that_is_signed_needs_no_question() -> None:
    assert told(ONE.replace("acknowledged = true", "acknowledged = true\ntestable = false")) == []


def test_a_faulty_entry_leaves_the_others() -> None:
    text = ONE.replace('summary = "Four aims."\n', "")
    assert list(read_register(text, "register.toml")[0]) == ["AUA-7", "4.4.13"]


def test_an_alias_may_stand_in_another_folder() -> None:
    first, second = ONE.split('["4.4.13"]')
    beside = read_register(first, "register.toml")[0]
    _, faults = read_register('["4.4.13"]' + second, "own.toml", beside=beside)
    assert faults == ()


def test_a_later_folder_has_the_last_word_on_an_entry(tmp_path: Path) -> None:
    for name, summary in (("a", "Ours."), ("b", "Yours.")):
        (tmp_path / name).mkdir()
        text = ONE.replace("Four aims.", summary) if name == "a" else ONE.split('["AUA-7"]')[0]
        (tmp_path / name / "register.toml").write_text(text, encoding="utf-8")
    found = register([tmp_path / "a", tmp_path / "b"])
    assert list(found) == ["2.1", "AUA-7", "4.4.13"]
    assert found["2.1"].summary == "Four aims."
    assert register([tmp_path / "b", tmp_path / "a"])["2.1"].summary == "Ours."


def test_a_folder_without_a_register_has_an_empty_one() -> None:
    assert len(register([SMALL_CONTENT])) == 0


def test_every_audience_is_of_one_group() -> None:
    groups = {audience: Group.of(audience) for audience in Audience}
    assert groups[Audience.KS1] is Group.PUPILS
    assert groups[Audience.STAFF] is Group.STAFF
    assert groups[Audience.GOVERNORS] is Group.GOVERNORS


def test_our_register_has_every_statement_of_the_policy_in_its_order(ours: Register) -> None:
    assert tuple(ours) == POLICY
    assert len(POLICY) == 55


def test_whoever_is_bound_is_taught(ours: Register) -> None:
    """Of two clauses pupils meet an echo only: the aims, and the list of other policies."""
    for clause, entry in ours.items():
        bound = {"employees": Group.STAFF, "governors": Group.GOVERNORS, "pupils": Group.PUPILS}
        wanted = {bound[who] for who in entry.binds if who in bound}
        echo_is_enough = {Group.PUPILS} if clause in ("2.1", "7") else set()
        assert wanted - echo_is_enough <= set(entry.taught_to), clause


def test_staff_sign_the_agreement_and_nothing_else(ours: Register) -> None:
    signed = [clause for clause, entry in ours.items() if entry.acknowledged]
    assert signed == [f"AUA-{number}" for number in range(20)]


def test_two_numbers_of_one_statement_say_the_same(ours: Register) -> None:
    pairs = {clause: entry.same_as for clause, entry in ours.items() if entry.same_as}
    assert {pairs[f"4.4.{number}"] for number in range(13, 17)} == {
        f"AUA-{number}" for number in range(7, 11)
    }
    for clause, other in pairs.items():
        assert ours[clause].summary == ours[other].summary
        assert ours[clause].staff == ours[other].staff


def test_the_aims_and_the_laws_are_cited_by_letter(ours: Register) -> None:
    assert "".join(ours["2.1"].parts) == "abcd"
    assert "".join(ours["6.1"].parts) == "abcde"


@given(st.text())
def test_no_text_is_too_odd_for_a_register(text: str) -> None:
    found, faults = read_register(text, "register.toml", set())
    last = text.count("\n") + 1
    assert all(1 <= fault.line <= last for fault in faults)
    assert len(found) == 0 or faults == () or found
