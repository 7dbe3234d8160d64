import subprocess
import sys
from pathlib import Path

import pytest
from tinydb import where
from tinydb.table import Document

from training.records.errors import EventsStay
from training.records.storage import EventDB

EVENT = {"kind": "scenario done", "attempt": "a"}


def document(id_: str) -> dict[str, object]:
    return {
        "id": id_,
        "seq": 0,
        "at": "2026-11-22T14:00:00Z",
        "device": "laptop",
        "learner": "sam",
        "before": "",
        "event": EVENT,
    }


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "sam").mkdir()
    return tmp_path / "sam" / "laptop.jsonl"


def test_what_is_inserted_stands_in_the_file_and_is_found_by_its_id(file: Path) -> None:
    db = EventDB(file)
    assert db.insert(document("01JD")) == "01JD"
    assert db.insert_multiple([document("01JE"), document("01JF")]) == ["01JE", "01JF"]
    assert [each["id"] for each in db] == ["01JD", "01JE", "01JF"]
    found = EventDB(file).events().get(doc_id="01JE")  # type: ignore[call-overload]  # str ids
    assert isinstance(found, Document)
    assert found["seq"] == 2


def test_a_query_sees_what_another_process_has_written_since(file: Path) -> None:
    db, other = EventDB(file), EventDB(file)
    db.insert(document("01JD"))
    assert db.count(where("device") == "laptop") == 1
    other.insert(document("01JE"))
    assert db.count(where("device") == "laptop") == 2


def test_events_are_never_changed_or_taken_away(file: Path) -> None:
    db = EventDB(file)
    db.insert(document("01JD"))
    before = file.read_bytes()
    for change in (
        lambda: db.update({"learner": "jay"}),
        lambda: db.update({"learner": "jay"}, where("learner") == "sam"),
        lambda: db.update_multiple([({"learner": "jay"}, where("learner") == "sam")]),
        lambda: db.upsert({"learner": "jay"}, where("learner") == "sam"),
        lambda: db.remove(where("learner") == "sam"),
        lambda: db.remove(doc_ids=["01JD"]),
        lambda: db.truncate(),
        lambda: db.drop_table("events"),
        lambda: db.drop_tables(),
    ):
        with pytest.raises(EventsStay, match="record a new event"):
            change()
    assert file.read_bytes() == before


def test_what_a_reader_does_to_a_document_reaches_no_other_reader(file: Path) -> None:
    db = EventDB(file)
    db.insert(document("01JD"))
    db.all()[0]["learner"] = "jay"
    assert db.all()[0]["learner"] == "sam"


def test_there_is_no_other_table(file: Path) -> None:
    with pytest.raises(EventsStay, match="'events'"):
        EventDB(file).table("others")


def test_lines_that_cannot_be_read_are_no_documents(file: Path) -> None:
    db = EventDB(file)
    db.insert(document("01JD"))
    with file.open("ab") as other:
        other.write(b"torn")
    db.insert(document("01JE"))
    assert [each["id"] for each in db] == ["01JD", "01JE"]


def test_tinydb_is_imported_only_when_records_are_opened() -> None:
    script = "import sys, training.records.records; print('tinydb' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert said.stdout == b"False\n"
