from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.actions.checking.conftest import CLAIMS, ISSUED, KEY, POLICY, RAW, TODAY
from tests.support import garden
from tests.support.rooms import SMALL_CONTENT
from training.actions.checking.beside import POLICY_UNREAD
from training.actions.checking.checked import Checked, Recorded
from training.actions.checking.known import UNASKED, AtSchool, Known
from training.actions.checking.opening import Piece
from training.actions.checking.weighing import weigh
from training.actions.checking.words import WITHHELD, lines
from training.actions.ledger import Ledger
from training.certificates.answers import Answer, Standing
from training.certificates.cose import sign
from training.certificates.fingerprint_words import in_words
from training.certificates.keys import SigningKey
from training.certificates.trust import Trust, first
from training.core.events import CertificateIssued, CertificateRevoked
from training.disk.errors import Gone
from training.library.shelf import Shelf


def weighed(known: Known, raw: bytes = RAW, today: date = TODAY) -> Checked:
    return weigh("given", Piece(raw), known, today)


def with_ledger(known: Known, ledger: Ledger) -> Known:
    assert known.school
    return replace(known, school=replace(known.school, read=lambda: ledger))


def test_a_certificate_on_record_is_valid_with_its_clauses_and_its_key(known: Known) -> None:
    checked = weighed(known)

    assert checked.standing is Standing.VALID
    assert checked.in_order
    assert (checked.recorded, checked.is_recorded) == (Recorded.HELD, True)
    assert (checked.clauses, checked.clauses_on_record) == (("1.2", "3.2.4"), True)
    assert checked.key_words == in_words(KEY.public)
    assert checked.list_age == (TODAY - date(2026, 5, 1)).days


def test_one_that_the_records_do_not_hold_is_said_so_and_stays_in_order(known: Known) -> None:
    checked = weighed(with_ledger(known, Ledger({}, {}, ())))

    assert (checked.recorded, checked.is_recorded) == (Recorded.MISSING, False)
    assert checked.in_order
    assert "another computer" in Recorded.MISSING


def test_another_certificate_of_the_same_number_is_said_to_be_another(known: Known) -> None:
    forged = sign(CLAIMS.model_copy(update={"holder": "Somebody Else"}), KEY)
    checked = weighed(known, forged)

    assert (checked.recorded, checked.is_recorded) == (Recorded.OTHER, False)
    assert not checked.clauses_on_record
    assert checked.superseded_for == ()


def test_what_was_taken_back_since_the_list_was_written_is_withdrawn(
    known: Known, ledger: Ledger
) -> None:
    event = CertificateRevoked(certificate=CLAIMS.certificate, reason="secret", by="lead")
    taken_back = ledger._replace(revoked={CLAIMS.certificate: event})
    for today in (TODAY, CLAIMS.issued + timedelta(days=900)):
        checked = weighed(with_ledger(known, taken_back), today=today)
        assert checked.standing is Standing.WITHDRAWN
        assert "secret" not in checked.model_dump_json()


def test_one_whose_words_changed_since_is_superseded_for_those_clauses(known: Known) -> None:
    text = garden.plain().replace("frogs in the pond", "newts in the pond")
    newer = garden.version(text.encode(), date(2026, 6, 18), number=2)
    assert known.school
    checked = weighed(replace(known, school=replace(known.school, in_force=newer)))

    assert checked.standing is Standing.SUPERSEDED
    assert checked.superseded_for == ("3.2.4",)
    assert checked.reason == Answer.SUPERSEDED.says("Hill View Primary School")
    assert not checked.in_order


def test_an_expired_one_stays_expired_whatever_else_changed(known: Known) -> None:
    checked = weighed(known, today=date(2027, 6, 16))
    assert checked.standing is Standing.EXPIRED


def test_a_certificate_of_another_school_is_not_looked_for_in_these_records(known: Known) -> None:
    other = SigningKey.from_seed(bytes(range(32, 64)))
    elsewhere = first("Elm Park", other, ISSUED, practice=False)
    checked = weighed(replace(known, trust=elsewhere, is_own=False), sign(CLAIMS, other))

    assert checked.in_order
    assert checked.recorded is None


