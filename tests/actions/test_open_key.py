"""Who opens the school's key with what, and what takes a copy of it away."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.support.real_school import AISHA, OWN, SCHOOLS, give_passphrases, real_school
from tests.support.rooms import START, small_school
from training.actions.change_people import carry_out, come_back, leave, undo
from training.actions.erase_person import erase_person
from training.actions.errors import Refused
from training.actions.open_key import allow_signing, may_sign, open_key, signers, stop_signing
from training.actions.own_passphrase import choose_passphrase, reset_passphrase
from training.actions.paper_key import restore_key
from training.certificates.errors import KeyFileError
from training.certificates.keys import SigningKey
from training.certificates.sealing import open_key as open_practice_key
from training.certificates.sealing import plain, seal
from training.school.folder import SchoolFolder
from training.school.key_files import KeyFiles
from training.school.people import Role
from training.school.roles import ADMINISTRATOR
from training.school.sign_in.cards import SignIns

TEACHER, LEAD = "teacher", "lead"
HERS = OWN[Role.TEACHER]
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A school with a sealed key and a passphrase for every adult, made once."""
    folder = real_school(tmp_path_factory.mktemp("made") / "school", sealed=True)
    give_passphrases(folder)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    import shutil

    return Path(shutil.copytree(made, tmp_path / "school"))


@pytest.fixture
def key(folder: Path) -> SigningKey:
    return open_key(folder, ADMINISTRATOR.id, SCHOOLS)


def allowed(folder: Path, key: SigningKey, person: str = TEACHER) -> None:
    allow_signing(folder, person, key, OWN[Role(person)], os.urandom)


def copies(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "signing").glob("*"))


def test_the_schools_passphrase_opens_the_key_and_no_other_does(
    folder: Path, key: SigningKey
) -> None:
    assert may_sign(folder, ADMINISTRATOR.id)
    for wrong in ("otter kettle ladder pear", HERS, ""):
        with pytest.raises(KeyFileError, match="passphrase is wrong"):
            open_key(folder, ADMINISTRATOR.id, wrong)


def test_who_was_allowed_opens_the_key_with_their_own_passphrase(
    folder: Path, key: SigningKey
) -> None:
    assert not may_sign(folder, TEACHER)
    allowed(folder, key)

    assert may_sign(folder, TEACHER) and not may_sign(folder, LEAD)
    assert [person.id for person in signers(folder)] == [TEACHER]
    assert open_key(folder, TEACHER, HERS).public == key.public
    assert open_key(folder, TEACHER, f" {HERS} ").public == key.public  # as they may sign in
    for wrong in (SCHOOLS, OWN[Role.LEAD], ""):
        with pytest.raises(KeyFileError, match="passphrase is wrong"):
            open_key(folder, TEACHER, wrong)


@pytest.mark.parametrize("person", [LEAD, "staff", "governor", AISHA, "nobody", "../school-key"])
def test_who_was_not_allowed_is_refused_whatever_they_know(folder: Path, person: str) -> None:
    for known in (SCHOOLS, OWN[Role.LEAD]):
        with pytest.raises(Refused, match="person by person"):
            open_key(folder, person, known)


@pytest.mark.parametrize("person", ["staff", "governor", AISHA, "nobody"])
def test_only_those_at_the_desk_can_be_allowed(folder: Path, key: SigningKey, person: str) -> None:
    with pytest.raises(Refused, match="teachers and leads"):
        allow_signing(folder, person, key, HERS, os.urandom)
    assert copies(folder) == []


def test_a_passphrase_that_is_not_theirs_seals_nothing(folder: Path, key: SigningKey) -> None:
    for wrong in (SCHOOLS, OWN[Role.LEAD], "quite another passphrase"):
        with pytest.raises(Refused, match="not their passphrase"):
            allow_signing(folder, TEACHER, key, wrong, os.urandom)
    reset_passphrase(SignIns(folder), TEACHER, ADMINISTRATOR, TODAY)
    with pytest.raises(Refused, match="not their passphrase"):
        allow_signing(folder, TEACHER, key, HERS, os.urandom)
    assert copies(folder) == []


def test_a_key_that_is_not_in_use_is_handed_to_nobody(folder: Path) -> None:
    with pytest.raises(Refused, match="another key"):
        allow_signing(folder, TEACHER, SigningKey.new(os.urandom), HERS, os.urandom)


