from pathlib import Path

import pytest

from training.disk.errors import DiskError, Gone
from training.records.bookmarks import Bookmarks
from training.records.errors import UnsafeId


def test_what_was_sat_out_is_remembered_by_another_session(school: Path) -> None:
    Bookmarks(school, "laptop").keep("sam", "attempt", frozenset({"q-one", "q-two"}))
    assert Bookmarks(school, "laptop").read("sam", "attempt") == {"q-one", "q-two"}
    assert (school / "records" / "sam" / "bookmark-laptop.json").exists()


def test_only_the_attempt_under_way_is_remembered(school: Path) -> None:
    bookmarks = Bookmarks(school, "laptop")
    bookmarks.keep("sam", "first", frozenset({"q-one"}))
    bookmarks.keep("sam", "second", frozenset({"q-two"}))
    assert bookmarks.read("sam", "first") == frozenset()
    assert bookmarks.read("sam", "second") == {"q-two"}


def test_an_attempt_taken_up_on_another_device_asks_nothing_again(school: Path) -> None:
    Bookmarks(school, "laptop").keep("sam", "attempt", frozenset({"q-one"}))
    tablet = Bookmarks(school, "tablet")
    tablet.keep("sam", "attempt", tablet.read("sam", "attempt") | {"q-two"})
    assert Bookmarks(school, "desk").read("sam", "attempt") == {"q-one", "q-two"}


def test_when_the_module_is_done_nothing_tells_what_was_sat_out(school: Path) -> None:
    Bookmarks(school, "laptop").keep("sam", "attempt", frozenset({"q-one"}))
    Bookmarks(school, "tablet").keep("sam", "attempt", frozenset({"q-one"}))
    Bookmarks(school, "tablet").drop("sam")
    assert list((school / "records" / "sam").iterdir()) == []


def test_of_somebody_who_sat_nothing_out_there_is_nothing_to_read_or_drop(school: Path) -> None:
    bookmarks = Bookmarks(school, "laptop")
    assert bookmarks.read("sam", "attempt") == frozenset()
    bookmarks.drop("sam")
    assert list(school.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[]", b'{"format":2,"attempt":"attempt","sat_out":["q-one"]}'],
)
def test_a_bookmark_that_cannot_be_read_is_none(school: Path, content: bytes) -> None:
    bookmarks = Bookmarks(school, "laptop")
    bookmarks.keep("sam", "attempt", frozenset({"q-one"}))
    (school / "records" / "sam" / "bookmark-laptop.json").write_bytes(content)
    assert bookmarks.read("sam", "attempt") == frozenset()
    bookmarks.keep("sam", "attempt", frozenset({"q-two"}))
    assert bookmarks.read("sam", "attempt") == {"q-two"}


def test_the_bookmark_tells_the_attempt_and_the_questions_and_no_more(school: Path) -> None:
    Bookmarks(school, "laptop").keep("sam", "attempt", frozenset({"q-two", "q-one"}))
    content = (school / "records" / "sam" / "bookmark-laptop.json").read_text()
    assert content == '{"format":1,"attempt":"attempt","sat_out":["q-one","q-two"]}'


def test_unsafe_ids_are_refused(school: Path) -> None:
    with pytest.raises(UnsafeId):
        Bookmarks(school, "lap/top")
    with pytest.raises(UnsafeId):
        Bookmarks(school, "laptop").keep("../sam", "attempt", frozenset())


def test_a_bookmark_that_cannot_be_kept_is_told(school: Path) -> None:
    with pytest.raises(Gone):
        Bookmarks(school / "gone", "laptop").keep("sam", "attempt", frozenset())
    (school / "records" / "sam" / "bookmark-laptop.json").mkdir(parents=True)
    with pytest.raises(DiskError, match="bookmark"):
        Bookmarks(school, "laptop").keep("sam", "attempt", frozenset())
