"""What an Open Badge 3.0 must be, written down once more, in plain tests of a parsed document.

It shares no line with the program. Sources: Open Badges Specification 3.0, appendix B, and the
section on VC-JWT; those rules that the standard's own JSON Schema does not hold are among them.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

Document = dict[str, Any]

CONTEXTS = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)
TOP = {"@context", "id", "type", "name", "issuer", "validFrom", "validUntil", "credentialSubject"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
URI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s\"<>\\^`{|}]+")


def objections(badge: Document) -> list[str]:
    """What is wrong with a badge; nothing where it is as it must be."""
    return [
        *_top(badge),
        *_dates(badge),
        *_issuer(badge.get("issuer")),
        *_subject(badge.get("credentialSubject")),
    ]


def objections_to_claims(payload: Document) -> list[str]:
    """What is wrong with the claims of a JWT, which must say what the badge in it says."""
    seconds = {
        claim: int(datetime.fromisoformat(payload[field].replace("Z", "+00:00")).timestamp())
        for claim, field in (("nbf", "validFrom"), ("exp", "validUntil"))
        if field in payload
    }
    expected = {
        "iss": payload["issuer"]["id"],
        "jti": payload["id"],
        "sub": payload["credentialSubject"]["id"],
        **seconds,
    }
    wrong = [name for name, value in expected.items() if payload.get(name) != value]
    doubled = [name for name in ("vc", "vp") if name in payload]
    return [*wrong, *doubled]


def _top(badge: Document) -> Iterator[str]:
    context = badge.get("@context")
    if not isinstance(context, list) or tuple(context[:2]) != CONTEXTS:
        yield "the contexts are not these, in this order"
    if not _is_uri(badge.get("id")):
        yield "the badge has no id"
    if not {"VerifiableCredential", "OpenBadgeCredential"} <= set(_list(badge.get("type"))):
        yield "it does not say that it is an Open Badge"
    if badge.keys() - TOP:
        yield "there is a field at the top that nobody knows"


def _dates(badge: Document) -> Iterator[str]:
    dates = [badge[name] for name in ("validFrom", "validUntil") if name in badge]
    if "validFrom" not in badge:
        yield "there is no day from which it holds"
    if not all(isinstance(one, str) and MOMENT.fullmatch(one) for one in dates):
        yield "a moment has no time zone"
        return
    times = [datetime.fromisoformat(one.replace("Z", "+00:00")) for one in dates]
    if len(times) == 2 and times[1] <= times[0]:
        yield "it ends before it begins"


def _issuer(issuer: object) -> Iterator[str]:
    if not isinstance(issuer, dict) or not _is_uri(issuer.get("id")):
        yield "nobody issued it"
    elif "Profile" not in _list(issuer.get("type")):
        yield "the issuer is no profile"


def _subject(subject: object) -> Iterator[str]:
    if not isinstance(subject, dict):
        yield "it is about nobody"
        return
    if "AchievementSubject" not in _list(subject.get("type")):
        yield "what it is about has not the right type"
    identifiers = _list(subject.get("identifier"))
    if not _is_uri(subject.get("id")) and not identifiers:
        yield "neither an id nor an identifier says whom it is about"
    if not all(map(_is_identity, identifiers)):
        yield "an identifier is not as it must be"
    yield from _achievement(subject.get("achievement"))
    described = {
        one.get("id") for one in _list((subject.get("achievement") or {}).get("resultDescription"))
    }
    if not all(one.get("resultDescription") in described for one in _list(subject.get("result"))):
        yield "a result is described nowhere"


def _achievement(achievement: object) -> Iterator[str]:
    if not isinstance(achievement, dict):
        yield "nothing was achieved"
        return
    if not _is_uri(achievement.get("id")) or "Achievement" not in _list(achievement.get("type")):
        yield "the achievement has no id or not the right type"
    if not all(isinstance(achievement.get(name), str) for name in ("name", "description")):
        yield "the achievement has no name or no description"
    criteria = achievement.get("criteria")
    if not isinstance(criteria, dict) or not isinstance(criteria.get("narrative"), str):
        yield "nobody says what it takes"


def _is_identity(one: object) -> bool:
    return (
        isinstance(one, dict)
        and one.get("type") == "IdentityObject"
        and isinstance(one.get("hashed"), bool)
        and bool(one.get("identityHash"))
        and one.get("identityType") == "name"
    )


def _is_uri(value: object) -> bool:
    return isinstance(value, str) and bool(URI.fullmatch(value))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
