"""What `training policy` tells: lines for a person, and documents for a program."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from textwrap import shorten, wrap
from typing import Any

from training.actions.both_wordings import Wordings
from training.actions.compare_policy import Difference
from training.actions.import_policy import Proposal, label
from training.actions.policy_standing import Kept, Standing
from training.core.days import spoken
from training.core.placeholders import fill_text
from training.library.reference.register import Register
from training.school.policy.review_words import Kind
from training.school.policy.reviews import Reviews
from training.school.policy.versions import ClauseText

_WIDTH = 80
_SHORT = 56
_SAID = {
    Kind.ADOPTED: "adopted",
    Kind.DONE: "reviewed",
    Kind.DUE: "review due",
    Kind.EVERY: "reviewed",
}


def proposed(proposal: Proposal, register: Collection[str], today: date) -> Iterator[str]:
    """What an import would keep."""
    version = proposal.version
    found = len(version.clauses)
    yield f"{version.name}, adopted {spoken(version.adopted)}: {found} of {len(register)} clauses."
    if version.adopted > today:
        yield f"It is not in force before {spoken(version.adopted)}."
    yield from _listed("Doubtful, to be confirmed", [_doubt(one) for one in version.doubtful])
    yield from _listed("Missing in the text", list(proposal.missing))
    yield from _listed(
        "In the text and no clause of the register",
        [f"{label(one, register)}: {_start(one)}" for one in version.unknown],
    )
    if proposal.is_kept:
        yield "This is kept already; nothing changes."


def proposed_document(proposal: Proposal, register: Collection[str]) -> dict[str, Any]:
    """The document of `training policy import --json`."""
    version = proposal.version
    return {
        "version": version.id,
        "sha256": version.sha256,
        "clauses": [{"id": one.id, "text_sha256": one.text_sha256} for one in version.clauses],
        "missing": list(proposal.missing),
        "unknown": [label(one, register) for one in version.unknown],
        "doubtful": [
            {"id": one.id, "place": one.place, "line": one.line, "reason": one.reason}
            for one in version.doubtful
        ],
    }


def doubted(one: ClauseText, register: Register, facts: Mapping[str, str]) -> Iterator[str]:
    """A doubtful clause beside the register's words, for a person to compare."""
    yield ""
    yield from wrap(f"Line {one.line}, {one.place}: {one.words}", _WIDTH)
    yield f"This may be clause {one.id}: {one.reason}."
    yield from wrap(f"{one.id} in our words: {fill_text(register[one.id].summary, facts)}", _WIDTH)


def stands(found: Standing) -> Iterator[str]:
    """How the policy stands."""
    if found.in_force is None:
        yield "No policy text is in force. Import one with `training policy import`."
    for kept in found.kept:
        yield from _kept(kept, found)
    if found.reviews:
        yield from _reviews(found.reviews, found.day)


def standing_document(found: Standing) -> dict[str, Any]:
    """The document of `training policy status --json`."""
    told = found.reviews
    return {
        "as_of": found.day.isoformat(),
        "in_force": found.in_force.id if found.in_force else None,
        "versions": [_version_document(kept) for kept in found.kept],
        "reviews": {
            "said": [one.model_dump(mode="json") for one in told.said] if told else [],
            "next_due": told.next_due.isoformat() if told and told.next_due else None,
            "overdue": told.is_overdue(found.day) if told else False,
            "contradictions": list(told.contradictions) if told else [],
        },
        "signed": [],
    }


def differs(found: Difference, names: Mapping[str, str]) -> Iterator[str]:
    """What tells two versions apart."""
    clauses = (("Changed", found.changed), ("Added", found.added), ("Removed", found.removed))
    if not any(ids for _, ids in clauses):
        yield "The two versions say the same."
    for title, ids in clauses:
        yield from _listed(title, list(ids))
    yield from _listed("Modules that teach them", list(found.modules))
    yield from _listed("Modules that touch on them", list(found.touched))
    yield from _listed("Questions about them", list(found.questions))
    people = [f"{names[id_]} ({id_})" for id_ in found.people]
    yield from _listed("People who learnt them before", people)


