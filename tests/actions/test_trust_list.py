"""The list of keys: brought up to date, read for checking, and taken over from a newer one."""

import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.support.real_school import SCHOOLS
from tests.support.rooms import small_school
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
from tests.support.signing import rotated as changed_key
from training.actions.back_up import back_up
from training.actions.errors import Refused
from training.actions.ledger import ledger
from training.actions.open_key import list_of
from training.actions.paper_key import own_key, restore_key
from training.actions.restore_school import restore_school
from training.actions.revoke_certificate import revoke_certificate
from training.actions.stolen_key import replace_stolen_key, theft
from training.actions.trust_list import Listed, bring_up_to_date, list_to_check_with, take_over
from training.certificates.answers import Answer
from training.certificates.errors import KeyFileError, TrustError
from training.certificates.keys import SigningKey
from training.core.events import CertificateIssued
from training.disk.errors import DiskError
from training.school.errors import FolderInUse, TwoLists
from training.school.roles import ADMINISTRATOR

MARCH = date(2027, 3, 1)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = sealed_school(tmp_path_factory.mktemp("made") / "school")
    key = administrators_key(folder)
    for certificate in ("aa" * 8, "bb" * 8):
        issued(folder, key, certificate, MARCH)
    issued(folder, key, "cc" * 8, MARCH, learner="staff", expires=date(2028, 3, 1))
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "school"))


@pytest.fixture
def key(folder: Path) -> SigningKey:
    return administrators_key(folder)


def renewed(folder: Path, key: SigningKey, *superseded: str) -> Listed:
    def changed(event: CertificateIssued) -> tuple[str, ...]:
        return ("4.2",) if event.certificate in superseded else ()

    says = ledger(records_at(folder, SUMMER), changed)
    return bring_up_to_date(folder, key, says, SUMMER)


def revoke(folder: Path, certificate: str) -> None:
    records = records_at(folder, SUMMER, "desk")
    key, says = administrators_key(folder), on_record(folder)
    revoke_certificate(folder, records, key, says, certificate, "Why.", ADMINISTRATOR, SUMMER)
    records.close()


def handed_out(folder: Path, name: str = "trust-out.json") -> Path:
    return Path(shutil.copy(folder / "trust.json", folder.parent / name))


def test_where_nothing_happened_no_list_is_written(folder: Path, key: SigningKey) -> None:
    before = (folder / "trust.json").read_bytes()
    listed = renewed(folder, key)

    assert not listed.is_new and listed.file == before
    assert (folder / "trust.json").read_bytes() == before and listed.trust.number == 1


def test_what_rests_on_other_words_now_is_superseded_until_it_is_not(
    folder: Path, key: SigningKey
) -> None:
    listed = renewed(folder, key, "cc" * 8)
    assert listed.is_new and listed.trust.number == 2
    assert listed.trust.superseded == ("cc" * 8,)
    assert listed.file == (folder / "trust.json").read_bytes()
    assert renewed(folder, key).trust.superseded == ()
    assert list_of(folder).number == 3


def test_a_pupils_certificate_is_never_superseded(folder: Path, key: SigningKey) -> None:
    assert not renewed(folder, key, "aa" * 8, "bb" * 8).is_new


def test_what_is_recorded_as_taken_back_elsewhere_gets_into_the_list(
    folder: Path, key: SigningKey, tmp_path: Path
) -> None:
    """As after records were brought from a computer whose list was lost."""
    other = Path(shutil.copytree(folder, tmp_path / "other"))
    revoke(other, "aa" * 8)
    shutil.copytree(other / "records", folder / "records", dirs_exist_ok=True)

    assert renewed(folder, key).trust.revoked == ("aa" * 8,)


def test_a_key_that_is_not_in_use_writes_no_list(folder: Path, key: SigningKey) -> None:
    rotated(folder)
    before = (folder / "trust.json").read_bytes()
    with pytest.raises(TrustError, match="changed meanwhile"):
        renewed(folder, key, "cc" * 8)
    assert (folder / "trust.json").read_bytes() == before


@pytest.mark.parametrize(
    "name",
    ["trust (conflicted copy 2026-07-01).json", "trust.sync-conflict-1.json", "trust-LAPTOP.json"],
)
def test_beside_a_second_list_nothing_is_written_until_its_news_are_taken_over(
    folder: Path, key: SigningKey, tmp_path: Path, name: str
) -> None:
    other = Path(shutil.copytree(folder, tmp_path / "other"))
    revoke(other, "aa" * 8)
    revoke(other, "bb" * 8)
    second = Path(shutil.copy(other / "trust.json", folder / name))
    before = (folder / "trust.json").read_bytes()

    with pytest.raises(TwoLists, match=re.escape(name)):
        renewed(folder, key, "cc" * 8)
    assert (folder / "trust.json").read_bytes() == before

    aside = Path(shutil.move(second, tmp_path / name))
    take_over(folder, aside, lambda _: False)
    assert renewed(folder, key, "cc" * 8).trust.revoked == ("aa" * 8, "bb" * 8)


REVOKES = """
import sys
from pathlib import Path
from tests.support.signing import SUMMER, administrators_key, on_record, records_at
from training.actions.revoke_certificate import revoke_certificate
from training.school.roles import ADMINISTRATOR

folder, certificate = Path(sys.argv[1]), sys.argv[2]
records = records_at(folder, SUMMER, "desk-" + certificate[:2])
key, says = administrators_key(folder), on_record(folder)
revoke_certificate(folder, records, key, says, certificate, "Why.", ADMINISTRATOR, SUMMER)
"""


