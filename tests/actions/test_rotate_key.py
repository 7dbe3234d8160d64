"""The yearly change of key, and that nothing can come between."""

import os
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.support.real_school import OWN, SCHOOLS
from tests.support.rooms import START, small_school
from tests.support.signing import (
    SUMMER,
    administrators_key,
    claims_of,
    issued,
    judged,
    on_record,
    rotated,
    sealed_school,
)
from training.actions.errors import Refused
from training.actions.open_key import allow_signing, key_in_use, list_of, may_sign, open_key
from training.actions.paper_key import own_key, paper_key, restore_key
from training.actions.rotate_key import rotate_key
from training.certificates.answers import Answer
from training.certificates.cose import sign
from training.certificates.errors import KeyFileError, TrustError
from training.certificates.fingerprint_words import in_words
from training.certificates.keys import SigningKey
from training.certificates.sealing import is_sealed, public_of
from training.certificates.trust import read
from training.disk.errors import DiskError
from training.school.people import Role
from training.school.roles import ADMINISTRATOR

TEACHER = "teacher"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sealed_school(tmp_path_factory.mktemp("made") / "school")


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "school"))


@pytest.fixture
def old(folder: Path) -> SigningKey:
    return administrators_key(folder)


def test_the_school_signs_with_a_new_key_under_the_same_passphrase(
    folder: Path, old: SigningKey
) -> None:
    changed = rotated(folder)
    new = administrators_key(folder)

    assert new.public != old.public and not changed.resumed
    assert changed.paper.fingerprint == new.fingerprint and changed.words == in_words(new.public)
    assert changed.number == list_of(folder).number == 2
    assert is_sealed((folder / "school-key.json").read_bytes())
    assert not (folder / "school-key.next.json").exists()


def test_whoever_trusts_the_old_key_learns_of_the_new_and_of_the_next_after_it(
    folder: Path, old: SigningKey
) -> None:
    rotated(folder)
    announced = (folder / "trust.json").read_bytes()
    assert read(announced, old.public, at_least=2) == list_of(folder)
    assert f'"kid": "{old.kid.hex()}"'.encode() in announced  # signed with the old key, once

    rotated(folder, SUMMER + timedelta(days=365), seed=12)
    third = list_of(folder)
    assert read((folder / "trust.json").read_bytes(), old.public, at_least=3) == third
    assert [key.status for key in third.keys] == ["retired", "retired", "current"]


def test_old_certificates_count_and_what_waits_is_signed_with_the_new_key(
    folder: Path, old: SigningKey
) -> None:
    before = sign(claims_of("aa" * 8, date(2027, 7, 1)), old)
    rotated(folder)
    waited = sign(claims_of("bb" * 8, date(2027, 7, 1)), administrators_key(folder))
    late = sign(claims_of("cc" * 8, SUMMER + timedelta(days=1)), old)

    assert judged(folder, before).answer is judged(folder, waited).answer is Answer.VALID
    assert judged(folder, late, SUMMER + timedelta(days=2)).answer is Answer.KEY_NOT_IN_USE


def test_the_paper_of_the_new_key_is_good_and_that_of_the_old_is_not(
    folder: Path, old: SigningKey
) -> None:
    before = paper_key(folder, SCHOOLS)
    changed = rotated(folder)
    assert paper_key(folder, SCHOOLS) == changed.paper
    with pytest.raises(Refused, match="signs no more"):
        own_key(folder, "\n".join(before.lines))
    restore_key(folder, own_key(folder, "\n".join(changed.paper.lines)), "x" * 12, os.urandom)
    assert open_key(folder, ADMINISTRATOR.id, "x" * 12).fingerprint == changed.paper.fingerprint


def test_everybody_has_to_be_allowed_again(folder: Path, old: SigningKey) -> None:
    allow_signing(folder, TEACHER, old, OWN[Role.TEACHER], os.urandom)
    assert rotated(folder).stopped == (TEACHER,)

    assert not may_sign(folder, TEACHER) and list((folder / "signing").iterdir()) == []
    allow_signing(folder, TEACHER, administrators_key(folder), OWN[Role.TEACHER], os.urandom)
    assert may_sign(folder, TEACHER)


def test_a_wrong_passphrase_changes_nothing(folder: Path) -> None:
    before = everything(folder)
    with pytest.raises(KeyFileError, match="passphrase is wrong"):
        rotate_key(folder, "seven quiet green trains", on_record(folder), SUMMER, os.urandom)
    assert everything(folder) == before


def test_a_practice_school_keeps_its_key(tmp_path: Path) -> None:
    folder = small_school(tmp_path / "practice")
    before = everything(folder)
    with pytest.raises(Refused, match="practice"):
        rotate_key(folder, "", on_record(folder), START.date(), os.urandom)
    assert everything(folder) == before


