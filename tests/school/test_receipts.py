from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from training.disk.errors import DiskError
from training.school.receipts import Receipt, Receipts, Removed

BEGUN = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
RECEIPT = Receipt(
    person="k7q2-9mxt-w4bd",
    begun=BEGUN,
    by="head teacher",
    removed=(Removed(kind="records", files=2, entries=40),),
    stays=("class totals",),
)


def test_a_receipt_is_kept_and_replaced_when_it_is_finished(tmp_path: Path) -> None:
    receipts = Receipts(tmp_path)
    receipts.keep(RECEIPT)
    assert receipts.unfinished(RECEIPT.person) == RECEIPT
    finished = RECEIPT.model_copy(update={"finished": BEGUN + timedelta(seconds=1)})
    receipts.keep(finished)
    assert receipts.all() == (finished,)
    assert receipts.unfinished(RECEIPT.person) is None
    assert [path.name for path in (tmp_path / "receipts").iterdir()] == [
        "20261123T093000Z-k7q2-9mxt-w4bd.json"
    ]


def test_a_later_erasure_of_the_same_person_has_a_receipt_of_its_own(tmp_path: Path) -> None:
    receipts = Receipts(tmp_path)
    later = RECEIPT.model_copy(update={"begun": BEGUN + timedelta(hours=1)})
    receipts.keep(later)
    receipts.keep(RECEIPT)
    assert receipts.all() == (RECEIPT, later)


def test_without_receipts_there_are_none(tmp_path: Path) -> None:
    assert Receipts(tmp_path).all() == ()
    assert not (tmp_path / "receipts").exists()


@pytest.mark.parametrize("content", ["", "{", '{"format": 2}', '{"format": 1, "person": "x"}'])
def test_a_damaged_receipt_stops_nobody_from_being_forgotten(tmp_path: Path, content: str) -> None:
    Receipts(tmp_path).keep(RECEIPT)
    (tmp_path / "receipts" / "20260101T000000Z-x.json").write_text(content)
    assert Receipts(tmp_path).all() == (RECEIPT,)


def test_a_receipt_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "receipts").write_bytes(b"in the way")
    with pytest.raises(DiskError, match="receipt"):
        Receipts(tmp_path).keep(RECEIPT)
