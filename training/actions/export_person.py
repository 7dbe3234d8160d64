"""Everything that is held of one person, for them to read: as a document and as plain words."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

from training.core.values import Frozen
from training.records.held import other_documents
from training.records.recorded import Recorded
from training.records.records import Records
from training.school.folder import SchoolFolder
from training.school.keeping import read_keeping
from training.school.key_files import KeyFiles
from training.school.people import Person
from training.school.phases import year_words
from training.school.sign_in.cards import SignIns

TOTALS = (
    "How often each wrong option was chosen is counted for the whole class. Those totals hold no "
    "name, no time and no order, so nothing in them can be told to be of one person."
)
SEALED = "a copy of the school's key, which is not given out: it is the school's"
HASH = "a hash, which is not given out: it would help somebody to guess the passphrase"
_NOT_TOLD = frozenset(
    {"kind", "attempt", "seed", "version", "wording", "signed", "clauses", "policy", "rests_on"}
)


class Everything(Frozen):
    """All that the school folder holds of one person.

    Attributes:
        school: the school's name.
        made: when this was put together (UTC).
        person: their entry on the list.
        before: their entry before the last change of the list, where it was another.
        keep_until: the last day on which all this is kept; None while they are here.
        sign_in: how they sign in; of a passphrase, and of a copy of the school's key, only that
            there is one.
        events: what they did.
        other_files: what else lies with their records, as it stands there.
        elsewhere: what is counted and cannot be told to be theirs.
    """

    school: str
    made: datetime
    person: Person
    before: Person | None
    keep_until: date | None
    sign_in: Mapping[str, object]
    events: tuple[Recorded, ...]
    other_files: Mapping[str, str]
    elsewhere: str = TOTALS


def everything_of(
    folder: SchoolFolder, records: Records, id_or_name: str, now: datetime
) -> Everything:
    """All that is held of one person.

    Raises:
        SchoolError: nobody is called so, or a document cannot be read.
        DiskError: a file cannot be read.
    """
    people = folder.people.read().people
    person = people.find(id_or_name)
    earlier = people.before.people if people.before else ()
    return Everything(
        school=folder.school().name,
        made=now.astimezone(UTC),
        person=person,
        before=next((one for one in earlier if one.id == person.id and one != person), None),
        keep_until=read_keeping(folder.path).keep_until(person),
        sign_in=_sign_in(folder, person.id),
        events=records.of(person.id),
        other_files=other_documents(folder.path, person.id),
    )


def as_text(everything: Everything, titles: Mapping[str, str]) -> str:
    """The same in plain words; `titles` are those of the modules, by id."""
    return "\n".join((*_about(everything), *_done(everything, titles), *_else(everything), ""))


def _sign_in(folder: SchoolFolder, person: str) -> Mapping[str, object]:
    kept = SignIns(folder.path)
    document = kept.of(person).model_dump(mode="json", exclude={"format"})
    if document.get("passphrase"):
        document["passphrase"] = HASH
    if KeyFiles(folder.path).copy_of(person) is not None:
        document["may_sign_certificates"] = SEALED
    return {**document, "wrong_tries": kept.tries(person).wrong}


def _about(everything: Everything) -> Iterator[str]:
    until = everything.keep_until
    yield f"What {everything.school} holds of {everything.person.name} in its training folder"
    yield f"Put together on {everything.made:%Y-%m-%d at %H:%M} UTC."
    yield f"Kept until {until.isoformat()}." if until else "Kept while they are at the school."
    yield from ("", "On the list of people", *_entry(everything.person))
    if everything.before:
        yield from ("", "Before the last change of the list", *_entry(everything.before))
    yield from ("", "Signing in")
    yield from (
        f"  {name.replace('_', ' ')}: {_value(v)}" for name, v in everything.sign_in.items()
    )


def _entry(person: Person) -> Iterator[str]:
    for name, value in person.model_dump(mode="json").items():
        told = year_words(person.year) if name == "year" else _value(value)
        yield f"  {name.replace('own_id', 'id of the school').replace('_', ' ')}: {told or 'none'}"


def _done(everything: Everything, titles: Mapping[str, str]) -> Iterator[str]:
    yield from ("", f"What they did ({len(everything.events)} entries)")
    for recorded in everything.events:
        yield f"  {recorded.at:%Y-%m-%d %H:%M:%S}  {_event(recorded, titles)}"


def _event(recorded: Recorded, titles: Mapping[str, str]) -> str:
    """One event: its kind, and what it says; ids of attempts and the like stand in the document."""
    said = recorded.event.model_dump(mode="json", exclude=set(_NOT_TOLD))
    if "module" in said:
        said["module"] = titles.get(said["module"], said["module"])
    details = ", ".join(f"{name}: {_value(value)}" for name, value in said.items())
    return f"{recorded.event.kind}{f' ({details})' if details else ''}"


def _else(everything: Everything) -> Iterator[str]:
    for name, content in everything.other_files.items():
        yield from ("", f"The file {name}", *(f"  {line}" for line in content.splitlines()))
    yield from ("", "What is not here", f"  {everything.elsewhere}")


def _value(value: object) -> str:
    """A value in words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(map(_value, value)) or "none"
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_value(one)}" for name, one in value.items())
    return "none" if value in (None, "") else str(value)
