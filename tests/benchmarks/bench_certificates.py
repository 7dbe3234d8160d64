"""How large a certificate's QR code is, and how long signing and checking take, beside peers.

Run `python -m tests.benchmarks.bench_certificates`. The same facts of the same certificates are
put into three forms: ours (COSE in decimal digits behind an address), a compact JWS behind that
address, and the form of a SMART Health Card (a JWS of deflated JSON, as pairs of digits behind
`shc:/`), all with Ed25519. The same package draws all codes. Times are taken in turns within one
run, against PyJWT where it is installed and otherwise against the same JWS made with `cryptography`
alone: trust the ratios.
"""

import json
import statistics
import time
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from tests.support.certificate_set import ADDRESS, KEY, certificate_set
from training.certificates import cose, payload
from training.certificates.carriage import raw_from_text, text
from training.certificates.claims import Claims
from training.certificates.qr import Level, fits, matrix
from training.certificates.trust import first
from training.certificates.verify import verify

SHOWN = 70
"""So many certificates are drawn."""

SIZES = (30, 500)
TURNS = 7
NOON = 43_200
LEVELS: tuple[Level, ...] = ("L", "M")
SCREEN = (100, 30)
PRIVATE = Ed25519PrivateKey.from_private_bytes(KEY.seed)
PUBLIC = PRIVATE.public_key()
HEADER = {"alg": "EdDSA", "kid": KEY.kid.hex()}


class Peer(NamedTuple):
    """A way to sign facts and to check them; `name` says which."""

    name: str
    sign: Callable[[dict[str, Any]], str]
    check: Callable[[str], dict[str, Any]]


def main() -> None:
    """Measure, and print modules, times and ratios."""
    all_claims = [_claims(one.code) for one in certificate_set(max(SIZES))]
    forms: dict[str, Callable[[Claims], str]] = {
        "ours (COSE, digits)": _ours,
        "compact JWS": lambda claims: f"{ADDRESS}#{_jws(_facts(claims))}",
        "SMART Health Card form": _health_card,
    }
    print(f"QR modules over {SHOWN} certificates, least / median / most, and terminal cells")
    for level in LEVELS:
        ours = _drawn(forms["ours (COSE, digits)"], all_claims, level)
        for name, form in forms.items():
            taken = _drawn(form, all_claims, level)
            ratio = statistics.median(taken) / statistics.median(ours)
            print(f"  {level}  {name:24} {_spread(taken, '3.0f')}  {ratio:.2f} of ours")
    _tell_of_terminal(forms, all_claims)
    peer = _peer()
    for many in SIZES:
        _compare(all_claims[:many], peer)


def _claims(code: str) -> Claims:
    return payload.read(cose.decode(raw_from_text(code)).payload)


def _ours(claims: Claims) -> str:
    return text(cose.sign(claims, KEY), ADDRESS)


def _facts(claims: Claims) -> dict[str, Any]:
    """The same facts under the names of JWT, as short as they can be."""
    days = {
        name: _seconds(day)
        for name, day in (("iat", claims.issued), ("exp", claims.expires))
        if day is not None
    }
    ours = [1, claims.module, claims.title, claims.got, claims.of, claims.policy]
    return {"sub": claims.holder, "jti": claims.certificate, "c": ours, **days}


def _seconds(day: date) -> int:
    return (day - date(1970, 1, 1)).days * 2 * NOON + NOON


def _jws(facts: dict[str, Any]) -> str:
    return _signed(HEADER, _json(facts))


def _health_card(claims: Claims) -> str:
    squeezed = zlib.compressobj(9, wbits=-15)
    body = squeezed.compress(_json(_facts(claims))) + squeezed.flush()
    signed = _signed({**HEADER, "zip": "DEF"}, body)
    return "shc:/" + "".join(f"{ord(letter) - 45:02d}" for letter in signed)


def _signed(header: dict[str, str], body: bytes) -> str:
    message = f"{_part(_json(header))}.{_part(body)}"
    return f"{message}.{_part(PRIVATE.sign(message.encode()))}"


def _checked(jws: str, public: Ed25519PublicKey = PUBLIC) -> dict[str, Any]:
    message, _, signature = jws.rpartition(".")
    public.verify(_bytes(signature), message.encode())
    found: dict[str, Any] = json.loads(_bytes(message.partition(".")[2]))
    return found


def _peer() -> Peer:
    """PyJWT, or what it does done by hand."""
    try:
        import jwt  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return Peer("a JWS with cryptography alone", _jws, _checked)
    loose = {"verify_exp": False, "verify_iat": False}
    return Peer(
        "PyJWT",
        lambda facts: str(jwt.encode(facts, PRIVATE, "EdDSA", {"kid": KEY.kid.hex()})),
        lambda jws: dict(jwt.decode(jws, PUBLIC, algorithms=["EdDSA"], options=loose)),
    )


def _drawn(form: Callable[[Claims], str], claims: Sequence[Claims], level: Level) -> list[float]:
    return [float(len(matrix(form(one), level))) for one in claims[:SHOWN]]


def _tell_of_terminal(forms: dict[str, Callable[[Claims], str]], claims: Sequence[Claims]) -> None:
    columns, rows = SCREEN
    for name, form in forms.items():
        fitting = sum(
            fits(matrix(form(one), "L"), columns, rows) is not None for one in claims[:SHOWN]
        )
        print(f"  {name:24} {fitting} of {SHOWN} fit {columns}x{rows} at L, with some border")


def _compare(claims: Sequence[Claims], peer: Peer) -> None:
    """Both in turns: sign all, then check all."""
    trust = first("Willow Lane Primary School", KEY, date(2026, 1, 1), practice=False)
    today = max(one.issued for one in claims)
    facts = [_facts(one) for one in claims]
    raws, tokens = [cose.sign(one, KEY) for one in claims], [peer.sign(one) for one in facts]
    assert all(verify(raw, trust, today).genuine for raw in raws)
    tasks: dict[str, Callable[[], object]] = {
        "sign": lambda: [cose.sign(one, KEY) for one in claims],
        "sign, peer": lambda: [peer.sign(one) for one in facts],
        "check": lambda: [verify(raw, trust, today) for raw in raws],
        "check, peer": lambda: [peer.check(token) for token in tokens],
    }
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(TURNS):
        for name, task in tasks.items():
            began = time.perf_counter()
            task()
            taken[name].append((time.perf_counter() - began) * 1e3)
    print(f"{len(claims)} certificates, ms for all, {TURNS} turns; the peer is {peer.name}")
    for name in ("sign", "check"):
        ours, theirs = taken[name], taken[f"{name}, peer"]
        print(f"  {name:6} {_spread(ours, '7.1f')}  peer {_spread(theirs, '7.1f')}")
        ratio = statistics.median(ours) / statistics.median(theirs)
        print(f"         {ratio:.1f} of the peer, which does not check what is said")


def _spread(taken: Sequence[float], form: str) -> str:
    middle = statistics.median(taken)
    return " / ".join(f"{one:{form}}" for one in (min(taken), middle, max(taken)))


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()


def _part(content: bytes) -> str:
    return urlsafe_b64encode(content).decode().rstrip("=")


def _bytes(part: str) -> bytes:
    return urlsafe_b64decode(part + "=" * (-len(part) % 4))


if __name__ == "__main__":
    main()
