"""Claims as the bytes that are signed, and back: a CWT (RFC 8392) with one claim of our own.

The map is `{2: holder, 4: expires, 6: issued, 7: certificate, -65537: ours}`, without 4 where
nothing expires, and ours is `[1, module, title, got, of, policy]`, 1 being the version of this
form. A day is written as its noon UTC, in seconds since 1970: the same day all over Europe.
"""

from datetime import UTC, date, datetime, time, timedelta

from training.certificates import cbor
from training.certificates.answers import Answer
from training.certificates.claims import Claims
from training.certificates.errors import NotGenuine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def spell(claims: Claims) -> bytes:
    """The one spelling of these claims."""
    fields: dict[int, object] = {
        2: claims.holder,
        6: _noon(claims.issued),
        7: bytes.fromhex(claims.certificate),
        -65537: [
            1,
            claims.module,
            claims.title,
            claims.got,
            claims.of,
            bytes.fromhex(claims.policy),
        ],
    }
    if claims.expires is not None:
        fields[4] = _noon(claims.expires)
    return cbor.spell(fields)


def read(payload: bytes) -> Claims:
    """The claims that have this spelling.

    Whatever could be understood is spelled again and must give the same bytes. That one
    comparison refuses unknown and doubled claims, other orders, longer numbers, truth values for
    numbers, hours other than noon and bytes left over, without a rule for each.

    Raises:
        NotGenuine: no claims have this spelling.
    """
    try:
        claims = _understood(cbor.read(payload))
    except (ValueError, OverflowError) as fault:
        raise NotGenuine(Answer.CONTENT) from fault
    if spell(claims) != payload:
        raise NotGenuine(Answer.CONTENT)
    return claims


def _understood(fields: object) -> Claims:
    match fields:
        case {
            2: str(holder),
            6: int(issued),
            7: bytes(certificate),
            -65537: [1, str(module), str(title), int(got), int(of), bytes(policy)],
            **others,
        }:
            return Claims(
                holder=holder,
                module=module,
                title=title,
                issued=_day(issued),
                expires=_expiry(others.get(4)),
                certificate=certificate.hex(),
                got=got,
                of=of,
                policy=policy.hex(),
            )
    raise ValueError("claims are missing, or are of the wrong kind")


def _expiry(seconds: object) -> date | None:
    # Anything that is no number reads as none; it is then not spelled again, and so refused.
    return _day(seconds) if isinstance(seconds, int) else None


def _noon(day: date) -> int:
    return int(datetime.combine(day, time(12), UTC).timestamp())


def _day(seconds: int) -> date:
    return (EPOCH + timedelta(seconds=seconds)).date()
