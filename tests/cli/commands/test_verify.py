import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from tests.support.badges import baked_png, signed_badge
from tests.support.certificates import made_certificate
from tests.support.commands import Said, typed
from tests.support.sheets import pdf_of
from training.actions.ledger import ledger
from training.certificates import cose, payload
from training.certificates.carriage import digits, text
from training.certificates.claims import Claims
from training.certificates.keys import SigningKey
from training.certificates.pictures import png
from training.certificates.qr import matrix
from training.certificates.sealing import open_key as signing_key
from training.certificates.short_code import short_code
from training.certificates.trust import first, write
from training.cli.building import open_rooms
from training.core.events import CertificateIssued, CertificateRevoked
from training.school.folder import SchoolFolder

CLI_MD = {
    *("input", "genuine", "reason", "holder", "module", "title", "date", "score"),
    *("certificate", "school"),
}
MORE = {
    *("standing", "answer", "expires", "clauses", "superseded_for", "fingerprint"),
    *("list_date", "list_age_days", "recorded", "kind", "records_say"),
}


@pytest.fixture
def issued(practice_school: Path) -> CertificateIssued:
    """Some certificate of the practice school."""
    known = ledger(open_rooms(practice_school).records, lambda issued: ())
    return min((one.event for one in known.issued.values()), key=lambda event: event.certificate)


@pytest.fixture
def code(issued: CertificateIssued) -> str:
    return text(bytes.fromhex(issued.signed), "https://willow.example/v")


def verify(school: Path, *what: object) -> Said:
    return typed("--school", school, "verify", *what)


def test_the_document_has_the_keys_of_the_contract(practice_school: Path, code: str) -> None:
    said = verify(practice_school, code, "--json")
    (document,) = said.document

    assert said.status == 0
    assert set(document) > CLI_MD | MORE
    assert document["input"] == code
    assert (document["genuine"], document["standing"]) == (True, "valid")
    assert (document["answer"], document["recorded"]) == ("practice", True)
    assert date.fromisoformat(document["list_date"])
    assert document["clauses"]
    assert document["kind"] == "certificate"


def test_what_cannot_be_read_has_the_same_keys(practice_school: Path, code: str) -> None:
    said = verify(practice_school, "words", code, "--json")
    nothing, something = said.document

    assert said.status == 2
    assert set(nothing) == set(something)
    assert (nothing["genuine"], nothing["standing"], nothing["answer"]) == (False, None, None)


def test_it_says_who_what_when_and_whose(practice_school: Path, code: str) -> None:
    said = verify(practice_school, code)
    for label in ("Who: ", "What: ", "When: ", "School: ", "Key: ", "Key in words: ", "Clauses: "):
        assert f"  {label}" in said.out
    assert "These records hold it as issued." in said.out


def test_pictures_pdfs_and_files_are_checked_together(
    practice_school: Path, issued: CertificateIssued, code: str, tmp_path: Path
) -> None:
    (tmp_path / "a.png").write_bytes(png(matrix(code, "M"), 4, 4))
    (tmp_path / "b.pdf").write_bytes(pdf_of([[code], [], [code]]))
    (tmp_path / "c.cose").write_bytes(bytes.fromhex(issued.signed))
    said = verify(practice_school, *(tmp_path / name for name in ("a.png", "b.pdf", "c.cose")))

    assert said.status == 0
    assert "4 checked: 4 genuine (practice only)." in said.out
    assert "page 3" in said.out


def test_a_short_code_needs_the_school_folder(
    practice_school: Path, issued: CertificateIssued, tmp_path: Path
) -> None:
    short = short_code(issued.certificate)
    assert verify(practice_school, short).status == 0
    trust = practice_school / "trust.json"
    away = verify(tmp_path / "none", "--trust", trust, short)
    assert away.status == 2
    assert "--school DIR" in away.out


@pytest.mark.parametrize("kind", ["png", "pdf", "cose", "text"])
def test_standard_input_is_told_by_its_bytes(
    practice_school: Path, issued: CertificateIssued, code: str, kind: str
) -> None:
    content = {
        "png": png(matrix(code, "M"), 4, 4),
        "pdf": pdf_of([[code]]),
        "cose": bytes.fromhex(issued.signed),
        "text": f"{code}\n".encode(),
    }[kind]
    line = ("-m", "training", "--school", practice_school, "verify", "-", "--json")
    ran = subprocess.run([sys.executable, *line], input=content, capture_output=True, check=False)

    assert ran.returncode == 0
    assert [one["input"] for one in json.loads(ran.stdout)] == ["-"]


def test_one_that_the_records_do_not_hold_is_said_so_with_care(
    practice_school: Path, tmp_path: Path, code: str
) -> None:
    bare = tmp_path / "bare"
    copytree(practice_school, bare, ignore=lambda *_: ["records"])
    said = verify(bare, code)

    assert said.status == 0
    assert "these records hold no such certificate" in said.out
    assert verify(bare, code, "--json").document[0]["recorded"] is False


def test_away_from_the_school_the_records_are_not_spoken_of(
    practice_school: Path, tmp_path: Path, code: str
) -> None:
    trust = practice_school / "trust.json"
    (document,) = verify(tmp_path / "none", "--trust", trust, code, "--json").document
    assert (document["recorded"], document["clauses_from"]) == (None, "shelf")


