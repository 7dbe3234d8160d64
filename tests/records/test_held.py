from collections.abc import Callable
from pathlib import Path

import pytest

from training.core.events import Answered
from training.records.bookmarks import Bookmarks
from training.records.errors import UnsafeId
from training.records.held import Held, forget, held_of, other_documents
from training.records.records import Records

Opens = Callable[..., Records]


def test_of_somebody_without_records_nothing_is_held(school: Path) -> None:
    assert held_of(school, "sam") == Held(files=0, events=0)
    assert other_documents(school, "sam") == {}


def test_files_of_every_device_are_counted_and_everything_beside_events_is_told(
    school: Path, ten: Path, records: Opens, answer: Callable[[int], Answered]
) -> None:
    records("tablet").record("sam", [answer(1)])
    Bookmarks(school, "laptop").keep("sam", "attempt", frozenset({"q-1"}))
    with ten.open("ab") as file:
        file.write(b'{"torn')
    assert held_of(school, "sam") == Held(files=3, events=12)
    others = other_documents(school, "sam")
    assert sorted(others) == ["bookmark-laptop.json", "laptop.jsonl"]
    assert "q-1" in others["bookmark-laptop.json"]
    assert others["laptop.jsonl"] == '{"torn'


def test_bytes_that_are_no_text_are_told_all_the_same(school: Path, ten: Path) -> None:
    (ten.parent / ".odd.tmp").write_bytes(b"\xff\x00Sam")
    assert "Sam" in other_documents(school, "sam")[".odd.tmp"]


def test_one_learner_is_forgotten_and_nobody_else(
    school: Path, ten: Path, records: Opens, answer: Callable[[int], Answered]
) -> None:
    records().record("sam-2", [answer(1)])
    forget(school, "sam")
    forget(school, "sam")
    assert held_of(school, "sam").files == 0
    assert not ten.parent.exists()
    assert len(records().of("sam-2")) == 1


def test_a_program_that_has_the_file_open_goes_on_without_bringing_it_back(
    school: Path, records: Opens, answer: Callable[[int], Answered]
) -> None:
    opened = records()
    opened.record("sam", [answer(1)])
    forget(school, "sam")
    assert records().of("sam") == ()


@pytest.mark.parametrize("learner", ["..", "../people", "", "Sam", "a/b"])
def test_no_id_leads_out_of_the_records(school: Path, learner: str) -> None:
    (school / "people").mkdir()
    with pytest.raises(UnsafeId):
        forget(school, learner)
    assert (school / "people").exists()