def test_away_from_the_desk_only_what_stands_on_it_is_told(known: Known) -> None:
    checked = weighed(replace(known, tells_all=False))

    assert checked.in_order
    assert (checked.recorded, checked.clauses, checked.superseded_for) == (None, (), ())


def test_records_that_cannot_be_read_leave_the_signatures_answer(
    known: Known, trust: Trust
) -> None:
    def read() -> Ledger:
        raise Gone("The stick is gone. Put it back.")

    checked = weighed(replace(known, school=AtSchool(trust, read, POLICY)))
    assert checked.in_order
    assert (checked.recorded, checked.is_recorded) == (Recorded.UNREAD, None)


def test_a_policy_that_cannot_be_read_is_said_so_of_what_may_be_overtaken(
    known: Known, ledger: Ledger, issued: CertificateIssued
) -> None:
    assert known.school
    unread = replace(known, school=replace(known.school, in_force=None, policy_unread=True))
    checked = weighed(unread)
    assert checked.in_order
    assert checked.records_say == f"{Recorded.HELD} {POLICY_UNREAD}"
    assert "\n" not in checked.records_say

    for_ever = ledger.issued[CLAIMS.certificate]._replace(
        event=issued.model_copy(update={"expires": None})
    )
    pupils = with_ledger(unread, Ledger({CLAIMS.certificate: for_ever}, {}, ()))
    assert weighed(pupils).records_say == Recorded.HELD


def test_a_school_folder_that_cannot_be_read_is_said_so(known: Known) -> None:
    checked = weighed(replace(known, school=None, unasked=UNASKED))
    assert checked.in_order
    assert (checked.recorded, checked.records_say) == (None, UNASKED)
    at_home = weighed(replace(known, school=None, unasked=UNASKED, tells_all=False))
    assert at_home.records_say == ""


@pytest.mark.parametrize("listed", ["revoked", "superseded"])
def test_a_code_alone_does_not_tell_who_is_on_the_list_that_everybody_has(
    known: Known, trust: Trust, listed: str
) -> None:
    newer = trust.model_copy(update={listed: (CLAIMS.certificate,)})
    known = replace(known, trust=newer)
    by_code = Piece(RAW, by_code=True)
    checked = weigh("given", by_code, known, TODAY)

    assert checked.standing in (Standing.WITHDRAWN, Standing.SUPERSEDED)
    assert CLAIMS.holder not in checked.model_dump_json() + str(list(lines(checked)))
    assert WITHHELD in dict(lines(checked))["Who"]
    assert (checked.clauses, checked.records_say) == ((), "")
    for seen in (
        weigh("given", by_code, replace(known, is_signed_in=True), TODAY),
        weigh("given", Piece(RAW), known, TODAY),
        weigh("given", by_code, replace(known, trust=trust), TODAY),
    ):
        assert dict(lines(seen))["Who"] == CLAIMS.holder


def test_without_a_record_of_its_clauses_the_modules_of_today_stand_for_them(
    known: Known, ledger: Ledger, issued: CertificateIssued
) -> None:
    raw = sign(CLAIMS.model_copy(update={"module": "staff-tiny"}), KEY)
    shelf = Shelf([SMALL_CONTENT])
    checked = weighed(replace(known, shelf=shelf), raw)

    assert checked.clauses == shelf.module("staff-tiny").clauses
    assert not checked.clauses_on_record
    assert weighed(replace(known, shelf=shelf, school=None), RAW).clauses == ()


@pytest.mark.parametrize("place", range(0, len(RAW), 7))
def test_an_altered_one_is_not_genuine_and_nothing_is_told_of_it(known: Known, place: int) -> None:
    altered = bytearray(RAW)
    altered[place] ^= 1
    checked = weighed(known, bytes(altered))

    assert checked.standing is Standing.NOT_GENUINE
    assert (checked.recorded, checked.clauses, checked.key_words) == (None, (), ())
