"""A certificate that is really signed, with a key that anybody may know."""

from datetime import date

from training.actions.certificate import Certificate
from training.certificates.carriage import text
from training.certificates.claims import Claims
from training.certificates.cose import sign
from training.certificates.keys import SigningKey
from training.core.module import Audience

KEY = SigningKey.from_seed(bytes(range(32)))
ADDRESS = "https://willow-lane.example/v"
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
        expires=None,
        got=0,
        of=0,
        school="Willow Lane Primary School",
        address=ADDRESS,
        fingerprint=KEY.fingerprint,
        key_words=("otter", "kettle", "ladder", "plum", "amber", "violin", "north", "candle"),
        practice=practice,
        code=text(sign(claims, KEY), ADDRESS),
        certificate=claims.certificate,
        clauses=("4.4.1", "5.3"),
        policy_adopted=None,
        is_pupil=True,
        phase=Audience.UPPER_KS2,
    )
