import json
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from pydantic import ValidationError

from tests.support.open_badge_rules import Document, objections
from training.certificates.badges.credential import Credential
from training.certificates.errors import NotGenuine

OTHER = "urn:uuid:00000000-0000-4000-8000-000000000000"
Change = Callable[[Document], Any]


def changed(made: Credential, change: Change) -> Document:
    document: Document = json.loads(made.json_bytes)
    change(document)
    return document


def subject(document: Document) -> Document:
    found: Document = document["credentialSubject"]
    return found


# What is against the rules of the standard; its own schema lets the first six pass.
WRONG: dict[str, Change] = {
    "no time zone": lambda d: d.update(validFrom="2026-06-15T00:00:00"),
    "no moment": lambda d: d.update(validFrom="in June"),
    "a day only": lambda d: d.update(validFrom="2026-06-15"),
    "neither id nor identifier": lambda d: [subject(d).pop(n) for n in ("id", "identifier")],
    "an unknown field at the top": lambda d: d.update(grade="A"),
    "an end before the beginning": lambda d: d.update(validUntil="2026-06-14T23:59:59Z"),
    "an end with no time zone": lambda d: d.update(validUntil="2027-06-15T23:59:59"),
    "no context": lambda d: d.pop("@context"),
    "contexts the other way round": lambda d: d["@context"].reverse(),
    "an old context": lambda d: d["@context"].__setitem__(
        0, "https://www.w3.org/2018/credentials/v1"
    ),
    "no id": lambda d: d.pop("id"),
    "no type": lambda d: d.pop("type"),
    "another type": lambda d: d.update(type=["VerifiableCredential", "EndorsementCredential"]),
    "no issuer": lambda d: d.pop("issuer"),
    "an issuer without an id": lambda d: d["issuer"].pop("id"),
    "an issuer of another type": lambda d: d["issuer"].update(type=["Person"]),
    "no beginning": lambda d: d.pop("validFrom"),
    "nobody": lambda d: d.pop("credentialSubject"),
    "a subject of another type": lambda d: subject(d).update(type=["Person"]),
    "no achievement": lambda d: subject(d).pop("achievement"),
    "an achievement without a name": lambda d: subject(d)["achievement"].pop("name"),
    "no description": lambda d: subject(d)["achievement"].pop("description"),
    "no criteria": lambda d: subject(d)["achievement"].pop("criteria"),
    "an identifier that may be hashed": lambda d: subject(d)["identifier"][0].pop("hashed"),
    "an identifier of another type": lambda d: subject(d)["identifier"][0].update(type="Name"),
    "a result that is described nowhere": lambda d: subject(d)["result"][0].update(
        resultDescription=OTHER
    ),
}

# What the standard would allow, and ours never say.
NOT_OURS: dict[str, Change] = {
    "another time zone": lambda d: d.update(validFrom="2026-06-15T01:00:00+01:00"),
    "a time zone that is written otherwise": lambda d: d.update(
        validFrom="2026-06-15T00:00:00+00:00"
    ),
    "parts of a second": lambda d: d.update(validFrom="2026-06-15T00:00:00.5Z"),
    "seconds since 1970": lambda d: d.update(validFrom=1_781_481_600),
    "evidence": lambda d: d.update(evidence=[]),
    "a status": lambda d: d.update(credentialStatus={"id": OTHER, "type": "1EdTechRevocationList"}),
    "a third context": lambda d: d["@context"].append("https://example.com/more.json"),
    "an issuer of the web": lambda d: d["issuer"].update(id="https://school.example"),
    "an issuer's web page": lambda d: d["issuer"].update(url="https://school.example"),
    "a name that is hashed": lambda d: subject(d)["identifier"][0].update(hashed=True),
    "a second identifier": lambda d: subject(d)["identifier"].append(
        deepcopy(subject(d)["identifier"][0])
    ),
    "more than all right": lambda d: subject(d)["result"][0].update(value="11"),
    "a mark below nought": lambda d: subject(d)["result"][0].update(value="-1"),
    "a mark that is a number": lambda d: subject(d)["result"][0].update(value=9),
    "a result that is not described": lambda d: subject(d)["achievement"].pop("resultDescription"),
    "a description without a result": lambda d: subject(d).pop("result"),
    "null for nothing": lambda d: subject(d)["achievement"].update(image=None),
    "a direction mark": lambda d: d.update(name="Photographs\u202e"),
    "a line break": lambda d: d["issuer"].update(name="Hill View\nPrimary"),
    "an escape": lambda d: subject(d)["identifier"][0].update(identityHash="\x1b[31mPriya"),
    "letters taken apart": lambda d: d.update(name="Cafe\u0301"),
    "a long title": lambda d: d.update(name="x" * 61),
    "a long description": lambda d: subject(d)["achievement"].update(description="x" * 1001),
    "an id in capitals": lambda d: d.update(id=d["id"].upper()),
    "an id of the web": lambda d: d.update(id="https://school.example/badges/1"),
}


def test_a_badge_keeps_every_rule(made: Credential) -> None:
    assert objections(json.loads(made.json_bytes)) == []


def test_a_badge_comes_back_from_its_json(made: Credential) -> None:
    assert Credential.read(made.json_bytes) == made


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_against_the_rules_is_seen_by_the_rules_and_by_the_value(
    wrong: str, made: Credential
) -> None:
    document = changed(made, WRONG[wrong])
    assert objections(document)
    with pytest.raises(NotGenuine):
        Credential.read(json.dumps(document, separators=(",", ":"), ensure_ascii=False).encode())


@pytest.mark.parametrize("odd", NOT_OURS)
def test_what_ours_never_say_is_refused(odd: str, made: Credential) -> None:
    document = changed(made, NOT_OURS[odd])
    with pytest.raises(NotGenuine):
        Credential.read(json.dumps(document, separators=(",", ":"), ensure_ascii=False).encode())


def test_the_same_facts_in_other_letters_are_refused(made: Credential) -> None:
    document = json.loads(made.json_bytes)
    for other in (
        json.dumps(document).encode(),
        json.dumps(document, separators=(",", ":"), sort_keys=True).encode(),
        made.json_bytes.replace(b'"id"', b'"id":"urn:x","id"', 1),
        made.json_bytes + b" ",
        made.json_bytes.replace(b"Priya", b"P\\u0072iya"),
    ):
        with pytest.raises(NotGenuine):
            Credential.read(other)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"null", b"\xff", b"[" * 100_000, b'{"@context":1e999}']
)
def test_whatever_is_no_badge_is_refused(content: bytes) -> None:
    with pytest.raises(NotGenuine):
        Credential.read(content)


def test_a_badge_cannot_be_made_but_in_utc_to_the_whole_second(made: Credential) -> None:
    fields = {name: getattr(made, name) for name in Credential.model_fields if name != "context"}
    summer = timezone(timedelta(hours=1))
    for moment in (
        datetime(2026, 6, 15),
        datetime(2026, 6, 15, tzinfo=summer),
        datetime(2026, 6, 15, 0, 0, 0, 1, UTC),
    ):
        with pytest.raises(ValidationError):
            Credential(**{**fields, "validFrom": moment})
    with pytest.raises(ValidationError, match="before it begins"):
        Credential(**{**fields, "validUntil": made.validFrom})


def test_a_badge_never_changes(made: Credential) -> None:
    with pytest.raises(ValidationError):
        made.name = "Another"  # type: ignore[misc]
