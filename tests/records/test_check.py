"""Ten events in Sam's file, harmed in every way we know of."""

import json
from binascii import crc32
from collections.abc import Callable
from pathlib import Path

import pytest

from training.core.events import Answered
from training.records.check import Check
from training.records.records import Records

Opens = Callable[..., Records]
Answers = Callable[[int], Answered]


def lines_of(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def told(check: Check) -> list[tuple[int, str]]:
    return [(fault.line, fault.what) for fault in check.faults]


def forged(line: bytes, old: bytes, new: bytes) -> bytes:
    """The line with a word changed, and a checksum that fits again."""
    assert old in line
    body = line[: line.rindex(b',"c"')].replace(old, new)
    return b'%b,"c":"%08x"}\n' % (body, crc32(body))


def test_records_as_they_were_written_are_in_order(ten: Path, records: Opens) -> None:
    checked = records().check()
    assert (checked.files, checked.events, checked.faults) == (1, 10, ())


def test_every_line_that_is_taken_out_of_the_middle_shows(ten: Path, records: Opens) -> None:
    lines = lines_of(ten)
    for gone in range(9):
        ten.write_bytes(b"".join(lines[:gone] + lines[gone + 1 :]))
        assert told(records().check()) == [(gone + 1, "missing")]


def test_several_lines_taken_out_are_counted(ten: Path, records: Opens) -> None:
    lines = lines_of(ten)
    ten.write_bytes(b"".join(lines[:2] + lines[5:]))
    (fault,) = records().check().faults
    assert fault.message == "3 of the events before this line are gone."
    assert fault.file == "records/sam/laptop.jsonl"
    assert "backup" in fault.fix


def test_every_line_that_is_altered_shows(ten: Path, records: Opens) -> None:
    lines = lines_of(ten)
    for number in range(10):
        harmed = lines[number].replace(b'"right":true', b'"right":false').replace(b'"w"', b'"v"')
        ten.write_bytes(b"".join([*lines[:number], harmed, *lines[number + 1 :]]))
        assert told(records().check()) == [(number + 1, "altered")]


def test_a_line_that_is_altered_with_a_new_checksum_shows_by_the_next_one(
    ten: Path, records: Opens
) -> None:
    lines = lines_of(ten)
    for number in range(9):
        harmed = forged(lines[number], b'"w"', b'"v"')
        ten.write_bytes(b"".join([*lines[:number], harmed, *lines[number + 1 :]]))
        assert told(records().check()) == [(number + 1, "altered")]


def test_every_byte_that_is_altered_shows(ten: Path, records: Opens) -> None:
    content = ten.read_bytes()
    start = content.index(b"\n") + 1
    for place in range(start, content.index(b"\n", start) + 1):
        ten.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        assert set(told(records().check())) in ({(2, "altered")}, {(2, "altered"), (3, "altered")})


@pytest.mark.parametrize("first", range(9))
def test_lines_that_changed_places_show(ten: Path, records: Opens, first: int) -> None:
    lines = lines_of(ten)
    lines[first : first + 2] = lines[first + 1], lines[first]
    ten.write_bytes(b"".join(lines))
    found = told(records().check())
    assert {what for _, what in found} == {"altered"}
    assert found[0][0] == first + 1


def test_a_doubled_line_shows_and_counts_once(ten: Path, records: Opens) -> None:
    lines = lines_of(ten)
    for place in (4, 10):
        ten.write_bytes(b"".join([*lines[:place], lines[3], *lines[place:]]))
        checked = records().check()
        assert told(checked) == [(place + 1, "doubled")]
        assert checked.faults[0].message == "This line says again what line 4 says."
        assert checked.events == len(records().of("sam")) == 10


def test_a_torn_line_shows_and_is_no_loss(ten: Path, records: Opens, answer: Answers) -> None:
    with ten.open("ab") as file:
        file.write(lines_of(ten)[0][:70])
    assert told(records().check()) == [(11, "torn")]
    opened = records()
    opened.record("sam", [answer(11)])
    checked = opened.check()
    assert told(checked) == [(11, "torn")]
    assert checked.events == 11
    assert "Nothing to do" in checked.faults[0].fix


def test_lines_of_a_newer_version_show_with_what_to_do(
    ten: Path, records: Opens, answer: Answers
) -> None:
    lines = lines_of(ten)
    lines[9] = forged(lines[9], b'"v":1', b'"v":2')
    ten.write_bytes(b"".join(lines))
    opened = records()
    opened.record("sam", [answer(11)])
    checked = opened.check()
    assert told(checked) == [(10, "newer")]
    assert checked.faults[0].fix.startswith("Update the app")
    assert checked.events == 10
    assert opened.of("sam")[-1].seq == 11


def test_a_line_of_somebody_elses_shows(ten: Path, records: Opens) -> None:
    ten.parent.rename(ten.parent.with_name("jay"))
    checked = records().check()
    assert told(checked) == [(number, "unreadable") for number in range(1, 11)]
    assert "belongs to learner sam on device laptop" in checked.faults[0].message
    assert checked.events == 0


def test_the_file_of_a_device_under_anothers_name_shows(ten: Path, records: Opens) -> None:
    ten.rename(ten.with_name("tablet.jsonl"))
    assert {what for _, what in told(records().check())} == {"unreadable"}


def test_a_file_that_did_not_arrive_shows_by_the_numbers_of_the_later_one(
    ten: Path, records: Opens, answer: Answers
) -> None:
    ten.with_name("laptop.2.jsonl").touch()
    records().record("sam", [answer(11)])
    ten.unlink()
    (fault,) = records().check().faults
    assert (fault.file, fault.line, fault.what) == ("records/sam/laptop.2.jsonl", 0, "missing")
    assert fault.message == "10 events of device laptop are not here: 1 to 10."


def test_a_number_of_any_size_stops_nothing(ten: Path, records: Opens, answer: Answers) -> None:
    lines = lines_of(ten)
    high = b"9" * 40
    ten.write_bytes(b"".join([*lines[:9], forged(lines[9], b'"seq":10', b'"seq":' + high)]))
    opened = records()
    opened.record("sam", [answer(11)])
    assert [each.event for each in opened.of("sam")] == [answer(number) for number in range(1, 12)]
    assert opened.of("sam")[-1].seq == int(high) + 1
    (fault,) = opened.check().faults
    assert (fault.line, fault.what) == (0, "missing")


def test_numbers_that_are_gone_are_listed_in_words(
    records: Opens, answer: Answers, path: Path
) -> None:
    names = ["laptop.jsonl", *(f"laptop.{number}.jsonl" for number in range(2, 9))]
    path.parent.mkdir(parents=True)
    for number, name in enumerate(names, 1):
        path.with_name(name).touch()
        records().record("sam", [answer(number)])
    for number in (1, 4, 5):
        path.with_name(names[number - 1]).unlink()
    (fault,) = records().check().faults
    assert fault.message == "3 events of device laptop are not here: 1, 4 to 5."


def test_a_last_line_that_is_gone_shows_where_a_copy_has_what_came_after(
    ten: Path, records: Opens
) -> None:
    lines = lines_of(ten)
    ten.write_bytes(b"".join(lines[:4]))
    ten.with_name("laptop-OFFICE.jsonl").write_bytes(b"".join(lines[:2] + lines[6:]))
    found = [(fault.file, fault.what) for fault in records().check().faults]
    assert found == [("records/sam/laptop-OFFICE.jsonl", "missing")]


def test_a_copy_that_tells_an_event_differently_shows(ten: Path, records: Opens) -> None:
    lines = lines_of(ten)
    lines[9] = forged(lines[9], b'"w"', b'"v"')
    ten.with_name("laptop-OFFICE.jsonl").write_bytes(b"".join(lines))
    (fault,) = records().check().faults
    assert (fault.line, fault.what) == (10, "altered")
    assert fault.message == "Another file of this learner tells this event differently."


def test_a_file_that_cannot_be_opened_is_a_fault_and_stops_nothing(
    ten: Path, records: Opens
) -> None:
    ten.with_name("tablet.jsonl").mkdir()
    checked = records().check()
    assert [(fault.file, fault.line, fault.what) for fault in checked.faults] == [
        ("records/sam/tablet.jsonl", 0, "unreadable")
    ]
    assert checked.events == 10


def test_a_check_can_be_told_as_json(ten: Path, records: Opens) -> None:
    ten.write_bytes(ten.read_bytes()[:-5])
    document = json.loads(records().check().model_dump_json())
    assert sorted(document) == ["events", "faults", "files"]
    assert sorted(document["faults"][0]) == ["file", "fix", "line", "message", "what"]
