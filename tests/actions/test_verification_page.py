"""The page that is made out of a school's list and its records."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.support.real_school import AISHA, BEN, real_school
from tests.support.rooms import START, rooms_on
from training.actions.rooms import Rooms
from training.actions.verification_page import VerificationPage, verification_page
from training.certificates.carriage import digits
from training.certificates.claims import Claims
from training.certificates.cose import sign
from training.certificates.keys import SigningKey
from training.certificates.page.codes import commitment
from training.certificates.sealing import open_key
from training.certificates.trust import Trust, read, write
from training.core.events import CertificateIssued, CertificateRevoked
from training.school.folder import KEY_FILE, TRUST_FILE

TODAY = START.date() + timedelta(days=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return real_school(tmp_path / "school")


@pytest.fixture
def rooms(folder: Path) -> Rooms:
    return rooms_on(folder)


def key_of(folder: Path) -> SigningKey:
    return open_key((folder / KEY_FILE).read_bytes())


def issued(
    rooms: Rooms, folder: Path, learner: str, name: str, number: int, key: SigningKey | None = None
) -> Claims:
    """A certificate on record, signed with the school's key or another."""
    claims = Claims(
        holder=name,
        module="u2-02",
        title="The group chat",
        issued=START.date(),
        certificate=f"{number:016x}",
        got=0,
        of=0,
        policy="0" * 16,
    )
    event = CertificateIssued(
        attempt="a",
        module=claims.module,
        certificate=claims.certificate,
        signed=sign(claims, key or key_of(folder)).hex(),
    )
    rooms.records.record(learner, (event,))
    return claims


def listed(folder: Path, **changes: object) -> Trust:
    """The school's list with changes, written anew."""
    file = folder / TRUST_FILE
    trust = read(file.read_bytes(), None).model_copy(update=changes)
    file.write_bytes(write(trust, key_of(folder)))
    return trust


def made(folder: Path, rooms: Rooms, today: date = TODAY) -> VerificationPage:
    return verification_page(folder, rooms, today, with_codes=True)


def test_every_certificate_that_was_issued_is_known_by_its_code(folder: Path, rooms: Rooms) -> None:
    one = issued(rooms, folder, AISHA, "Aisha B", 0xABC1)
    other = issued(rooms, folder, BEN, "Ben T", 0xABC2)
    page = made(folder, rooms)

    assert page.codes == 2
    assert not page.is_behind
    for claims in (one, other):
        assert commitment(claims.certificate, claims.holder) in page.html
        assert claims.certificate not in page.html
        assert claims.holder not in page.html
    assert page.trust == read((folder / TRUST_FILE).read_bytes(), None)


def test_what_the_school_took_back_or_lists_is_left_out(folder: Path, rooms: Rooms) -> None:
    claims = [issued(rooms, folder, AISHA, "Aisha B", 0xABC0 + place) for place in range(4)]
    ids = [each.certificate for each in claims]
    listed(folder, revoked=(ids[0],), superseded=(ids[1],))
    page = made(folder, rooms)

    assert page.codes == 2
    assert commitment(ids[2], "Aisha B") in page.html
    for gone in ids[:2]:
        assert commitment(gone, "Aisha B") not in page.html


def test_a_certificate_taken_back_that_the_list_lacks_is_left_out_and_told(
    folder: Path, rooms: Rooms
) -> None:
    claims = issued(rooms, folder, AISHA, "Aisha B", 0xABC1)
    event = CertificateRevoked(certificate=claims.certificate, reason="a mistake", by="lead")
    rooms.records.record(AISHA, (event,))
    page = made(folder, rooms)

    assert page.is_behind
    assert page.codes == 0
    assert "a mistake" not in page.html


def test_what_the_school_never_signed_is_left_out(folder: Path, rooms: Rooms) -> None:
    issued(rooms, folder, AISHA, "Aisha B", 1, key=SigningKey.new(Random(99).randbytes))
    damaged = CertificateIssued(attempt="a", module="m", certificate="0" * 16, signed="no hex")
    rooms.records.record(AISHA, (damaged,))
    assert made(folder, rooms).codes == 0


def test_without_codes_the_records_leave_no_trace(folder: Path, rooms: Rooms) -> None:
    claims = issued(rooms, folder, AISHA, "Aisha B", 0xABC1)
    page = verification_page(folder, rooms, TODAY, with_codes=False)
    assert page.codes is None
    assert commitment(claims.certificate, "Aisha B") not in page.html
    assert digits(sign(claims, key_of(folder)))[:50] not in page.html


def test_no_part_of_the_key_is_in_the_page(folder: Path, rooms: Rooms) -> None:
    page = made(folder, rooms).html
    assert key_of(folder).seed.hex() not in page
    assert key_of(folder).public.hex() in page
