"""Five hundred certificates that are really signed: names in all scripts, titles long and short."""

from collections.abc import Sequence
from datetime import date, timedelta
from hashlib import sha256
from itertools import product
from unicodedata import normalize

from tests.support.names import EVERY
from training.actions.certificate import Certificate
from training.certificates.carriage import text
from training.certificates.claims import MOST_WORDS, Claims
from training.certificates.cose import sign
from training.certificates.keys import SigningKey
from training.core.module import Audience

KEY = SigningKey.from_seed(bytes(range(32)))
SCHOOL = "Willow Lane Primary School"
ADDRESS = "https://willow-lane.example/v"
KEY_WORDS = ("otter", "kettle", "ladder", "plum", "meadow", "copper", "biscuit", "heron")
MANY = 500

LONGEST_NAME = "Wolfeschlegelsteinhausenbergerdorff Hubert Blaine Longname W"
LONGEST_TITLE = "When someone you only know online asks you to keep a secret."
LONG_IN_OTHER_SCRIPTS = (
    "ક્રિષ્નાકુમારી દ્વિવે",
    "জ্যোতির্ময়ী জ্যোতির্ময়ী চ",
    "লক্ষ্মীপ্রিয়া চট্টোপাধ্যায়",
    "தமிழ்ச்செல்வி கிருஷ்ணமூர்த்தி",
    "श्रीकृष्णकुमार त्रिवेदी",
)
"""Pupils' names as lists of a class make them, and adults' in full: three bytes a character."""
NAMES = (
    *(normalize("NFC", name) for name in EVERY),
    "Bo",
    "Ł",
    "W" * 60,
    LONGEST_NAME,
    *(normalize("NFC", name) for name in LONG_IN_OTHER_SCRIPTS),
)
TITLES = (
    "Help!",
    "The group chat: who speaks up?",
    "Keeping personal information safe",
    LONGEST_TITLE,
    "M" * 60,
    "When someone tells you: concerns, disclosures, reports",
    "ઓનલાઇન સલામતી",
    "Pip",
    "Your own accounts, your professional standing",
    "વાતચીત જૂથ: કોણ બોલશે?",
    "تصویر بھیجنے سے پہلے سوچیں",
)
EXTREME_NAMES = (
    normalize("NFC", "ક્ષિતિજ્ઞાનેશ્વરી" * 3),
    normalize("NFC", "தமிழ்ச்செல்வி " * 4)[:60].strip(),
)
EXTREME_TITLES = (
    LONGEST_TITLE,
    normalize("NFC", "વાતચીત જૂથમાં કોણ બોલશે અને કોને કહેવું જોઈએ, ક્યારે અને કેમ?")[:60],
)
EXTREME_ADDRESSES = (
    "",
    "https://www.willow-lane.county.sch.example/v",
    "https://certificates.saint-bartholomews-primary.county.sch.example/certificates",
)
"""None, one of the usual length, and nearly the longest that a school may have."""
OBJECTIVES = (
    "I can see how small messages add up to bullying.",
    "I can choose a kind, safe way to help someone who is being left out.",
    "I can tell an adult without spreading pictures or messages.",
    "I can think ahead: who else might see a post, and what could it mean to them later on?",
)
CLAUSES = ("4.2", "4.4.1", "4.4.10", "5.1", "7", "AUA-4", "AUA-B1")
_FIRST_DAY = date(2026, 9, 7)


def certificate_set(many: int = MANY) -> tuple[Certificate, ...]:
    """The first so many of them; no two are alike."""
    return tuple(map(numbered, range(many)))


def extreme_set() -> tuple[Certificate, ...]:
    """Certificates that may be signed and that hardly any school will: all that is long at once."""
    every = product(
        EXTREME_NAMES, EXTREME_TITLES, EXTREME_ADDRESSES, (Audience.KS1, Audience.STAFF)
    )
    return tuple(
        certificate_for(name, title, audience, address=address, number=MANY + number)
        for number, (name, title, address, audience) in enumerate(every)
    )


def numbered(number: int) -> Certificate:
    """The certificate of that number: a name, a title and an audience in turn."""
    audience = tuple(Audience)[number % len(Audience)]
    return certificate_for(
        NAMES[number % len(NAMES)],
        TITLES[(number + number // len(NAMES)) % len(TITLES)],
        audience,
        day=_FIRST_DAY + timedelta(days=number % 200),
        number=number,
    )


def certificate_for(
    holder: str,
    title: str = TITLES[1],
    audience: Audience = Audience.UPPER_KS2,
    *,
    objectives: Sequence[str] = OBJECTIVES[:3],
    clauses: Sequence[str] = CLAUSES,
    address: str = ADDRESS,
    practice: bool = False,
    day: date = _FIRST_DAY,
    number: int = 0,
) -> Certificate:
    """A certificate, signed with a key that anybody may know; adults' carry a mark and an end."""
    is_pupil = audience.is_pupils
    claims = Claims(
        holder=holder,
        module="u2-02",
        title=_fitting(title, holder),
        issued=day,
        expires=None if is_pupil else day + timedelta(days=365),
        certificate=sha256(f"certificate {number}".encode()).hexdigest()[:16],
        got=0 if is_pupil else 9,
        of=0 if is_pupil else 10,
        policy="0" * 16 if is_pupil else "0123456789abcdef",
    )
    return Certificate(
        holder=holder,
        module=claims.module,
        title=claims.title,
        objectives=tuple(objectives),
        completed=day,
        expires=claims.expires,
        got=claims.got,
        of=claims.of,
        school=SCHOOL,
        address=address,
        fingerprint=KEY.fingerprint,
        key_words=KEY_WORDS,
        practice=practice,
        code=text(sign(claims, KEY), address),
        certificate=claims.certificate,
        clauses=() if is_pupil else tuple(clauses),
        policy_adopted=None if is_pupil else date(2026, 3, 1),
        is_pupil=is_pupil,
        phase=audience,
    )


def _fitting(title: str, holder: str) -> str:
    """The title, cut where it and the name together are more than may be signed."""
    room = MOST_WORDS - len(holder.encode())
    return title.encode()[:room].decode(errors="ignore")
