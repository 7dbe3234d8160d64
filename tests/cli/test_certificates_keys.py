"""The commands around the school's key, as an adult types them."""

import json
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.commands import OTHER, PASSPHRASE, Said, passphrase_file, set_up, typed
from tests.support.real_school import OWN, SCHOOLS
from tests.support.rooms import START
from tests.support.signing import administrators_key, issued, judged, on_record, sealed_school
from training.actions.open_key import list_of, may_sign, open_key
from training.certificates.answers import Answer
from training.certificates.cose import hash_of
from training.certificates.keys import SigningKey
from training.certificates.short_code import short_code
from training.certificates.trust import read
from training.school.people import Role

CERTIFICATE, LATER = "aa" * 8, "bb" * 8
FIRST = START.date()
THEFT, AFTER = FIRST + timedelta(days=5), FIRST + timedelta(days=9)

Command = Callable[..., Said]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A school with a certificate on record."""
    folder = sealed_school(tmp_path_factory.mktemp("made") / "school")
    issued(folder, administrators_key(folder), CERTIFICATE, FIRST)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "school"))


@pytest.fixture
def certificates(folder: Path) -> Command:
    """`training certificates ...` with the school's passphrase."""
    given = ("--school", folder, "--passphrase-file", passphrase_file(folder.parent, SCHOOLS))
    return lambda *words, **more: typed("certificates", *words, *given, **more)


@pytest.fixture
def teachers_own(folder: Path) -> tuple[str, Path]:
    return ("--own-passphrase-file", passphrase_file(folder.parent, OWN[Role.TEACHER]))


def test_keys_are_shown_with_their_fingerprints_words_and_days(
    folder: Path, certificates: Command
) -> None:
    key = administrators_key(folder)
    said, told = certificates("keys").out, certificates("keys", "--json").document

    assert key.fingerprint in said and "in use" in said and "May sign: nobody" in said
    assert set(told) == {"number", "date", "keys", "signers"}
    (one,) = told["keys"]
    assert (one["fingerprint"], one["kid"]) == (key.fingerprint, key.kid.hex())
    assert len(one["words"]) == 8 and " ".join(one["words"]) in said
    assert (one["status"], one["expires"], one["vouched"]) == ("current", None, False)


def test_a_rotation_is_shown_asked_and_done(folder: Path, certificates: Command) -> None:
    old = administrators_key(folder)
    for left in (certificates("rotate", answers=["n"]), certificates("rotate", "--dry-run")):
        assert left.status == 0 and "Nothing was changed" in left.out
        assert administrators_key(folder).public == old.public
    done = certificates("rotate", "--yes", "--json")
    new = administrators_key(folder)

    assert done.document["fingerprint"] == new.fingerprint != old.fingerprint
    assert done.document["number"] == 2 and done.document["stopped"] == []
    assert "training key paper" in done.err
    told = certificates("keys", "--json").document["keys"]
    assert [(key["status"], key["vouched"]) for key in told] == [
        ("retired", False),
        ("current", True),
    ]


def test_a_document_alone_writes_nothing(folder: Path, certificates: Command) -> None:
    before = (folder / "trust.json").read_bytes()
    for words in (
        ("rotate",),
        ("stolen", "--before", "2027-01-01"),
        ("revoke", CERTIFICATE, "--reason", "Why"),
    ):
        assert certificates(*words, "--json").status == 0
        assert (folder / "trust.json").read_bytes() == before


def test_the_new_key_is_put_on_paper_as_when_the_school_was_set_up(
    folder: Path, certificates: Command, tmp_path: Path
) -> None:
    page = tmp_path / "new-key.txt"
    assert "office safe" in certificates("rotate", "--yes", "--paper", page).out
    assert administrators_key(folder).fingerprint in page.read_text(encoding="utf-8")
    before = administrators_key(folder).public
    again = certificates("rotate", "--yes", "--paper", page)
    inside = certificates("rotate", "--yes", "--paper", folder / "key.txt")

    assert (again.status, inside.status) == (2, 2)
    assert administrators_key(folder).public == before