def both(words: Wordings, children: str) -> Iterator[str]:
    """One clause in both wordings."""
    (clause,) = words.clauses
    yield f"Clause {clause.cited}"
    yield from _under("In plain words", clause.ours)
    yield from _under("For children", children)
    if clause.school:
        place = f", at {clause.stands_at}" if clause.stands_at else ""
        mark = f" ({clause.mark})" if clause.mark else ""
        yield from _under(f"In the school's own words, {words.source}{place}{mark}", clause.school)
    yield from filter(None, (clause.lack, words.said))


def both_document(words: Wordings, children: str) -> dict[str, Any]:
    """The document of `training policy show --json`."""
    (clause,) = words.clauses
    return {
        "clause": clause.cited,
        "ours": clause.ours,
        "children": children or None,
        "school": clause.school or None,
        "place": clause.place.value,
        "stands_at": clause.stands_at or None,
        "version": words.version or None,
        "adopted": words.adopted.isoformat() if words.adopted else None,
    }


def _under(title: str, words: str) -> Iterator[str]:
    if words:
        yield f"{title}:"
    for line in words.splitlines():
        indent = "  " + " " * (len(line) - len(line.lstrip()))
        yield from wrap(line, _WIDTH, initial_indent="  ", subsequent_indent=indent)


def _listed(title: str, told: list[str]) -> Iterator[str]:
    if told:
        short = all(" " not in one for one in told)
        yield f"{title} ({len(told)}):"
        if short:
            yield from wrap(", ".join(told), _WIDTH, initial_indent="  ", subsequent_indent="  ")
        else:
            yield from (f"  {one}" for one in told)


def _doubt(one: ClauseText) -> str:
    return f"{one.id} may be {one.place}, “{_start(one)}”: {one.reason}"


def _start(one: ClauseText) -> str:
    return shorten(one.words, _SHORT, placeholder=" ...")


def _kept(kept: Kept, found: Standing) -> Iterator[str]:
    version = kept.version
    now = found.in_force is not None and version.id == found.in_force.id
    coming = version.adopted > found.day
    yield f"{'In force' if now else 'To come' if coming else 'Before'}: {version.id}"
    imported = spoken(version.imported_at.date())
    yield f"  adopted {spoken(version.adopted)}, imported {imported} from {version.name}"
    yield f"  {len(version.clauses)} of {found.clauses} clauses found"
    for title, ids in (
        ("doubtful", [one.id for one in version.doubtful]),
        ("missing", kept.missing),
        ("no clause of the register", kept.unknown),
    ):
        if ids:
            told = f"{title}: {', '.join(ids)}"
            yield from wrap(told, _WIDTH, initial_indent="  ", subsequent_indent="    ")


def _reviews(told: Reviews, day: date) -> Iterator[str]:
    yield "Reviews, as its text has them:"
    for one in told.said:
        yield f"  line {one.line}: {_SAID[one.kind]} {one.words}"
    if not told.said:
        yield "  nothing"
    if told.next_due:
        late = "It is overdue." if told.is_overdue(day) else "It is not due yet."
        yield f"The next review is due by {spoken(told.next_due)}. {late}"
    yield from (line for one in told.contradictions for line in wrap(one, _WIDTH))


def _version_document(kept: Kept) -> dict[str, Any]:
    version = kept.version
    return {
        "version": version.id,
        "adopted": version.adopted.isoformat(),
        "imported_at": version.imported_at.isoformat(),
        "file": version.name,
        "sha256": version.sha256,
        "clauses": len(version.clauses),
        "doubtful": [one.id for one in version.doubtful],
        "missing": list(kept.missing),
        "unknown": list(kept.unknown),
    }
