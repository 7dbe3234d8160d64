"""What the page holds for those who type a short code and a name, without holding any name.

For every certificate there are eight bytes by which to know its code, and sixteen that only the
code together with the name give: the beginnings of SHA-256 of the id alone, and of id and name.
The id is 64 random bits that stand nowhere in the page, so nobody can try names without it. The ids
that the school's list does publish are left out for that reason.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from training.certificates.claims import Claims
from training.certificates.trust import Trust
from training.core.values import Frozen

#: Hashed before anything else, so that no other hash of an id can pass for one of these.
PURPOSE = b"training short code 1\n"

_FIRST = date(1970, 1, 1)
_APOSTROPHES = re.compile("[\u2018\u2019\u02bc]")
_HYPHENS = re.compile("[\u2010\u2011]")
_SIGMAS = ("\u03c2", "\u03c3")  # at the end of a word, and elsewhere

#: Known by, committed to, place of the title, day of issue, last day; days counted from 1970.
Entry = tuple[str, str, int, int, int | None]


class Codes(Frozen):
    """What the page holds; its order is that of the hashes and says nothing about when or who."""

    titles: tuple[str, ...]
    entries: tuple[Entry, ...]


def codes(issued: Iterable[Claims], trust: Trust) -> Codes:
    """The codes of these certificates, without those whose ids the list publishes."""
    published = {*trust.revoked, *trust.superseded}
    secret = {each.certificate: each for each in issued if each.certificate not in published}
    titles = sorted({each.title for each in secret.values()})
    entries = sorted(_entry(each, titles.index(each.title)) for each in secret.values())
    return Codes(titles=tuple(titles), entries=tuple(entries))


def commitment(certificate: str, name: str) -> str:
    """Sixteen bytes that the id and the name give together, in hexadecimal.

    Args:
        certificate: the id, sixteen hexadecimal digits.
        name: the name as printed; however it is typed, see `folded`.
    """
    message = PURPOSE + bytes.fromhex(certificate) + folded(name).encode(errors="replace")
    return sha256(message).hexdigest()[:32]


def folded(name: str) -> str:
    """The name without what people type in more than one way.

    Capitals, spaces at the ends and double ones, full stops, and curly apostrophes and hyphens do
    not count. Small, capital and small again is what Python and JavaScript both can do; that and
    one form of sigma come to Unicode's full case folding for every name we know.
    """
    plain = _HYPHENS.sub("-", _APOSTROPHES.sub("'", unicodedata.normalize("NFC", name)))
    spaced = " ".join(plain.replace(".", "").split())
    return unicodedata.normalize("NFC", spaced.lower().upper().lower().replace(*_SIGMAS))


def _entry(claims: Claims, title: int) -> Entry:
    certificate, expires = claims.certificate, claims.expires
    return (
        commitment(certificate, "")[:16],
        commitment(certificate, claims.holder),
        title,
        (claims.issued - _FIRST).days,
        (expires - _FIRST).days if expires else None,
    )