def test_programs_that_write_the_list_at_once_lose_nothing_of_one_another(
    folder: Path,
) -> None:
    ids = ["aa" * 8, "bb" * 8, "cc" * 8]
    programs = [subprocess.Popen([sys.executable, "-c", REVOKES, str(folder), id_]) for id_ in ids]

    assert [program.wait() for program in programs] == [0, 0, 0]
    trust = list_of(folder)
    assert trust.revoked == tuple(ids) and 2 <= trust.number <= 4


def test_without_a_file_the_folders_own_list_is_asked(folder: Path) -> None:
    assert list_to_check_with(folder, None) == list_of(folder)


def test_another_schools_list_is_believed_as_it_stands(folder: Path, tmp_path: Path) -> None:
    other = small_school(tmp_path / "practice")
    assert list_to_check_with(folder, other / "trust.json") == list_of(other)
    assert list_to_check_with(tmp_path / "nowhere", other / "trust.json") == list_of(other)


def test_a_newer_list_of_the_same_school_is_followed_over_any_rotations(
    folder: Path, made: Path
) -> None:
    for seed in (41, 42, 43):
        changed_key(folder, SUMMER, seed)
    assert list_to_check_with(made, folder / "trust.json") == list_of(folder)


def test_an_older_list_of_the_same_school_is_refused(folder: Path, made: Path) -> None:
    revoke(folder, "aa" * 8)
    with pytest.raises(TrustError, match="older"):
        list_to_check_with(folder, made / "trust.json")


def test_a_list_that_follows_a_stolen_key_has_to_be_compared_by_hand(
    folder: Path, made: Path
) -> None:
    stolen(folder)
    with pytest.raises(TrustError, match="compare"):
        list_to_check_with(made, folder / "trust.json")
    with pytest.raises(TrustError):  # and the other way: the thief's list, in the true folder
        list_to_check_with(folder, made / "trust.json")


def test_a_file_that_is_no_list_is_refused_and_one_that_is_not_there(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("Dear parents", encoding="utf-8")
    with pytest.raises(TrustError, match="no trust file"):
        list_to_check_with(folder, tmp_path / "letter.txt")
    for gone in (tmp_path / "gone.json", tmp_path):
        with pytest.raises(DiskError):
            list_to_check_with(folder, gone)


def test_a_damaged_list_in_the_folder_does_not_stop_a_file_from_being_asked(
    folder: Path, made: Path
) -> None:
    (folder / "trust.json").write_bytes(b"half")
    assert list_to_check_with(folder, made / "trust.json") == list_of(made)


def stolen(folder: Path) -> None:
    says = on_record(folder)
    found = theft(folder, None, SUMMER, says)
    replace_stolen_key(folder, found, SCHOOLS, says, SUMMER, lambda size: b"n" * size)


def test_a_backup_is_never_put_over_a_newer_list(folder: Path, tmp_path: Path) -> None:
    back_up(folder, tmp_path / "old.zip", records_at(folder, SUMMER)._clock())
    revoke(folder, "aa" * 8)
    with pytest.raises(FolderInUse):
        restore_school(tmp_path / "old.zip", folder)
    assert list_of(folder).revoked == ("aa" * 8,)


def test_after_an_old_backup_the_list_that_was_handed_out_is_taken_over(
    folder: Path, made: Path, tmp_path: Path
) -> None:
    """What was taken back stays taken back, and the number goes on from the newest."""
    revoke(folder, "aa" * 8)
    newest = handed_out(folder)
    restored = Path(shutil.copytree(made, tmp_path / "restored"))
    assert take_over(restored, newest, compared=lambda _: False) == list_of(folder)

    assert (restored / "trust.json").read_bytes() == newest.read_bytes()
    revoke(restored, "bb" * 8)
    assert list_of(restored).number == 3
    assert list_of(restored).revoked == ("aa" * 8, "bb" * 8)


def test_after_an_old_backup_the_paper_of_the_newest_key_signs_on(
    folder: Path, made: Path, tmp_path: Path
) -> None:
    paper = rotated(folder).paper
    newest = handed_out(folder)
    restored = Path(shutil.copytree(made, tmp_path / "restored"))
    take_over(restored, newest, compared=lambda _: False)

    with pytest.raises(KeyFileError, match="training key restore"):
        administrators_key(restored)
    restore_key(restored, own_key(restored, "\n".join(paper.lines)), SCHOOLS, lambda n: b"s" * n)
    assert administrators_key(restored).fingerprint == paper.fingerprint
    raw = issued(restored, administrators_key(restored), "dd" * 8, SUMMER)
    assert judged(restored, raw).answer is Answer.VALID


def test_after_a_theft_a_list_is_taken_over_only_by_who_compared_the_fingerprint(
    folder: Path, made: Path, tmp_path: Path
) -> None:
    stolen(folder)
    newest, restored = handed_out(folder), Path(shutil.copytree(made, tmp_path / "restored"))
    with pytest.raises(TrustError, match="compare"):
        take_over(restored, newest, compared=lambda _: False)
    assert list_of(restored) == list_of(made)
    take_over(restored, newest, compared=lambda _: True)
    assert list_of(restored) == list_of(folder)


def test_nothing_older_poorer_or_of_another_school_is_taken_over(
    folder: Path, made: Path, tmp_path: Path
) -> None:
    first = handed_out(folder, "first.json")
    other = Path(shutil.copytree(folder, tmp_path / "other"))
    revoke(folder, "aa" * 8)
    revoke(other, "bb" * 8)
    rotated(other)
    before = (folder / "trust.json").read_bytes()
    practice = small_school(tmp_path / "practice") / "trust.json"
    for file in (first, handed_out(other, "other.json"), practice):
        with pytest.raises((Refused, TrustError)):
            take_over(folder, file, compared=lambda _: True)
        assert (folder / "trust.json").read_bytes() == before