def test_somebody_at_the_terminal_sees_the_new_key_until_it_is_on_paper(folder: Path) -> None:
    said = typed("certificates", "rotate", "--school", folder, answers=[SCHOOLS, "y", "no", "yes"])
    assert said.status == 0
    assert said.err.count("Is it on paper?") == 2
    assert said.err.count("Line 4") == 1 and "Line 1" not in said.out


def test_a_theft_says_what_counts_and_that_people_compare_by_hand(
    folder: Path, certificates: Command
) -> None:
    old = administrators_key(folder)
    raw = issued(folder, old, LATER, AFTER)
    before = bytes.fromhex(on_record(folder).issued[CERTIFICATE].event.signed)
    said = certificates("stolen", "--before", THEFT.isoformat(), "--yes")

    assert "count on: 1" in said.out and "signed anew: 1" in said.out
    assert "compare it by hand" in said.out
    assert list_of(folder).genuine == (hash_of(before),)
    assert judged(folder, before, AFTER).answer is Answer.VALID
    assert judged(folder, raw, AFTER).answer is Answer.KEY_STOLEN
    told = certificates("keys", "--json").document["keys"]
    assert [key["status"] for key in told] == ["compromised", "current"]
    wrong = certificates("stolen", "--before", "2027-01-01", "--key", "0000-0000-0000-0000")
    assert wrong.status == 2 and "no key of that fingerprint" in wrong.err


def test_an_old_key_can_be_told_to_be_stolen(folder: Path, certificates: Command) -> None:
    old = administrators_key(folder)
    certificates("rotate", "--yes")
    key = administrators_key(folder)
    day = ("--before", THEFT.isoformat())
    told = certificates("stolen", *day, "--key", old.fingerprint, "--yes", "--json").document

    assert told == {"changed": True, "number": 3}
    assert administrators_key(folder).public == key.public
    again = certificates("stolen", *day, "--key", old.fingerprint, "--yes")
    assert again.status == 2 and "already" in again.err


def test_a_teacher_is_allowed_signs_and_is_stopped(
    folder: Path, certificates: Command, teachers_own: tuple[str, Path]
) -> None:
    key = administrators_key(folder)
    assert certificates("allow", "Tess Robin", *teachers_own).status == 0
    assert certificates("signers", "--json").document == {
        "signers": [{"id": "teacher", "name": "Tess Robin", "role": "teacher"}]
    }
    assert open_key(folder, "teacher", OWN[Role.TEACHER]).public == key.public
    assert "Tess Robin (teacher)" in certificates("keys").out
    assert certificates("stop", "teacher", "--json").document["could_sign"] is True
    assert not may_sign(folder, "teacher")
    assert "was not allowed" in certificates("stop", "teacher").out


def test_a_teacher_types_their_own_passphrase(folder: Path) -> None:
    line = ("certificates", "allow", "teacher", "--school", folder)
    wrong = typed(*line, answers=[SCHOOLS, SCHOOLS])
    assert wrong.status == 2 and "not their passphrase" in wrong.err
    right = typed(*line, answers=[SCHOOLS, OWN[Role.TEACHER]])
    assert right.status == 0 and "Tess Robin, typed by themselves" in right.err
    assert may_sign(folder, "teacher")


def test_guessing_a_teachers_passphrase_slows_down(
    folder: Path, certificates: Command, tmp_path: Path
) -> None:
    wrong = passphrase_file(tmp_path, OTHER)
    for _ in range(5):
        said = certificates("allow", "teacher", "--own-passphrase-file", wrong)
    assert "Wait" in said.err and not may_sign(folder, "teacher")