def test_a_damaged_list_changes_nothing_and_says_so(folder: Path) -> None:
    whole = (folder / "trust.json").read_bytes()
    for damaged in (b"", whole[: len(whole) // 2], whole.replace(b"2026", b"2027")):
        (folder / "trust.json").write_bytes(damaged)
        before = everything(folder)
        with pytest.raises(TrustError):
            rotated(folder)
        assert everything(folder) == before


def everything(folder: Path) -> dict[str, bytes]:
    """All files but lock files, which hold nothing."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


if sys.platform != "win32":
    from tests.support.faults import FULL, Ended, Fault, at_each_touch, with_room_for

    def put_back(folder: Path, files: dict[str, bytes]) -> None:
        for name in everything(folder).keys() - files.keys():
            (folder / name).unlink()
        for name, content in files.items():
            (folder / name).write_bytes(content)

    def whole(folder: Path, first: SigningKey, raw: bytes) -> SigningKey:
        """The key that the school signs with; it does, and all it ever signed with is listed."""
        key, trust = administrators_key(folder), list_of(folder)
        assert public_of(key_in_use(folder)) == key.public
        listed = {one.public for one in trust.keys}
        assert {first.public, key.public} <= listed
        assert [one.public for one in trust.keys if one.status == "current"] == [key.public]
        read((folder / "trust.json").read_bytes(), first.public, at_least=1)
        assert judged(folder, raw).answer is Answer.VALID
        now = sign(claims_of("dd" * 8, SUMMER), key)
        assert judged(folder, now, SUMMER).answer is Answer.VALID
        later = sign(claims_of("ee" * 8, SUMMER + timedelta(days=90)), key)
        assert judged(folder, later, SUMMER + timedelta(days=90)).answer is Answer.VALID
        return key

    @pytest.mark.parametrize("fault", Fault)
    def test_at_every_write_an_interruption_leaves_a_school_that_signs(
        folder: Path, old: SigningKey, fault: Fault
    ) -> None:
        """And doing it again always ends with one change of key, never with a lost one."""
        allow_signing(folder, TEACHER, old, OWN[Role.TEACHER], os.urandom)
        raw = issued(folder, old, "aa" * 8, date(2027, 7, 1))
        before = everything(folder)
        seen: set[tuple[bool, bool]] = set()
        for ended in at_each_touch(lambda: rotated(folder, seed=21), folder, fault):
            seen.add(halfway(folder, old, raw, ended))
            put_back(folder, before)
        assert seen == {(False, False), (True, False), (True, True)}

    def halfway(folder: Path, old: SigningKey, raw: bytes, ended: Ended) -> tuple[bool, bool]:
        """Check and go on; gives whether the list had the new key, and whether it was done."""
        assert ended.done or ended.killed or FULL in ended.said
        found = whole(folder, old, raw)
        has_changed = found.public != old.public
        assert has_changed or not ended.done
        assert may_sign(folder, TEACHER) is not has_changed
        if not ended.done:
            again = rotated(folder, seed=22)
            assert again.resumed is (has_changed and again.paper.fingerprint == found.fingerprint)
            assert len(list_of(folder).keys) == (2 if again.resumed or not has_changed else 3)
            assert paper_key(folder, SCHOOLS) == again.paper
            assert again.paper.fingerprint == whole(folder, old, raw).fingerprint
        assert not (folder / "school-key.next.json").exists()
        assert not may_sign(folder, TEACHER) and list((folder / "signing").iterdir()) == []
        return has_changed, ended.done

    @pytest.mark.parametrize("size", [0, 1, 100, 300, 500, 700, 1100])
    def test_a_disk_that_fills_up_leaves_the_old_list_or_the_new(
        folder: Path, old: SigningKey, size: int
    ) -> None:
        raw = issued(folder, old, "aa" * 8, date(2027, 7, 1))
        before = (folder / "trust.json").read_bytes()
        ended = with_room_for(lambda: rotated(folder), size)

        assert ended.done or FULL in ended.said
        assert ended.done or (folder / "trust.json").read_bytes() == before
        whole(folder, old, raw)

    @pytest.mark.skipif(os.geteuid() == 0, reason="whoever is root may write anywhere")
    def test_a_folder_that_can_only_be_read_says_so(folder: Path, old: SigningKey) -> None:
        os.chmod(folder, 0o500)
        try:
            with pytest.raises(DiskError, match="not allowed"):
                rotated(folder)
        finally:
            os.chmod(folder, 0o700)


ROTATES = """
import os, sys
from datetime import date
from pathlib import Path
from tests.support.real_school import SCHOOLS
from tests.support.signing import SUMMER, on_record
from training.actions.rotate_key import rotate_key

folder = Path(sys.argv[1])
print(rotate_key(folder, SCHOOLS, on_record(folder), SUMMER, os.urandom).paper.fingerprint)
"""


def test_programs_that_change_the_key_at_once_take_turns(folder: Path, old: SigningKey) -> None:
    command = [sys.executable, "-c", ROTATES, str(folder)]
    programs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    told = [program.communicate()[0].strip() for program in programs]
    trust = list_of(folder)

    assert [program.returncode for program in programs] == [0, 0, 0]
    assert trust.number == 4
    assert {key.fingerprint for key in trust.keys} == {old.fingerprint, *told}
    assert administrators_key(folder).fingerprint == trust.keys[-1].fingerprint
    assert read((folder / "trust.json").read_bytes(), old.public) == trust


def test_a_key_that_was_never_listed_is_forgotten(folder: Path, old: SigningKey) -> None:
    from training.certificates.sealing import seal

    other = SigningKey.new(Random(5).randbytes)
    (folder / "school-key.next.json").write_bytes(seal(other, SCHOOLS, os.urandom))
    changed = rotated(folder)

    assert not changed.resumed and list_of(folder).key(other.kid) is None
    assert administrators_key(folder).fingerprint == changed.paper.fingerprint
