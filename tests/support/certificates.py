"""A certificate that is really signed, with a key that anybody may know."""

from datetime import date

from training.actions.certificate import Certificate
from training.certificates.carriage import text
from training.certificates.claims import Claims
from training.certificates.cose import sign
from training.certificates.keys import SigningKey

KEY = SigningKey.from_seed(bytes(range(32)))
OBJECTIVES = (
    "I can see how small messages add up to bullying.",
    "I can choose a kind, safe way to help someone who is being left out.",
    "I can tell an adult without spreading pictures or messages.",
)


def made_certificate(
    holder: str = "Aisha K", *, title: str = "The group chat", practice: bool = True
) -> Certificate:
    """The certificate of somebody who finished `title`."""
    day = date(2026, 11, 22)
    claims = Claims(
        holder=holder,
        module="u2-02",
        title=title,
        issued=day,
        expires=None,
        certificate="0123456789abcdef",
        got=0,
        of=0,
        policy="0" * 16,
    )
    return Certificate(
        holder=holder,
        module="u2-02",
        title=title,
        objectives=OBJECTIVES,
        completed=day,
        school="Willow Lane Primary School",
        fingerprint=KEY.fingerprint,
        practice=practice,
        code=text(sign(claims, KEY), "https://willow-lane.example/v"),
    )
