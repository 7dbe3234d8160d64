"""Coverage: where each clause is taught and asked about, and whom a clause does not reach yet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from training.core.module import Module
from training.core.values import Frozen
from training.library.reading.clauses import whole
from training.library.reference.register import Bound, Entry, Group, Register

Missing = Literal["card", "question", "acknowledgement"]


class ClauseCoverage(Frozen):
    """How often a clause is taught, over all modules.

    `cards`, `questions` and `scenes` cite it in modules that teach it; `acknowledged` counts the
    modules in which it is signed. `modules` teach it or have it signed.
    """

    binds: tuple[Bound, ...]
    cards: int
    questions: int
    scenes: int
    acknowledged: int
    modules: tuple[str, ...]


class Uncovered(Frozen):
    """A clause that a group is to be taught and is not, and what of it is missing."""

    clause: str
    group: Group
    missing: tuple[Missing, ...]

    @property
    def words(self) -> str:
        """As a person says it: `6.3 for governors: no card, no question`."""
        return f"{self.clause} for {self.group}: {', '.join(f'no {one}' for one in self.missing)}"


class Coverage(Frozen):
    """The coverage of every clause of a register, and what is missing, in the register's order."""

    clauses: Mapping[str, ClauseCoverage]
    uncovered: tuple[Uncovered, ...]


class _Taught(Frozen):
    """What one module does for one clause."""

    module: str
    group: Group
    cards: int
    questions: int
    scenes: int
    signed: bool


def coverage(modules: Iterable[Module], register: Register) -> Coverage:
    """Count where each clause of the register is taught.

    A citation counts where the module lists the clause among those it teaches; a clause that is
    echoed is not counted. A letter counts for its clause: 2.1d for 2.1. A group is covered when
    one of its modules has a card, and one a question or, for a clause that is signed, the
    signature. A clause that staff are to sign wants a module in which they do.
    """
    shelf = tuple(modules)
    clauses: dict[str, ClauseCoverage] = {}
    uncovered: list[Uncovered] = []
    for clause, entry in register.items():
        taught = tuple(found for module in shelf for found in _taught(module, clause))
        clauses[clause] = _counted(entry, taught)
        uncovered.extend(_uncovered(clause, entry, taught))
    return Coverage(clauses=clauses, uncovered=tuple(uncovered))


def _taught(module: Module, clause: str) -> Iterator[_Taught]:
    lists = clause in module.clauses
    signed = clause in module.acknowledges
    if lists or signed:
        scenes = module.scenario.scenes if module.scenario else ()
        yield _Taught(
            module=module.id,
            group=Group.of(module.audience),
            cards=_citing(clause, (card.clauses for card in module.cards)),
            questions=_citing(clause, (question.clauses for question in module.questions)),
            scenes=_citing(clause, (scene.clauses for scene in scenes)),
            signed=signed,
        )


def _citing(clause: str, cited: Iterable[Sequence[str]]) -> int:
    return sum(clause in map(whole, clauses) for clauses in cited)


def _counted(entry: Entry, taught: Sequence[_Taught]) -> ClauseCoverage:
    return ClauseCoverage(
        binds=entry.binds,
        cards=sum(found.cards for found in taught),
        questions=sum(found.questions for found in taught),
        scenes=sum(found.scenes for found in taught),
        acknowledged=sum(found.signed for found in taught),
        modules=tuple(found.module for found in taught),
    )


def _uncovered(clause: str, entry: Entry, taught: Sequence[_Taught]) -> Iterator[Uncovered]:
    for group in entry.taught_to:
        own = [found for found in taught if found.group == group]
        missing = tuple(_missing(entry, group, own))
        if missing:
            yield Uncovered(clause=clause, group=group, missing=missing)


def _missing(entry: Entry, group: Group, own: Sequence[_Taught]) -> Iterator[Missing]:
    """What a group lacks of a clause that it is to be taught."""
    signed = any(found.signed for found in own)
    if not any(found.cards for found in own):
        yield "card"
    if entry.testable and not signed and not any(found.questions for found in own):
        yield "question"
    if entry.acknowledged and not signed and group is Group.STAFF:
        yield "acknowledgement"
