"""The versions of the school's policy text: what one says, and which one is in force."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Literal, NamedTuple

from pydantic import AwareDatetime, Field, PositiveInt, model_validator

from training.core.values import Frozen
from training.school.errors import SchoolError
from training.school.policy.errors import NoSuchVersion
from training.school.policy.pieces import Paragraph
from training.school.policy.wording import fingerprint

_SHORT = 12
_FEWEST = 4
_INDENT = "    "


class ClauseText(Frozen):
    """The school's own words for one clause.

    `id` is the clause of the register, empty for a statement that is none; `place` is where the
    document has it, `line` the line or paragraph on which it begins there. `text_sha256` is the
    hash of the words in the one form that `wording.one_form` makes. `reason` says why a person has
    yet to confirm it; it is empty for a clause that was found.
    """

    id: str
    place: str
    line: PositiveInt
    paragraphs: tuple[Paragraph, ...] = Field(min_length=1)
    text_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    reason: str = ""

    @model_validator(mode="after")
    def _is_unaltered(self) -> "ClauseText":
        if fingerprint(one.text for one in self.paragraphs) != self.text_sha256:
            raise ValueError(f"the words of {self.id or self.place} are not as they were kept")
        return self

    @property
    def words(self) -> str:
        """All its words in one row."""
        return " ".join(one.text for one in self.paragraphs)

    @property
    def text(self) -> str:
        """The text as it is shown: a line for each paragraph, with its mark."""
        return "\n".join(map(_shown, self.paragraphs))

    def part(self, letter: str) -> str | None:
        """The text of the point that is cited by that letter; None where there is none."""
        starts = [at for at, one in enumerate(self.paragraphs) if one.mark and one.depth == 0]
        place = ord(letter) - ord("a")
        if not 0 <= place < len(starts):
            return None
        stop = starts[place + 1] if place + 1 < len(starts) else len(self.paragraphs)
        shown = [one for one in self.paragraphs[starts[place] : stop] if one.mark]
        first = shown[0].model_copy(update={"mark": ""})
        return "\n".join(map(_shown, (first, *shown[1:])))


class Version(Frozen):
    """One version of the policy, as it was adopted on a day.

    `number` counts the imports of the school folder, so that of two texts adopted on one day the
    later import holds. `imported_at` is UTC. `name` is what the file was called; `document` is what
    its copy is called beside this page, and `sha256` the hash of its bytes. `confirmed` are the
    places that a person confirmed, by their clauses.
    """

    format: Literal[1] = 1
    number: PositiveInt
    adopted: date
    imported_at: AwareDatetime
    name: str
    document: str = Field(pattern=r"^document\.(txt|md|docx)$")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    clauses: tuple[ClauseText, ...]
    doubtful: tuple[ClauseText, ...] = ()
    unknown: tuple[ClauseText, ...] = ()
    confirmed: Mapping[str, str] = {}

    @property
    def id(self) -> str:
        """What the version is called: its day and the beginning of its hash."""
        return f"{self.adopted.isoformat()}-{self.sha256[:_SHORT]}"

    def clause(self, id_: str) -> ClauseText | None:
        """The clause of that number; None where it was not found, or not confirmed yet."""
        return next((one for one in self.clauses if one.id == id_), None)

    def text(self, cited: str) -> str | None:
        """The school's own words for a clause as it is cited, such as `4.4.7` or `2.1d`.

        None where the version does not have it, or nobody has confirmed yet where it stands.
        """
        found = self.clause(cited)
        if found is not None:
            return found.text
        whole = self.clause(cited[:-1])
        return whole.part(cited[-1]) if whole and cited[-1].islower() else None

    def says_the_same(self, other: "Version") -> bool:
        """Whether nothing but the day and order of their import tells them apart."""
        apart = {"number", "imported_at", "name"}
        return self.model_dump(exclude=apart) == other.model_dump(exclude=apart)


class Versions(NamedTuple):
    """All versions that are kept.

    Attributes:
        whole: those that can be read, in the order in which they come into force.
        faults: what is wrong with others, by their ids.
    """

    whole: tuple[Version, ...]
    faults: Mapping[str, SchoolError] = {}

    def in_force(self, today: date) -> Version | None:
        """The version adopted last on or before a day.

        A clock that has fallen back knows of no version yet: then the day of the latest import
        counts, before which it cannot be.

        Raises:
            SchoolError: a version that would be in force cannot be read.
        """
        day = today
        if self.whole and all(one.adopted > today for one in self.whole):
            day = max(one.imported_at.date() for one in self.whole)
        due = [one for one in self.whole if one.adopted <= day]
        chosen = due[-1] if due else None
        for id_, fault in sorted(self.faults.items()):
            if id_[:10] <= day.isoformat() and (not chosen or id_[:10] >= chosen.id[:10]):
                raise fault
        return chosen

    def named(self, words: str) -> Version:
        """The one version of that id, or whose id or hash begins so.

        Raises:
            NoSuchVersion: there is none, or more than one.
            SchoolError: it is there and cannot be read.
        """
        wanted = words.strip().lower()
        for id_, fault in self.faults.items():
            if id_ == wanted or (len(wanted) >= _FEWEST and id_.startswith(wanted)):
                raise fault
        found = [one for one in self.whole if _is_called(one, wanted)]
        if len(found) == 1:
            return found[0]
        known = ", ".join(one.id for one in found or self.whole) or "none yet"
        many = "several versions are" if found else "no version of the policy is"
        raise NoSuchVersion(f"{many} called {words}. Those that are kept: {known}.")

    def before(self, adopted: date) -> Version | None:
        """The version that a text adopted on that day follows; else the one kept last."""
        earlier = [one for one in self.whole if one.adopted <= adopted]
        return earlier[-1] if earlier else max(self.whole, key=_number, default=None)


def in_order(versions: Iterable[Version]) -> tuple[Version, ...]:
    """Versions in the order in which they come into force."""
    return tuple(sorted(versions, key=_turn))


def _turn(version: Version) -> tuple[date, int, datetime, str]:
    return version.adopted, version.number, version.imported_at, version.id


def _number(version: Version) -> int:
    return version.number


def _is_called(version: Version, words: str) -> bool:
    if len(words) < _FEWEST:
        return False
    return version.id.startswith(words) or version.sha256.startswith(words)


def _shown(paragraph: Paragraph) -> str:
    mark = f"{paragraph.mark} " if paragraph.mark else ""
    return f"{_INDENT * paragraph.depth}{mark}{paragraph.text}"
