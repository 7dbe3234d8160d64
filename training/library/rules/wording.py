"""Words that lessons do without: those that blame or frighten, brands, and real names."""

import re
from collections.abc import Iterable, Iterator

from training.library.faults import Findings, Rule
from training.library.reading.written import Written
from training.library.rules.prose import lines_read

BLAMING_WORDS = Rule(
    "blaming-words",
    "warning",
    "Feeling to blame is a leading reason why children do not tell.",
)
NOT_FAIL = Rule(
    "not-fail",
    "warning",
    "A child who is told of failing stops trying; not yet leaves the door open.",
)
BRAND_NAME = Rule(
    "brand-name",
    "warning",
    "Brands come and go, have age limits of their own, and a lesson is no advertisement.",
)
REAL_NAME = Rule(
    "real-name",
    "warning",
    "A story about a real person or school is about somebody whom a child may know.",
)

_BLAME = (
    *("should have known", "fell for it", "risky child", "risky children", "silly"),
    *("your own fault", "their own fault", "stranger danger", "naughty", "stupid"),
)
_FAIL = ("fail", "fails", "failed", "failing", "failure")
_BRANDS = (
    *("Facebook", "Instagram", "TikTok", "Snapchat", "YouTube", "WhatsApp", "Twitter", "Reddit"),
    *("Discord", "Twitch", "Telegram", "Pinterest", "Skype", "FaceTime", "Google", "Bing"),
    *("Roblox", "Minecraft", "Fortnite", "Pokémon", "Pokemon", "Nintendo", "PlayStation", "Xbox"),
    *("Netflix", "Disney", "Spotify", "Amazon", "Alexa", "Siri", "Wikipedia", "ChatGPT", "Lego"),
    *("iPad", "iPhone", "Kindle", "Chromebook", "Microsoft", "Samsung"),
)
_SCHOOL = re.compile(
    r"\b(?!Primary|Junior|Infant|Our|The|My|Your|This|That)[A-Z]\w+"
    r" (Primary|Infant|Infants|Junior|Community|Church|Academy|School)\b"
)
_FULL_NAME = re.compile(r"\b(Mr|Mrs|Miss|Ms|Mx|Dr)\.? [A-Z]\w+ [A-Z]\w+")


def words_do_not_blame(written: Written, findings: Findings) -> None:
    """Nothing blames a child or frightens one, in the teacher's notes either."""
    for line, found in _found(_any_of(_BLAME), lines_read(written)):
        message = f"“{found}” blames or frightens."
        findings.note(BLAMING_WORDS, line, message, "Say what happened, and who can help.")


def pupils_never_fail(written: Written, findings: Findings) -> None:
    """In pupils' modules it is not yet, and never fail."""
    for line, found in _found(_any_of(_FAIL), _pupils_lines(written)):
        message = f"“{found}” has no place in a pupil's module."
        findings.note(NOT_FAIL, line, message, "Say “not yet”.")


def pupils_meet_no_brands(written: Written, findings: Findings) -> None:
    """Pupils' modules name no brand."""
    for line, found in _found(_any_of(_BRANDS), _pupils_lines(written)):
        fix = "Make up a name, such as ChatBox, or say what it is: “a video app”."
        findings.note(BRAND_NAME, line, f"“{found}” is a brand.", fix)


def pupils_meet_no_real_names(written: Written, findings: Findings) -> None:
    """Pupils' modules name no school, and nobody by a name that could be found."""
    for pattern in (_SCHOOL, _FULL_NAME):
        for line, found in _found(pattern, _pupils_lines(written)):
            message = f"“{found}” reads like the name of a real school or person."
            findings.note(REAL_NAME, line, message, "Write {school_name}, or a first name alone.")


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    said = "|".join(map(re.escape, phrases)).replace(r"\ ", r"\s+")
    return re.compile(rf"\b({said})\b", re.IGNORECASE)


def _found(pattern: re.Pattern[str], lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    for number, line in lines:
        yield from ((number, found[0]) for found in pattern.finditer(line))


def _pupils_lines(written: Written) -> Iterable[tuple[int, str]]:
    return lines_read(written) if written.front.audience.is_pupils else ()


RULES = (
    words_do_not_blame,
    pupils_never_fail,
    pupils_meet_no_brands,
    pupils_meet_no_real_names,
)
