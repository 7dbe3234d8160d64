"""Comparing two versions of the policy: what changed, where it is taught, who learnt it before."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime, time

from training.actions.import_policy import label
from training.actions.rooms import Rooms
from training.core.events import Completed
from training.core.module import Module
from training.core.values import Frozen
from training.library.reading.clauses import whole
from training.school.policy.versions import Version


class Difference(Frozen):
    """What tells two versions apart, and what follows from it.

    `changed`, `added` and `removed` are clauses, and of what is no clause of the register its place
    in the document. `modules` teach one of them or have it signed; `touched` only touch on one.
    `questions` are those of `modules` that ask about one, as `module/question`. `people` completed
    one of `modules` before the newer text was here and in force.
    """

    changed: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    modules: tuple[str, ...]
    touched: tuple[str, ...]
    questions: tuple[str, ...]
    people: tuple[str, ...]


def compare(rooms: Rooms, old: Version, new: Version) -> Difference:
    """What is different in `new`, and whom and what it concerns.

    A clause that nobody has confirmed yet is taken to be where it is thought to be.

    Raises:
        DiskError: the records cannot be read.
    """
    register = tuple(rooms.shelf.beside.register)
    before, after = _prints(old, register), _prints(new, register)
    order = {id_: at for at, id_ in enumerate((*register, *before, *after))}
    changed = [id_ for id_ in before if id_ in after and before[id_] != after[id_]]
    added, removed = _came_and_went(before, after)
    concerned = frozenset((*changed, *added, *removed))
    modules = [one for one in rooms.shelf.modules() if _teaches(one, concerned)]
    return Difference(
        changed=tuple(sorted(changed, key=order.__getitem__)),
        added=tuple(sorted(added, key=order.__getitem__)),
        removed=tuple(sorted(removed, key=order.__getitem__)),
        modules=tuple(module.id for module in modules),
        touched=tuple(m.id for m in rooms.shelf.modules() if concerned.intersection(m.echoes)),
        questions=tuple(_questions(modules, concerned)),
        people=tuple(_people(rooms, modules, _since(new))),
    )


def _prints(version: Version, register: Collection[str]) -> dict[str, str]:
    """The hash of each statement, by its clause or else by what it is called."""
    known = {one.id: one.text_sha256 for one in (*version.clauses, *version.doubtful)}
    return known | {label(one, register): one.text_sha256 for one in version.unknown}


def _came_and_went(
    before: Mapping[str, str], after: Mapping[str, str]
) -> tuple[list[str], list[str]]:
    """What is in one of them alone; the same words at another place did not come or go."""
    added = [id_ for id_ in after if id_ not in before]
    removed = [id_ for id_ in before if id_ not in after]
    stayed = {before[id_] for id_ in removed} & {after[id_] for id_ in added}
    return (
        [id_ for id_ in added if after[id_] not in stayed],
        [id_ for id_ in removed if before[id_] not in stayed],
    )


def _teaches(module: Module, concerned: frozenset[str]) -> bool:
    return bool(concerned.intersection((*module.clauses, *module.acknowledges)))


def _questions(modules: Sequence[Module], concerned: frozenset[str]) -> Iterator[str]:
    for module in modules:
        for question in (*module.questions, *module.second_forms):
            if concerned.intersection(map(whole, question.clauses)):
                yield f"{module.id}/{question.id}"


def _since(new: Version) -> datetime:
    """From when whoever completes a module does so with the newer text."""
    adopted = datetime.combine(new.adopted, time(), UTC)
    return max(adopted, new.imported_at)


def _people(rooms: Rooms, modules: Sequence[Module], since: datetime) -> Iterator[str]:
    """The ids of those who completed one of the modules, and not again since."""
    ids = {module.id for module in modules}
    for learner in rooms.roll.learners if ids else ():
        last: dict[str, datetime] = {}
        for recorded in rooms.records.of(learner.id):
            if isinstance(recorded.event, Completed) and recorded.event.module in ids:
                last[recorded.event.module] = recorded.at
        if any(at < since for at in last.values()):
            yield learner.id