@pytest.mark.parametrize("who", ["staff", "aisha-b", "Nobody At-All"])
def test_who_is_not_at_the_desk_is_allowed_nothing(
    folder: Path, certificates: Command, who: str, teachers_own: tuple[str, Path]
) -> None:
    own = passphrase_file(folder.parent, OWN[Role.STAFF]) if who == "staff" else teachers_own[1]
    assert certificates("allow", who, "--own-passphrase-file", own).status == 2


def test_what_takes_the_copy_away_says_that_it_has_to_be_allowed_again(
    folder: Path, certificates: Command, teachers_own: tuple[str, Path]
) -> None:
    given = ("--school", folder, "--passphrase-file", passphrase_file(folder.parent, SCHOOLS))
    again = "training certificates allow teacher"
    for words in (
        ("people", "passphrase", "teacher", "--reset"),
        ("certificates", "rotate", "--yes"),
        ("people", "leave", "teacher", "--yes"),
    ):
        allowed = certificates("allow", "teacher", *teachers_own)
        if allowed.status:  # after a reset they choose another one first
            shutil.copy(folder.parent / "kept.json", folder / "sign-in" / "teacher.json")
            assert certificates("allow", "teacher", *teachers_own).status == 0
        shutil.copy(folder / "sign-in" / "teacher.json", folder.parent / "kept.json")
        assert again in typed(*words, *given).out, words


@pytest.mark.parametrize("typed_as", [str, str.upper, short_code])
def test_a_certificate_is_taken_back_by_its_id_or_its_code(
    folder: Path, certificates: Command, typed_as: Callable[[str], str]
) -> None:
    said = certificates("revoke", typed_as(CERTIFICATE), "--reason", "Wrong child.", "--yes")
    assert said.status == 0 and f"{CERTIFICATE} is taken back" in said.out
    assert list_of(folder).revoked == (CERTIFICATE,)
    again = certificates("revoke", CERTIFICATE, "--reason", "x", "--yes")
    assert again.status == 0 and "taken back before" in again.out


def test_taking_back_tells_a_document(folder: Path, certificates: Command) -> None:
    told = certificates("revoke", CERTIFICATE, "--reason", "x", "--yes", "--json").document
    assert told == {
        "certificate": CERTIFICATE,
        "learner": "aisha-b",
        "number": 2,
        "already": False,
        "written": True,
    }


@pytest.mark.parametrize("wrong", ["ff" * 8, "half", "", "Aisha B"])
def test_what_is_no_certificates_id_takes_nothing_back(
    folder: Path, certificates: Command, wrong: str
) -> None:
    said = certificates("revoke", wrong, "--reason", "x", "--yes")
    assert said.status == 2 and said.out == ""
    assert "Aisha" not in said.err
    assert list_of(folder).number == 1


def test_a_lead_who_was_not_allowed_to_sign_is_told_who_can_allow_it(folder: Path) -> None:
    given = ("--who", "lead", "--passphrase-file", passphrase_file(folder.parent, OWN[Role.LEAD]))
    said = typed("certificates", "revoke", CERTIFICATE, "--reason", "x", "--school", folder, *given)
    assert said.status == 2 and "training certificates allow" in said.err


def test_the_list_is_handed_out_and_never_over_something_else(
    folder: Path, certificates: Command, tmp_path: Path
) -> None:
    out = tmp_path / "elm-park.json"
    told = certificates("trust", "--out", out, "--json").document
    assert told["file"] == str(out) and told["number"] == 1 and told["new"] is False
    assert read(out.read_bytes(), administrators_key(folder).public) == list_of(folder)
    certificates("revoke", CERTIFICATE, "--reason", "x", "--yes")
    assert certificates("trust", "--out", out).status == 0
    assert read(out.read_bytes(), None).revoked == (CERTIFICATE,)

    letter = tmp_path / "letter.txt"
    letter.write_text("Dear parents", encoding="utf-8")
    for bad in (letter, folder / "copy.json", tmp_path, tmp_path / "nowhere" / "x.json"):
        assert certificates("trust", "--out", bad).status == 2
    assert letter.read_text(encoding="utf-8") == "Dear parents"


