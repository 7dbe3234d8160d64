"""What a grown-up's signing writes, and what it never writes twice."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from tests.support.adopted import adopt
from tests.support.issuing import (
    GROUPS,
    KEY,
    Clock,
    all_waiting,
    certificates_in,
    complete,
    on_device,
    rooms_of,
    with_register,
)
from tests.support.real_school import AISHA, AMARA, BEN, real_school
from tests.support.signing import rotated, sealed_school
from training.actions.certificate import certificate, kept_certificates, was_taken_back
from training.actions.errors import Refused
from training.actions.issuing.issue import Outcome, issue
from training.actions.issuing.judging import State, judge
from training.actions.issuing.waiting import how_many, judged, waiting
from training.actions.open_key import list_of
from training.actions.rooms import Rooms
from training.certificates.answers import Answer
from training.certificates.claims import Claims
from training.certificates.cose import sign
from training.certificates.keys import SigningKey
from training.certificates.verify import verify
from training.core.events import CertificateIssued, CertificateRevoked, Event
from training.core.induction import ADULT_ROLES
from training.disk.errors import DiskError, DiskFull
from training.records.lines import read_line
from training.records.recorded import Recorded
from training.records.records import Records
from training.school.induction_file import INDUCTION_FILE


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rooms(tmp_path: Path, clock: Clock) -> Rooms:
    folder = real_school(tmp_path / "school", sealed=True)
    return rooms_of(folder, clock, with_register(tmp_path / "content"))


def said(rooms: Rooms, learner: str) -> tuple[CertificateIssued, Claims]:
    """The one certificate of a learner, and what it says, genuinely signed."""
    (issued,) = certificates_in(rooms, learner)
    assert rooms.folder is not None
    verdict = verify(bytes.fromhex(issued.signed), list_of(rooms.folder), rooms.clock().date())
    assert verdict.answer is Answer.VALID
    assert verdict.claims
    return issued, verdict.claims


def test_a_pupils_certificate_has_no_mark_no_policy_and_no_last_day(
    rooms: Rooms, clock: Clock
) -> None:
    adopt(rooms)
    attempt = complete(rooms, clock, AISHA)
    assert len(issue(rooms, KEY, all_waiting(rooms), "lead").issued) == 1
    issued, claims = said(rooms, AISHA)
    assert (claims.holder, claims.module, claims.got, claims.of) == ("Aisha B", "tiny", 0, 0)
    assert (claims.policy, claims.expires, claims.issued) == ("0" * 16, None, clock().date())
    assert (issued.attempt, issued.version, issued.by) == (attempt, "v1", "lead")
    assert (issued.policy, issued.expires) == ("", None)
    assert [clause.id for clause in issued.clauses] == ["5.2", "5.3"]
    assert {clause.text_sha256 for clause in issued.clauses} == {""}


def test_an_adults_carries_mark_policy_and_expiry_and_the_words_it_rests_on(
    rooms: Rooms, clock: Clock
) -> None:
    version = adopt(rooms)
    complete(rooms, clock, "staff", "staff-tiny")
    issue(rooms, KEY, all_waiting(rooms), "administrator")
    issued, claims = said(rooms, "staff")
    assert (claims.got, claims.of) == (4, 5)
    assert claims.policy == version.sha256[:16]
    assert claims.expires == issued.expires == date(2027, 11, 23)
    assert issued.policy == version.sha256
    held = {clause.id: clause.text_sha256 for clause in issued.clauses}
    assert set(held) == {"4.4.7", "5.2", "AUA-11"}
    for id_, text_sha256 in held.items():
        there = version.clause(id_)
        assert text_sha256 == (there.text_sha256 if there else "")
    assert any(held.values())
    shown = certificate(rooms, rooms.roll.find("staff"), rooms.module("staff-tiny"))
    assert shown
    assert (shown.policy_adopted, shown.is_pupil) == (version.adopted, False)
    assert (shown.got, shown.of, shown.expires) == (4, 5, date(2027, 11, 23))
    assert len(shown.key_words) == 8


def test_an_adults_holds_as_long_as_the_schools_own_rule_says(rooms: Rooms, clock: Clock) -> None:
    assert rooms.folder is not None
    table = 'renewal = {on = "1 September", early_days = 14, start_days = 28}\n[roles]\n'
    roles = "".join(f"{role} = []\n" for role in ADULT_ROLES)
    (rooms.folder / INDUCTION_FILE).write_text(table + roles, encoding="utf-8")
    complete(rooms, clock, "staff", "staff-tiny")
    issue(rooms, KEY, all_waiting(rooms), "administrator")
    issued, claims = said(rooms, "staff")
    assert claims.expires == issued.expires == date(2027, 9, 1)


def test_a_policy_adopted_after_the_completion_is_not_the_one_it_rests_on(
    rooms: Rooms, clock: Clock
) -> None:
    complete(rooms, clock, "staff", "staff-tiny")
    adopt(rooms, adopted=date(2026, 11, 24))
    clock.on(days=3)
    issue(rooms, KEY, all_waiting(rooms), "lead")
    issued, claims = said(rooms, "staff")
    assert (claims.policy, issued.policy) == ("0" * 16, "")


def test_it_rests_on_the_recorded_lines_of_the_end_and_the_beginning(
    rooms: Rooms, clock: Clock
) -> None:
    complete(rooms, clock, AISHA)
    issue(rooms, KEY, all_waiting(rooms), "lead")
    issued, _ = said(rooms, AISHA)
    assert rooms.folder is not None
    (file,) = (rooms.folder / "records" / AISHA).glob("*.jsonl")
    by_hash = {sha256(raw).hexdigest(): read_line(raw) for raw in file.read_bytes().split(b"\n")}
    lines = [by_hash[rested] for rested in issued.rests_on]
    kinds = [line.event.kind for line in lines if isinstance(line, Recorded)]
    assert kinds == ["completed", "started"]


def test_what_is_signed_waits_no_more_and_is_never_signed_twice(rooms: Rooms, clock: Clock) -> None:
    complete(rooms, clock, AISHA)
    chosen = all_waiting(rooms)
    assert how_many(rooms, GROUPS) == 1
    issue(rooms, KEY, chosen, "lead")
    assert how_many(rooms, GROUPS) == 0
    again = issue(rooms, KEY, chosen, "lead")
    assert (again.issued, again.already) == ((), 1)
    assert len(certificates_in(rooms, AISHA)) == 1


def test_a_teachers_clock_that_is_behind_does_not_hide_what_was_signed(
    rooms: Rooms, clock: Clock
) -> None:
    complete(rooms, clock, AISHA)
    behind = on_device(rooms, "teachers", Clock(clock.now.replace(hour=1)))
    issue(behind, KEY, all_waiting(rooms), "lead")
    assert how_many(rooms, GROUPS) == 0
    assert certificate(rooms, rooms.roll.find(AISHA), rooms.module("tiny"))


def test_only_what_was_chosen_is_signed(rooms: Rooms, clock: Clock) -> None:
    for learner in (AISHA, BEN, AMARA):
        complete(rooms, clock, learner)
    chosen = [one for one in all_waiting(rooms) if one.learner.id == BEN]
    issue(rooms, KEY, chosen, "lead")
    assert {one.learner.id for one in all_waiting(rooms)} == {AISHA, AMARA}


def test_another_key_than_the_schools_signs_nothing(rooms: Rooms, clock: Clock) -> None:
    complete(rooms, clock, AISHA)
    with pytest.raises(Refused, match="signs no more"):
        issue(rooms, SigningKey.from_seed(b"x" * 32), all_waiting(rooms), "lead")
    assert certificates_in(rooms, AISHA) == ()


def test_a_key_that_gave_way_to_another_signs_nothing(tmp_path: Path, clock: Clock) -> None:
    rooms = rooms_of(sealed_school(tmp_path / "school"), clock)
    complete(rooms, clock, AISHA)
    assert rooms.folder is not None
    changed = rotated(rooms.folder, clock().date())
    assert changed
    with pytest.raises(Refused, match="signs no more"):
        issue(rooms, KEY, all_waiting(rooms), "lead")
    assert len(all_waiting(rooms)) == 1


def test_a_completion_of_a_day_to_come_is_left_and_it_says_why(rooms: Rooms, clock: Clock) -> None:
    complete(rooms, Clock(clock.now), AISHA)
    ahead = Clock(clock.now)
    ahead.on(days=40)
    complete(on_device(rooms, "wrong-clock", ahead), ahead, BEN)
    outcome = issue(rooms, KEY, all_waiting(rooms), "lead")
    assert [one.learner.id for one, _ in outcome.issued] == [AISHA]
    (left,) = outcome.left
    assert "clock" in left.reason
    assert "Ben" not in left.reason
    assert certificates_in(rooms, BEN) == ()


def test_a_module_that_went_from_the_shelf_is_left_and_the_rest_is_signed(
    rooms: Rooms, clock: Clock
) -> None:
    complete(rooms, clock, AISHA, "gone")
    complete(rooms, clock, AISHA)
    outcome = issue(rooms, KEY, all_waiting(rooms), "lead")
    assert [one.module for one, _ in outcome.issued] == ["tiny"]
    assert [one.completion.module for one in outcome.left] == ["gone"]


class Filling(Records):
    """A disk that is full after so many learners."""

    room = 2

    def record(self, learner: str, events: Sequence[Event]) -> None:
        if not self.room:
            raise DiskFull("The disk is full.")
        self.room -= 1
        super().record(learner, events)


def test_a_disk_that_fills_up_leaves_what_is_done_done_and_the_rest_waiting(
    rooms: Rooms, clock: Clock
) -> None:
    for learner in (AISHA, BEN, AMARA):
        complete(rooms, clock, learner)
    assert rooms.folder is not None
    filling = Filling(rooms.folder, "teachers", clock, rooms.new_id)
    told: list[Outcome] = []
    with pytest.raises(DiskError, match="full"):
        issue(replace(rooms, records=filling), KEY, all_waiting(rooms), "lead", told.append)
    done = {one.learner.id for one, _ in told[-1].issued}
    assert len(done) == 2
    assert {one.learner.id for one in all_waiting(rooms)} == {AISHA, BEN, AMARA} - done
    issue(rooms, KEY, all_waiting(rooms), "lead")
    assert [len(certificates_in(rooms, each)) for each in (AISHA, BEN, AMARA)] == [1, 1, 1]


def test_nothing_is_told_before_it_is_on_the_disk(rooms: Rooms, clock: Clock) -> None:
    for learner in (AISHA, BEN, AMARA):
        complete(rooms, clock, learner)

    def is_there(outcome: Outcome) -> None:
        for completion, issued in outcome.issued:
            assert issued in certificates_in(rooms, completion.learner.id)

    assert len(issue(rooms, KEY, all_waiting(rooms), "lead", is_there).issued) == 3


def test_what_was_taken_back_is_not_signed_again_and_not_shown(rooms: Rooms, clock: Clock) -> None:
    complete(rooms, clock, AISHA)
    issue(rooms, KEY, all_waiting(rooms), "lead")
    issued, _ = said(rooms, AISHA)
    taken = CertificateRevoked(certificate=issued.certificate, reason="A mistake.", by="lead")
    rooms.records.record(AISHA, (taken,))
    assert [one.state for one in judged(rooms, ("Robins",))] == [State.REVOKED]
    aisha, tiny = rooms.roll.find(AISHA), rooms.module("tiny")
    assert certificate(rooms, aisha, tiny) is None
    assert was_taken_back(rooms, aisha, tiny)
    assert kept_certificates(rooms, rooms.roll.of("Robins"), rooms.modules()) == ()
    complete(rooms, clock, AISHA)
    assert len(all_waiting(rooms)) == 1
    assert not was_taken_back(rooms, aisha, tiny)


def test_an_expired_certificate_waits_for_nobody(rooms: Rooms, clock: Clock) -> None:
    complete(rooms, clock, "staff", "staff-tiny")
    issue(rooms, KEY, all_waiting(rooms), "lead")
    clock.on(days=400)
    assert [one.state for one in judged(rooms, ("Staff",))] == [State.EXPIRED]
    assert all_waiting(rooms) == ()
    assert len(kept_certificates(rooms, rooms.roll.of("Staff"), rooms.modules())) == 1


@pytest.mark.parametrize("signed", ["made up", "", "zz", "other key"])
def test_a_line_that_somebody_made_up_is_no_certificate(
    rooms: Rooms, clock: Clock, signed: str
) -> None:
    attempt = complete(rooms, clock, AISHA)
    claims = Claims(
        holder="Aisha B",
        module="tiny",
        title="A tiny module",
        issued=clock().date(),
        certificate="0123456789abcdef",
        got=0,
        of=0,
        policy="0" * 16,
    )
    if signed == "other key":
        signed = sign(claims, SigningKey.from_seed(b"p" * 32)).hex()
    forged = CertificateIssued(
        attempt=attempt, module="tiny", certificate="0123456789abcdef", signed=signed
    )
    rooms.records.record(AISHA, (forged,))
    assert certificate(rooms, rooms.roll.find(AISHA), rooms.module("tiny")) is None
    assert len(all_waiting(rooms)) == 1


def test_the_certificate_shows_what_was_signed(rooms: Rooms, clock: Clock) -> None:
    complete(rooms, clock, AISHA)
    issue(rooms, KEY, all_waiting(rooms), "lead")
    clock.on(days=5)
    aisha = rooms.roll.find(AISHA).model_copy(update={"name": "Aisha Bell"})
    shown = certificate(rooms, aisha, rooms.module("tiny"))
    assert shown
    assert (shown.holder, shown.completed) == ("Aisha B", date(2026, 11, 23))


def test_waiting_names_group_day_and_module(rooms: Rooms, clock: Clock) -> None:
    complete(rooms, clock, AISHA)
    complete(rooms, clock, "staff", "staff-tiny")
    first, second = waiting(rooms, GROUPS)
    assert (first.group, first.name, first.title) == ("Robins", "Aisha B", "A tiny module")
    assert (second.group, second.day, second.odd) == ("Staff", date(2026, 11, 23), ())
    assert judge(first.completion, list_of(_folder(rooms)), clock().date()).state is State.WAITING


def _folder(rooms: Rooms) -> Path:
    assert rooms.folder is not None
    return rooms.folder
