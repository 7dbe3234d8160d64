"""A policy that nobody ever adopted, in as many shapes as schools save theirs in."""

from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

from training.school.policy.cutting import cut
from training.school.policy.fitting import Wanted
from training.school.policy.lining_up import Found, LinedUp, line_up
from training.school.policy.text import read_document
from training.school.policy.versions import ClauseText, Version
from training.school.policy.wording import fingerprint

IMPORTED = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
DOCUMENTS = Path(__file__).parent.parent / "school" / "policy" / "documents"

CLAUSES = {
    "1.1": "The school garden gives every child a place to dig, plant and watch things grow. "
    "Look after it, and look after one another in it.",
    "1.2": "Nobody below the age of seven may climb the apple tree.",
    "2.1": "With these rules we want to: keep fingers and toes out of harm's way "
    "let the soil rest between two crops share whatever is picked",
    "3.1": "Wellington boots are to be worn on the beds, whatever the weather says.",
    "3.2": "Gardeners keep to these promises. A gardener:",
    "3.2.1": "Must carry forks and spades with the points down.",
    "3.2.2": "Must not water anybody who is not a plant.",
    "3.2.3": "Must wash both hands with soap before lunch, even when they look clean; this holds "
    "for days on which gloves were worn as well.",
    "3.2.4": "Must leave the frogs in the pond.",
    "3.2.5": "Must shut the gate against the geese.",
    "4": "OTHER PAPERS First aid Sun and heat Acceptable use of the shed",
    "5.1": "We look at this policy again every two years. Next review due: March 2027",
    "AUA-B1": "A garden teaches patience. Children who have waited for a bean to come up know "
    "something that no book can tell them.",
    "AUA-B2": "The school provides tools that are sharp enough to be useful, and grown-ups who "
    "look on while they are used.",
    "AUA-0": "Whoever signs this page has read the garden rules and agrees to every line below.",
    "AUA-1": "I will count the trowels out and count them in again.",
    "AUA-2": "I keep the shed key on its hook and lend it to no one.",
    "AUA-3": "I will tell the caretaker on the same day about a rake that is broken.",
    "AUA-4": "I understand that bees are to be left alone, and that this holds for wasps.",
    "AUA-5": "At the end of the day I will roll up the hose.",
}
"""What each clause says; of one with points, the points after it."""

_SUMMARIES = {
    "1.1": "A place where children dig and grow plants; care for it and each other.",
    "1.2": "The apple tree is for climbers of seven and more.",
    "2.1": "Aims: safe fingers and toes, soil that rests between crops, shared picking.",
    "3.1": "Boots on the beds in any weather.",
    "3.2": "Gardeners have five promises to keep.",
    "3.2.1": "Forks and spades are carried points down.",
    "3.2.2": "Water plants, and not people.",
    "3.2.3": "Hands are washed with soap before lunch, gloves or no gloves.",
    "3.2.4": "Frogs stay in the pond.",
    "3.2.5": "The gate is shut because of geese.",
    "4": "See the papers on first aid, sun, heat and the shed.",
    "5.1": "The policy is looked at again after two years.",
    "AUA-B1": "Patience is what a garden teaches: waiting for a bean.",
    "AUA-B2": "Useful sharp tools come from the school, and adults look on.",
    "AUA-0": "Who signs has read the rules and agrees to all lines.",
    "AUA-1": "You count trowels out and in.",
    "AUA-2": "The key of the shed hangs on its hook and is not lent.",
    "AUA-3": "A broken rake is told to the caretaker that day.",
    "AUA-4": "Leave bees and wasps alone.",
    "AUA-5": "You roll up the hose at the end of the day.",
}

WANTED = tuple(Wanted(id_, summary) for id_, summary in _SUMMARIES.items())


def plain() -> str:
    """The garden policy as a word processor saves it as plain text: one line a paragraph."""
    return (DOCUMENTS / "plain.txt").read_text(encoding="utf-8")


def document(name: str) -> bytes:
    """One of the other shapes."""
    return (DOCUMENTS / name).read_bytes()


def lined_up(name: str = "plain.txt", content: bytes | None = None) -> LinedUp:
    """One of the shapes beside the garden's register."""
    given = document(name) if content is None else content
    return line_up(cut(read_document(given, name)), WANTED)


def version(
    content: bytes, adopted: date, imported: datetime = IMPORTED, number: int = 1
) -> Version:
    """A version of the garden policy, as an import makes it."""
    lined = lined_up(content=content)
    return Version(
        number=number,
        adopted=adopted,
        imported_at=imported,
        name="garden.txt",
        document="document.txt",
        sha256=sha256(content).hexdigest(),
        clauses=tuple(map(_text, lined.found)),
        doubtful=tuple(map(_text, lined.doubtful)),
        unknown=tuple(map(_text, lined.unknown)),
    )


def _text(found: Found) -> ClauseText:
    return ClauseText(
        id=found.id,
        place=found.place,
        line=found.piece.line,
        paragraphs=found.piece.paragraphs,
        text_sha256=fingerprint(one.text for one in found.piece.paragraphs),
        reason=found.reason,
    )
