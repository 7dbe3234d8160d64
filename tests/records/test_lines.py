import json
from binascii import crc32
from datetime import UTC, datetime
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from training.core.events import (
    Answered,
    CardRead,
    CertificateIssued,
    CertificateRevoked,
    ClauseHeld,
    Completed,
    Event,
    ScenarioDone,
    Started,
)
from training.records.lines import FIRST, Flaw, link, read_line, seq_of, write_line
from training.records.recorded import Recorded

TEXT = st.text()
WHOLE = st.integers()
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(Started, attempt=TEXT, module=TEXT, version=TEXT, seed=WHOLE),
    st.builds(CardRead, attempt=TEXT, card=WHOLE),
    st.builds(ScenarioDone, attempt=TEXT),
    st.builds(Answered, attempt=TEXT, question=TEXT, wording=TEXT, right=st.booleans()),
    st.builds(Completed, attempt=TEXT, module=TEXT, version=TEXT, got=WHOLE, of=WHOLE),
    st.builds(
        CertificateIssued,
        attempt=TEXT,
        module=TEXT,
        certificate=TEXT,
        signed=TEXT,
        version=TEXT,
        clauses=st.lists(st.builds(ClauseHeld, id=TEXT, text_sha256=TEXT)).map(tuple),
        policy=TEXT,
        rests_on=st.lists(TEXT).map(tuple),
        expires=st.none() | st.dates(),
        by=TEXT,
    ),
    st.builds(CertificateRevoked, certificate=TEXT, reason=TEXT, by=TEXT),
)
RECORDED = st.builds(
    Recorded,
    id=TEXT,
    seq=st.integers(min_value=1),
    at=st.datetimes(timezones=st.just(UTC)),
    device=TEXT,
    learner=TEXT,
    before=TEXT,
    event=EVENTS,
)

ONE = Recorded(
    id="01JD",
    seq=7,
    at=datetime(2026, 11, 22, 14, 0, 0, 5, tzinfo=UTC),
    device="laptop",
    learner="sam",
    before=FIRST,
    event=Answered(attempt="a", question="q-two", wording="w", right=True),
)


def written(event: Recorded) -> bytes:
    return write_line({**vars(event), "event": vars(event.event)})


def signed(body: bytes) -> bytes:
    """A line with a checksum that fits, whatever it says."""
    return b'%b,"c":"%08x"}' % (body, crc32(body))


@given(RECORDED)
def test_whatever_is_written_is_read_as_it_was(event: Recorded) -> None:
    raw = written(event)
    assert b"\n" not in raw
    assert read_line(raw) == event


def test_a_line_is_plain_json_with_its_version_and_checksum() -> None:
    raw = written(ONE)
    assert json.loads(raw) == {
        "$t": "events",
        "v": 1,
        "id": "01JD",
        "seq": 7,
        "at": "2026-11-22T14:00:00.000005Z",
        "device": "laptop",
        "learner": "sam",
        "before": "0" * 64,
        "event": {
            "kind": "answered",
            "attempt": "a",
            "question": "q-two",
            "wording": "w",
            "right": True,
        },
        "c": f"{crc32(raw[: raw.rindex(b',')]):08x}",
    }


def test_every_flip_of_a_bit_is_noticed() -> None:
    raw = written(ONE)
    for bit in range(len(raw) * 8):
        flipped = bytearray(raw)
        flipped[bit // 8] ^= 1 << bit % 8
        assert all(isinstance(read_line(part), Flaw) for part in bytes(flipped).split(b"\n"))


def test_every_cut_of_a_line_is_noticed() -> None:
    raw = written(ONE)
    for length in range(len(raw)):
        assert isinstance(read_line(raw[:length]), Flaw)


@given(st.binary())
def test_bytes_of_any_kind_are_set_aside(raw: bytes) -> None:
    assert isinstance(read_line(raw), Flaw)


@given(st.binary())
def test_bytes_of_any_kind_with_a_checksum_are_set_aside(body: bytes) -> None:
    found = read_line(signed(body))
    assert isinstance(found, Flaw)
    assert found.what in ("unreadable", "newer")


def test_a_line_of_a_newer_version_is_known_as_such_with_its_number_and_link() -> None:
    later = signed(b'{"$t":"events","v":2,"seq":8,"before":"ab","mood":"?"')
    assert read_line(later) == Flaw(
        "newer", "This line was written by a newer version of the app (format 2).", 8, "ab"
    )
    assert seq_of(later) == 8


def test_an_event_that_this_version_does_not_know_is_unreadable() -> None:
    body = written(ONE).replace(b'"answered"', b'"danced"')
    found = read_line(signed(body[: body.rindex(b",")]))
    assert isinstance(found, Flaw)
    assert found.what == "unreadable"


def test_a_field_too_many_and_a_number_written_as_text_are_unreadable() -> None:
    raw = written(ONE)
    body = raw[: raw.rindex(b",")]
    for changed in (
        body.replace(b'"learner":"sam"', b'"learner":"sam","mood":"?"'),
        body.replace(b'"seq":7', b'"seq":"7"'),
        body.replace(b'"seq":7', b'"seq":0'),
        body.replace(b'"right":true', b'"right":1'),
        body.replace(b'"$t":"events"', b'"$t":"others"'),
    ):
        assert changed != body
        assert isinstance(read_line(signed(changed)), Flaw)


def test_the_link_is_the_hash_of_the_lines_bytes() -> None:
    assert link(b"abc") == sha256(b"abc").hexdigest()


def test_a_line_that_is_not_whole_has_no_number() -> None:
    assert seq_of(written(ONE)) == 7
    assert seq_of(written(ONE)[:-1]) is None
    assert seq_of(signed(b'{"seq":true')) is None
    assert seq_of(signed(b"[1")) is None
