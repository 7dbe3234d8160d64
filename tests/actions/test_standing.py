from datetime import date

from tests.support import garden
from training.actions.standing import changed_clauses
from training.core.events import CertificateIssued, ClauseHeld
from training.school.policy.versions import Version

OLD = garden.version(garden.plain().encode(), date(2026, 1, 5))
NEXT_YEAR = date(2027, 11, 22)


def issued(*cited: str, expires: date | None = NEXT_YEAR) -> CertificateIssued:
    """A certificate that rests on clauses in the words of the old version."""
    words = {one.id: one.text_sha256 for one in OLD.clauses}
    held = (ClauseHeld(id=cited_, text_sha256=words.get(cited_, "")) for cited_ in cited)
    return CertificateIssued(
        attempt="a",
        module="m",
        certificate="0" * 16,
        signed="",
        version="v",
        clauses=tuple(held),
        expires=expires,
    )


def changed(before: str, after: str) -> Version:
    """The garden policy with other words."""
    text = garden.plain()
    assert before in text
    return garden.version(text.replace(before, after).encode(), date(2026, 9, 1), number=2)


def test_the_same_words_change_nothing() -> None:
    again = garden.version(garden.plain().encode(), date(2026, 9, 1), number=2)
    assert changed_clauses(issued(*garden.CLAUSES), again) == ()
    assert changed_clauses(issued(*garden.CLAUSES), OLD) == ()


def test_only_the_clauses_with_other_words_are_named() -> None:
    frogs = changed("Must leave the frogs in the pond.", "Must leave the frogs and the newts.")
    assert changed_clauses(issued("1.2", "3.2.4", "3.2.5"), frogs) == ("3.2.4",)
    assert changed_clauses(issued("1.2", "3.2.5"), frogs) == ()


def test_a_clause_that_is_gone_counts_and_one_that_moved_does_not() -> None:
    frogs = next(one for one in OLD.clauses if one.id == "3.2.4")
    others = tuple(one for one in OLD.clauses if one.id != "3.2.4")
    gone = OLD.model_copy(update={"clauses": others})
    moved = OLD.model_copy(
        update={"clauses": (*others, frogs.model_copy(update={"id": "3.2.9"}))},
    )
    assert changed_clauses(issued("3.2.4"), gone) == ("3.2.4",)
    assert changed_clauses(issued("3.2.4"), moved) == ()


def test_a_clause_that_waits_to_be_confirmed_is_taken_to_be_where_it_seems() -> None:
    frogs = next(one for one in OLD.clauses if one.id == "3.2.4")
    others = tuple(one for one in OLD.clauses if one.id != "3.2.4")
    waiting = OLD.model_copy(update={"clauses": others, "doubtful": (frogs,)})
    assert changed_clauses(issued("3.2.4"), waiting) == ()


def test_without_words_then_or_a_policy_now_nothing_is_known_to_have_changed() -> None:
    frogs = changed("Must leave the frogs in the pond.", "Must leave the newts.")
    assert changed_clauses(issued("4.9.9"), frogs) == ()
    assert changed_clauses(issued("3.2.4"), None) == ()


def test_a_childs_certificate_is_never_overtaken() -> None:
    frogs = changed("Must leave the frogs in the pond.", "Must leave the newts.")
    assert changed_clauses(issued("3.2.4", expires=None), frogs) == ()


def test_certificates_of_earlier_releases_are_never_overtaken() -> None:
    old = CertificateIssued(attempt="a", module="m", certificate="0" * 16, signed="")
    assert changed_clauses(old, OLD) == ()
