"""Open Badges made of a certificate, as files and as the signed text."""

from datetime import UTC, datetime

from training.certificates.badges import design
from training.certificates.badges.baking import into_png, into_svg
from training.certificates.badges.from_certificate import About, badge
from training.certificates.badges.jwt import sign
from training.certificates.claims import Claims
from training.certificates.keys import SigningKey

SCHOOL = "Hill View Primary School"


def signed_badge(claims: Claims, key: SigningKey, practice: bool = False) -> str:
    """The signed text of the certificate's badge, signed on the day it was issued."""
    about = About(school=SCHOOL, public=key.public, practice=practice, pass_mark=80)
    return sign(
        badge(claims, about), key, datetime.combine(claims.issued, datetime.min.time(), UTC)
    )


def baked_png(jws: str) -> bytes:
    """The badge's picture."""
    return into_png(design.png(practice=False), jws)


def baked_svg(jws: str) -> bytes:
    """The badge's picture as lines."""
    return into_svg(design.svg(False, "A badge", "What it is about"), jws).encode()