def test_a_newer_list_is_taken_over(
    folder: Path, made: Path, certificates: Command, tmp_path: Path
) -> None:
    other = Path(shutil.copytree(made, tmp_path / "newer"))
    given = ("--school", other, "--passphrase-file", passphrase_file(tmp_path, SCHOOLS))
    typed("certificates", "revoke", CERTIFICATE, "--reason", "x", "--yes", *given)
    taken = certificates("trust", "--take", other / "trust.json")
    assert taken.status == 0 and "this school's list now" in taken.out
    assert list_of(folder) == list_of(other)
    assert certificates("trust", "--take", made / "trust.json").status == 2
    assert certificates("trust", "--take", "a", "--out", "b").status == 2


def test_after_a_theft_the_fingerprint_that_was_told_opens_the_new_list(
    folder: Path, made: Path, certificates: Command, tmp_path: Path
) -> None:
    other = Path(shutil.copytree(made, tmp_path / "newer"))
    given = ("--school", other, "--passphrase-file", passphrase_file(tmp_path, SCHOOLS))
    told = typed(
        "certificates", "stolen", "--before", "2027-01-01", "--yes", "--json", *given
    ).document
    take = ("trust", "--take", other / "trust.json")
    for wrong in ((), ("--fingerprint", ""), ("--fingerprint", "0000-0000-0000-0000")):
        refused = certificates(*take, *wrong)
        assert refused.status == 2 and "compare" in refused.err
    spoken = told["fingerprint"].lower().replace("-", " ")
    assert certificates(*take, "--fingerprint", spoken).status == 0
    assert list_of(folder) == list_of(other)


def test_the_list_is_shown(certificates: Command) -> None:
    told = certificates("trust", "--json").document
    assert set(told) == {
        "number", "date", "fingerprint", "keys", "revoked", "superseded", "genuine"
    }  # fmt: skip
    assert "List number 1" in certificates("trust").out


def test_a_school_that_was_just_set_up_rotates(tmp_path: Path) -> None:
    folder = tmp_path / "elm"
    set_up(folder)
    given = ("--school", folder, "--passphrase-file", passphrase_file(tmp_path, PASSPHRASE))
    assert typed("certificates", "rotate", "--yes", *given).status == 0
    paper = typed("key", "paper", "--json", *given).document
    assert (
        paper["fingerprint"]
        == typed("certificates", "trust", "--json", *given).document["fingerprint"]
    )


@pytest.mark.parametrize(
    "words",
    [("rotate", "--yes"), ("stolen", "--before", "2026-01-01", "--yes"), ("allow", "priya-desai")],
)
def test_a_practice_school_has_one_open_key(practice_school: Path, words: tuple[str, ...]) -> None:
    said = typed("certificates", *words, "--school", practice_school)
    assert said.status == 2 and "practice" in said.err


def test_a_practice_school_shows_its_key_and_takes_certificates_back(
    practice_school: Path,
) -> None:
    given = ("--school", practice_school)
    assert typed("certificates", "keys", "--json", *given).document["keys"][0]["practice"] is True
    listed = typed("certificates", "list", "--json", *given).document["certificates"]
    one = next(each["certificate"] for each in listed if each["certificate"])
    assert typed("certificates", "revoke", one, "--reason", "x", "--yes", *given).status == 0
    assert list_of(practice_school).revoked == (one,)


def test_a_seed_is_never_printed(folder: Path, certificates: Command) -> None:
    key: SigningKey = administrators_key(folder)
    said = [certificates(word) for word in ("keys", "trust", "signers")]
    said.append(certificates("rotate", "--yes"))
    new = administrators_key(folder)
    printed = json.dumps([[each.out, each.err] for each in said])
    assert key.seed.hex() not in printed and new.seed.hex() not in printed
