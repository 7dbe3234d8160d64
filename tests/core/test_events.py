"""What may ever be written of a learner."""

import json
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from training.core.events import (
    EVENT,
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

EVENTS: tuple[Event, ...] = (
    Started(attempt="a-1", module="u2-02", version="v1", seed=2**32 - 1),
    CardRead(attempt="a-1", card=3),
    ScenarioDone(attempt="a-1"),
    Answered(attempt="a-1", question="q-two", wording="w", right=False),
    Completed(attempt="a-1", module="u2-02", version="v1", got=7, of=8),
    CertificateIssued(
        attempt="a-1",
        module="u2-02",
        certificate="0102",
        signed="d28443a1",
        version="v1",
        clauses=(ClauseHeld(id="4.4.7", text_sha256="ab"), ClauseHeld(id="AUA-5", text_sha256="")),
        policy="cd",
        rests_on=("ef", "01"),
        expires=date(2027, 11, 22),
        by="priya-desai",
    ),
    CertificateRevoked(certificate="0102", reason="The name was misspelt.", by="administrator"),
)
KINDS = [event.kind for event in EVENTS]


def variants() -> set[type]:
    """Every class that an event can be."""
    schema = set(EVENT.json_schema()["$defs"]) - {"ClauseHeld"}
    known = {type(event).__name__: type(event) for event in EVENTS}
    assert schema == set(known), "a kind of event has no example here"
    return set(known.values())


@pytest.mark.parametrize("event", EVENTS, ids=KINDS)
def test_every_kind_comes_back_from_json_as_what_it_was(event: Event) -> None:
    assert EVENT.validate_json(EVENT.dump_json(event)) == event
    assert EVENT.validate_python(json.loads(event.model_dump_json())) == event


@pytest.mark.parametrize(
    ("written", "event"),
    zip(
        [
            '{"kind":"started","attempt":"a-1","module":"u2-02","version":"v1","seed":4294967295}',
            '{"kind":"card read","attempt":"a-1","card":3}',
            '{"kind":"scenario done","attempt":"a-1"}',
            '{"kind":"answered","attempt":"a-1","question":"q-two","wording":"w","right":false}',
            '{"kind":"completed","attempt":"a-1","module":"u2-02","version":"v1","got":7,"of":8}',
            '{"kind":"certificate issued","attempt":"a-1","module":"u2-02","certificate":"0102",'
            '"signed":"d28443a1","version":"v1","clauses":[{"id":"4.4.7","text_sha256":"ab"},'
            '{"id":"AUA-5","text_sha256":""}],"policy":"cd","rests_on":["ef","01"],'
            '"expires":"2027-11-22","by":"priya-desai"}',
            '{"kind":"certificate revoked","certificate":"0102","reason":"The name was misspelt.",'
            '"by":"administrator"}',
        ],
        EVENTS,
        strict=True,
    ),
    ids=KINDS,
)
def test_what_earlier_releases_wrote_is_read(written: str, event: Event) -> None:
    assert EVENT.validate_json(written) == event


def test_a_certificate_issued_before_it_said_what_it_rested_on_is_read() -> None:
    written = (
        '{"kind":"certificate issued","attempt":"a-1","module":"u2-02","certificate":"0102",'
        '"signed":"d28443a1"}'
    )
    event = EVENT.validate_json(written)
    assert event == CertificateIssued(
        attempt="a-1", module="u2-02", certificate="0102", signed="d28443a1"
    )


def test_no_event_has_room_for_an_option_a_scene_or_what_a_learner_typed() -> None:
    fields = {kind.__name__: set(_fields(kind)) - {"kind", "attempt"} for kind in variants()}
    assert fields == {
        "Started": {"module", "version", "seed"},
        "CardRead": {"card"},
        "ScenarioDone": set(),
        "Answered": {"question", "wording", "right"},
        "Completed": {"module", "version", "got", "of"},
        "CertificateIssued": {
            "module",
            "certificate",
            "signed",
            "version",
            "clauses",
            "policy",
            "rests_on",
            "expires",
            "by",
        },
        "CertificateRevoked": {"certificate", "reason", "by"},  # an adult's reason
    }


@pytest.mark.parametrize(
    "extra", ["option", "choice", "scene", "text", "answer", "sat_out", "name"]
)
@pytest.mark.parametrize("event", EVENTS, ids=KINDS)
def test_nothing_can_be_slipped_into_an_event(event: Event, extra: str) -> None:
    with pytest.raises(ValidationError, match="extra"):
        EVENT.validate_python({**event.model_dump(), extra: "Reply."})


@pytest.mark.parametrize("kind", ["", "sat out", "chose", "ANSWERED"])
def test_an_event_of_an_unknown_kind_is_refused(kind: str) -> None:
    with pytest.raises(ValidationError, match="kind"):
        EVENT.validate_python({"kind": kind, "attempt": "a-1"})


def _fields(kind: Any) -> dict[str, Any]:
    fields: dict[str, Any] = kind.model_fields
    return fields
