"""Taking a certificate back: for good, with a reason that nobody outside reads."""

import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.support.real_school import AISHA
from tests.support.signing import (
    SUMMER,
    administrators_key,
    issued,
    judged,
    on_record,
    records_at,
    rotated,
    sealed_school,
)
from training.actions.errors import Refused
from training.actions.open_key import list_of
from training.actions.revoke_certificate import LONGEST_REASON, Revoked, revoke_certificate
from training.certificates.answers import Answer
from training.certificates.errors import TrustError
from training.certificates.keys import SigningKey
from training.core.events import CertificateRevoked
from training.school.errors import UnfitWords
from training.school.roles import ADMINISTRATOR

ID, WHY, DAY = "aa" * 8, "Signed for the wrong child.", date(2027, 3, 1)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sealed_school(tmp_path_factory.mktemp("made") / "school")


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "school"))


@pytest.fixture
def key(folder: Path) -> SigningKey:
    return administrators_key(folder)


@pytest.fixture
def raw(folder: Path, key: SigningKey) -> bytes:
    issued(folder, key, "bb" * 8, DAY)
    return issued(folder, key, ID, DAY, learner="ben-t")


def revoked(folder: Path, key: SigningKey, certificate: str = ID, reason: str = WHY) -> Revoked:
    records, says = records_at(folder, SUMMER), on_record(folder)
    try:
        return revoke_certificate(
            folder, records, key, says, certificate, reason, ADMINISTRATOR, SUMMER
        )
    finally:
        records.close()


def told_of(folder: Path, learner: str = "ben-t") -> list[CertificateRevoked]:
    events = (one.event for one in records_at(folder, SUMMER).of(learner))
    return [event for event in events if isinstance(event, CertificateRevoked)]


def test_a_certificate_that_was_taken_back_is_worth_nothing(
    folder: Path, key: SigningKey, raw: bytes
) -> None:
    assert judged(folder, raw).answer is Answer.VALID
    done = revoked(folder, key)

    assert judged(folder, raw).answer is Answer.REVOKED
    assert (done.learner, done.already, done.trust.number) == ("ben-t", False, 2)
    assert list_of(folder) == done.trust and done.trust.revoked == (ID,)


def test_it_is_recorded_with_why_and_by_whom_and_the_list_says_neither(
    folder: Path, key: SigningKey, raw: bytes
) -> None:
    revoked(folder, key, reason=f"  {WHY}\n")
    (event,) = told_of(folder)

    assert (event.certificate, event.reason, event.by) == (ID, WHY, "administrator")
    assert told_of(folder, AISHA) == []
    published = (folder / "trust.json").read_bytes()
    assert b"wrong child" not in published and b"administrator" not in published


def test_a_second_time_it_is_said_and_nothing_is_written(
    folder: Path, key: SigningKey, raw: bytes
) -> None:
    revoked(folder, key)
    before = (folder / "trust.json").read_bytes()

    assert revoked(folder, key, reason="Another reason.").already
    assert (folder / "trust.json").read_bytes() == before and len(told_of(folder)) == 1


@pytest.mark.parametrize("certificate", ["ff" * 8, "", "../x"])
def test_a_certificate_that_is_not_on_record_is_refused(
    folder: Path, key: SigningKey, raw: bytes, certificate: str
) -> None:
    with pytest.raises(Refused, match="no certificate of that id"):
        revoked(folder, key, certificate)
    assert list_of(folder).number == 1


@pytest.mark.parametrize("reason", ["", "  \n", "x" * (LONGEST_REASON + 1)])
def test_without_a_reason_in_a_few_words_nothing_is_taken_back(
    folder: Path, key: SigningKey, raw: bytes, reason: str
) -> None:
    with pytest.raises((Refused, UnfitWords)):
        revoked(folder, key, reason=reason)
    assert told_of(folder) == [] and list_of(folder).number == 1


def test_a_key_that_was_set_aside_takes_nothing_back(
    folder: Path, key: SigningKey, raw: bytes
) -> None:
    rotated(folder)
    with pytest.raises(TrustError, match="changed meanwhile"):
        revoked(folder, key)
    assert told_of(folder) == []
    revoked(folder, administrators_key(folder))
    assert judged(folder, raw).answer is Answer.REVOKED


if sys.platform != "win32":
    from tests.support.faults import FULL, Ended, Fault, at_each_touch, with_room_for

    def files_of(folder: Path) -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    @pytest.mark.parametrize("fault", Fault)
    def test_an_interruption_is_completed_by_doing_it_again(
        folder: Path, key: SigningKey, raw: bytes, fault: Fault
    ) -> None:
        before = files_of(folder)

        def check(ended: Ended) -> None:
            assert ended.done or ended.killed or FULL in ended.said
            listed = judged(folder, raw).answer is Answer.REVOKED
            assert listed or not ended.done
            assert told_of(folder) or not listed  # never listed without being on record
            again = revoked(folder, key)
            assert again.already is listed
            assert judged(folder, raw).answer is Answer.REVOKED and len(told_of(folder)) == 1

        for ended in at_each_touch(lambda: revoked(folder, key), folder, fault):
            check(ended)
            for path in files_of(folder).keys() - before.keys():
                path.unlink()
            for path, content in before.items():
                path.write_bytes(content)

    @pytest.mark.parametrize("size", [0, 500, 900])
    def test_a_full_disk_leaves_the_old_list(
        folder: Path, key: SigningKey, raw: bytes, size: int
    ) -> None:
        before = (folder / "trust.json").read_bytes()
        assert FULL in with_room_for(lambda: revoked(folder, key), size).said
        assert (folder / "trust.json").read_bytes() == before