def test_no_copy_tells_the_key_or_a_passphrase(folder: Path, key: SigningKey) -> None:
    allowed(folder, key)
    kept = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())

    assert key.seed.hex().encode() not in kept and key.seed not in kept
    assert HERS.encode() not in kept and SCHOOLS.encode() not in kept
    assert (folder / "signing" / f"{TEACHER}.json").stat().st_mode & 0o077 == 0


def test_whoever_is_stopped_signs_no_more(folder: Path, key: SigningKey) -> None:
    allowed(folder, key)
    allowed(folder, key, LEAD)
    assert stop_signing(folder, TEACHER)
    assert not stop_signing(folder, TEACHER)

    assert copies(folder) == [f"{LEAD}.json"]
    assert not may_sign(folder, TEACHER) and may_sign(folder, LEAD)


def test_what_a_sync_engine_made_of_a_copy_goes_too_and_nobody_elses(folder: Path) -> None:
    files = KeyFiles(folder)
    for person in (TEACHER, f"{TEACHER}-2"):
        files.keep_copy(person, b"sealed")
    left = (f"{TEACHER} (1).json", f"{TEACHER}.sync-conflict-1.json", f".{TEACHER}.json.7-7.tmp")
    theirs = (f"{TEACHER}-2.sync-conflict-1.json", f"{TEACHER}s.json")
    for name in (*left, *theirs):
        (folder / "signing" / name).write_bytes(b"sealed")
    stop_signing(folder, TEACHER)

    assert copies(folder) == sorted((f"{TEACHER}-2.json", *theirs))


def test_a_reset_takes_the_copy_away_and_says_so(folder: Path, key: SigningKey) -> None:
    allowed(folder, key)
    assert reset_passphrase(SignIns(folder), TEACHER, ADMINISTRATOR, TODAY)
    assert copies(folder) == []
    choose_passphrase(SignIns(folder), TEACHER, "a new one that is long", os.urandom)
    assert not may_sign(folder, TEACHER)
    assert not reset_passphrase(SignIns(folder), TEACHER, ADMINISTRATOR, TODAY)


def test_a_first_passphrase_takes_away_a_copy_that_was_left_over(
    folder: Path, key: SigningKey
) -> None:
    allowed(folder, key)
    (folder / "sign-in" / f"{TEACHER}.json").unlink()
    choose_passphrase(SignIns(folder), TEACHER, "a new one that is long", os.urandom)
    assert copies(folder) == []


def test_who_leaves_has_no_copy_and_has_none_when_they_come_back(
    folder: Path, key: SigningKey
) -> None:
    allowed(folder, key)
    school = SchoolFolder(folder)
    assert carry_out(school, leave(school, TEACHER, TODAY, TODAY)) == (TEACHER,)
    assert copies(folder) == []
    KeyFiles(folder).keep_copy(TEACHER, seal(key, HERS, os.urandom))  # from another computer
    assert not may_sign(folder, TEACHER)
    with pytest.raises(Refused, match="person by person"):
        open_key(folder, TEACHER, HERS)
    assert carry_out(school, come_back(school, TEACHER, "", None, TODAY)) == (TEACHER,)
    assert not may_sign(folder, TEACHER)


@pytest.mark.parametrize("role", [Role.STAFF, Role.LEAD])
def test_a_change_of_role_takes_the_copy_away(folder: Path, key: SigningKey, role: Role) -> None:
    allowed(folder, key)
    allowed(folder, key, LEAD)
    school = SchoolFolder(folder)
    standing = school.people.read()
    changed = [
        one.model_copy(update={"role": role, "classes": ()}) if one.id == TEACHER else one
        for one in standing.people.people
    ]
    school.people.change(standing, standing.people.changed(changed, "another role", TODAY))
    assert may_sign(folder, TEACHER) is (role is Role.LEAD)
    assert carry_out(school, undo(school)) == (TEACHER,)
    assert copies(folder) == [f"{LEAD}.json"]


def test_who_is_erased_leaves_no_copy(folder: Path, key: SigningKey) -> None:
    allowed(folder, key)
    receipt = erase_person(SchoolFolder(folder), TEACHER, "head", lambda: START)
    told = {one.kind: one.files for one in receipt.removed}

    assert copies(folder) == [] and told["copy of the school's key"] == 1


