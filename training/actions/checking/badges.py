"""Open Badges among what people hand over: found by what a file or a text says of itself."""

import re
from typing import NamedTuple

from training.certificates.badges.baking import KEYWORD, unbaked
from training.certificates.errors import Unreadable

NOT_SIGNED = (
    "This describes an Open Badge, but without a signature that can be checked here, so it proves "
    "nothing. Ask for the badge as .png, .svg or .jwt."
)
OLDER = (
    "This is an Open Badge of an older kind, so another issuer made it. It cannot be checked here: "
    "ask whoever issued it."
)

_OLDER_PNG = b"iTXtopenbadges\0"
_OLDER_SVG = b"openbadges:assertion"
_SVG = b"openbadges:credential"
_SIGNED = re.compile(r"ey[A-Za-z0-9_-]{18,}\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}")
"""Every signed text of this kind begins so: with a bracket and a quotation mark, in base64url."""


class SignedBadge(NamedTuple):
    """The signed form of a badge; nothing in it is checked."""

    jws: str


class Spoilt(NamedTuple):
    """What calls itself a badge and holds none that can be read, and what to do about it."""

    reason: str


def badge_in_picture(content: bytes) -> SignedBadge | Spoilt | None:
    """The badge in a PNG or an SVG; None where it is just a picture."""
    if KEYWORD in content or _SVG in content:
        try:
            return SignedBadge(unbaked(content))
        except Unreadable as fault:
            return Spoilt(fault.reason)
    is_older = _OLDER_PNG in content or _OLDER_SVG in content
    return Spoilt(OLDER) if is_older else None


def badge_in_line(line: str) -> SignedBadge | None:
    """The badge that a line of text is; None where it is something else."""
    text = line.strip()
    return SignedBadge(text) if _SIGNED.fullmatch(text) else None


def is_unsigned_badge(text: str) -> bool:
    """Whether a text is the JSON of a badge, such as this program writes to read."""
    return text.lstrip().startswith("{") and '"OpenBadgeCredential"' in text