def test_an_expired_certificate_is_not_in_order_and_says_since_when(tmp_path: Path) -> None:
    key = SigningKey.from_seed(bytes(range(32)))
    claims = Claims(
        holder="Priya Desai", module="s-3", title="What a policy asks", certificate="0" * 16,
        issued=date(2021, 3, 1), expires=date(2022, 3, 1), got=9, of=10, policy="0" * 16,
    )  # fmt: skip
    trust = tmp_path / "list.json"
    trust.write_bytes(write(first("Hill View", key, date(2021, 1, 1), practice=False), key))
    line = ("--trust", trust, digits(cose.sign(claims, key)))
    said = verify(tmp_path / "none", *line)

    assert said.status == 1
    assert said.out.startswith("GENUINE, BUT EXPIRED")
    assert "expired since 2 March 2022" in said.out
    assert "That is an old list" in said.out
    (document,) = verify(tmp_path / "none", *line, "--json").document
    assert (document["genuine"], document["standing"]) == (False, "expired")
    assert document["expires"] == "2022-03-01"


def test_another_schools_certificate_is_not_genuine(practice_school: Path) -> None:
    said = verify(practice_school, made_certificate().code)
    assert said.status == 1
    assert said.out.startswith("NOT GENUINE")
    assert "Aisha" not in said.out


def test_a_folder_is_said_to_be_one(practice_school: Path, tmp_path: Path) -> None:
    said = verify(practice_school, tmp_path)
    assert said.status == 2
    assert "is a folder" in said.out


def test_a_name_that_a_terminal_would_obey_is_not_printed_as_it_stands(
    practice_school: Path, code: str
) -> None:
    said = verify(practice_school, "\x1b[2Jwords", code)
    assert "\x1b" not in said.out


def test_nothing_is_written_by_checking(practice_school: Path, code: str) -> None:
    before = {path: path.stat().st_mtime_ns for path in practice_school.rglob("*")}
    verify(practice_school, code)
    assert {path: path.stat().st_mtime_ns for path in practice_school.rglob("*")} == before


def adults(school: Path, **change: object) -> CertificateIssued:
    """Some adult's certificate on record, changed as wanted."""
    known = ledger(open_rooms(school).records, lambda issued: ())
    mine = [one.event for one in known.issued.values() if one.event.expires and one.event.clauses]
    return min(mine, key=lambda event: event.certificate).model_copy(update=change)


def jwt_of(school: Path, issued: CertificateIssued) -> str:
    key = signing_key(SchoolFolder(school).key_file())
    return signed_badge(payload.read(cose.decode(bytes.fromhex(issued.signed)).payload), key, True)


def test_an_open_badge_has_the_same_keys_and_no_certificate(
    practice_school: Path, code: str, tmp_path: Path
) -> None:
    jws = jwt_of(practice_school, adults(practice_school))
    (tmp_path / "b.png").write_bytes(baked_png(jws))
    said = verify(practice_school, jws, tmp_path / "b.png", code, "--json")
    as_text, as_picture, certificate = said.document

    assert said.status == 0
    assert list(as_text) == list(as_picture) == list(certificate)
    for badge in (as_text, as_picture):
        assert (badge["kind"], badge["certificate"], badge["module"]) == ("badge", None, None)
        assert (badge["genuine"], badge["answer"], badge["standing"]) == (True, "practice", "valid")
        assert badge["holder"]
        assert badge["title"]
        assert date.fromisoformat(badge["date"])
        assert badge["recorded"] is True
        assert badge["list_date"] == certificate["list_date"]


def test_a_foreign_badge_is_not_in_order_and_said_to_be_another_issuers(
    practice_school: Path,
) -> None:
    claims = cose.decode(bytes.fromhex(adults(practice_school).signed)).payload
    jws = signed_badge(payload.read(claims), SigningKey.from_seed(bytes(range(32))))
    said = verify(practice_school, jws)

    assert said.status == 1
    assert said.out.startswith("ANOTHER ISSUER'S BADGE")
    (document,) = verify(practice_school, jws, "--json").document
    assert (document["kind"], document["answer"]) == ("badge", "unknown-key")
    assert document["holder"] is None


@pytest.mark.parametrize(
    ("file", "says"),
    [("policy", "policy cannot be read"), ("school.json", "school folder cannot be read")],
)
def test_what_of_the_school_cannot_be_read_is_said_in_one_line(
    practice_school: Path, tmp_path: Path, file: str, says: str
) -> None:
    school = tmp_path / "school"
    copytree(practice_school, school)
    issued = adults(school)
    broken = school / file
    if broken.is_dir():
        broken = max(broken.glob("*/clauses.json"))
    broken.write_text("{half", encoding="utf-8")
    line = text(bytes.fromhex(issued.signed), "")

    said = verify(school, line)
    assert said.status == 0
    (records,) = (each for each in said.out.splitlines() if each.startswith("  Records:"))
    assert says in records
    (document,) = verify(school, line, "--json").document
    assert says in document["records_say"]
    if file == "school.json":
        assert document["recorded"] is None
        assert "cannot be read" in verify(school, short_code(issued.certificate)).out


def test_without_a_passphrase_the_ledger_is_not_told(practice_school: Path, tmp_path: Path) -> None:
    school = tmp_path / "school"
    copytree(practice_school, school)
    issued = adults(school)
    records = open_rooms(school).records
    known = ledger(records, lambda _: ())
    learner = known.issued[issued.certificate].learner
    taken = CertificateRevoked(certificate=issued.certificate, reason="Left in spring", by="head")
    records.record(learner, (taken,))
    claims = payload.read(cose.decode(bytes.fromhex(issued.signed)).payload)

    for extra in ((), ("--json",)):
        by_code = verify(school, short_code(issued.certificate), *extra)
        handed_over = verify(school, text(bytes.fromhex(issued.signed), ""), *extra)
        assert (by_code.status, handed_over.status) == (1, 1)
        assert claims.holder not in by_code.out
        assert claims.holder in handed_over.out
        for said in (by_code, handed_over):
            assert "taken this certificate back" in said.out
            assert "Left in spring" not in said.out
            assert "head" not in said.out.replace("ahead", "")