def test_a_copy_of_a_key_that_is_not_in_use_opens_nothing(folder: Path) -> None:
    other = SigningKey.new(Random(3).randbytes)
    KeyFiles(folder).keep_copy(TEACHER, seal(other, HERS, os.urandom))

    assert not may_sign(folder, TEACHER)
    with pytest.raises(Refused, match="person by person"):
        open_key(folder, TEACHER, HERS)


def test_a_copy_that_claims_to_be_the_key_is_not_believed(folder: Path, key: SigningKey) -> None:
    other = seal(SigningKey.new(Random(3).randbytes), HERS, os.urandom)
    public = SigningKey.new(Random(3).randbytes).public.hex().encode()
    KeyFiles(folder).keep_copy(TEACHER, other.replace(public, key.public.hex().encode()))

    with pytest.raises(KeyFileError):
        open_key(folder, TEACHER, HERS)


@pytest.mark.parametrize("content", [b"", b"half", b"{}", b'{"format":"training sealed key 1"}'])
def test_a_half_written_copy_is_none(folder: Path, content: bytes) -> None:
    KeyFiles(folder).keep_copy(TEACHER, content)
    assert not may_sign(folder, TEACHER) and signers(folder) == ()
    with pytest.raises(Refused, match="person by person"):
        open_key(folder, TEACHER, HERS)


def test_the_practice_schools_key_lies_open(tmp_path: Path) -> None:
    folder = small_school(tmp_path / "practice")
    key = open_practice_key((folder / "school-key.json").read_bytes())

    assert open_key(folder, ADMINISTRATOR.id, "").public == key.public
    people = SchoolFolder(folder).people.read().people.here
    teacher = next(one.id for one in people if one.role is Role.TEACHER)
    pupil = next(one.id for one in people if one.is_pupil)
    assert may_sign(folder, teacher) and not may_sign(folder, pupil)
    with pytest.raises(Refused, match="practice"):
        allow_signing(folder, teacher, key, "a new one that is long", os.urandom)


def test_a_real_schools_key_that_lies_open_signs_for_nobody_until_it_is_restored(
    folder: Path, key: SigningKey
) -> None:
    allowed(folder, key)
    (folder / "school-key.json").write_bytes(plain(key))

    asked: tuple[Callable[[], object], ...] = (
        lambda: open_key(folder, ADMINISTRATOR.id, SCHOOLS),
        lambda: open_key(folder, ADMINISTRATOR.id, ""),
        lambda: open_key(folder, TEACHER, HERS),
        lambda: may_sign(folder, ADMINISTRATOR.id),
        lambda: may_sign(folder, TEACHER),
        lambda: signers(folder),
        lambda: allow_signing(folder, LEAD, key, OWN[Role.LEAD], os.urandom),
    )
    for ask in asked:
        with pytest.raises(Refused, match="training key restore"):
            ask()
    assert copies(folder) == [f"{TEACHER}.json"]

    restore_key(folder, key, SCHOOLS, os.urandom)
    assert open_key(folder, TEACHER, HERS).public == key.public
    assert may_sign(folder, ADMINISTRATOR.id)


def test_a_successor_that_lies_open_signs_for_nobody_either(folder: Path, key: SigningKey) -> None:
    (folder / "school-key.next.json").write_bytes(plain(key))
    (folder / "school-key.json").write_bytes(seal(SigningKey.new(os.urandom), "x" * 12, os.urandom))
    with pytest.raises(Refused, match="training key restore"):
        open_key(folder, ADMINISTRATOR.id, "")


def test_a_key_that_the_list_does_not_know_opens_nothing_and_says_what_to_do(
    folder: Path,
) -> None:
    other = seal(SigningKey.new(os.urandom), SCHOOLS, os.urandom)
    (folder / "school-key.json").write_bytes(other)
    with pytest.raises(KeyFileError, match="training key restore"):
        open_key(folder, ADMINISTRATOR.id, SCHOOLS)


ASK = """
import sys
from pathlib import Path
import training.actions.open_key
print(sorted(name for name in ("cryptography", "mnemonic", "cbor2") if name in sys.modules))
"""


def test_asking_who_may_sign_is_imported_without_anything_heavy() -> None:
    ran = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
