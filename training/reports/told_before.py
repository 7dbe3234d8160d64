"""Who was trained while the school said something else of itself than now."""

from collections.abc import Iterable, Iterator
from datetime import date

from training.core.events import Completed
from training.core.module import Module
from training.core.people import Learner
from training.core.placeholders import PLACEHOLDER
from training.core.school_facts import UNSAID
from training.core.values import Frozen
from training.records.records import Records
from training.school.facts import said_on
from training.school.school import School


class ToldBefore(Frozen):
    """Somebody's latest completion of a module, its day (UTC), and what the school said then."""

    learner: Learner
    module: str
    on: date
    said: str


def names_fact(module: Module, fact: str) -> bool:
    """Whether what learners see of a module, not yet filled in, names the fact."""
    seen = module.model_dump_json(exclude={"teacher", "second_forms"})
    return fact in PLACEHOLDER.findall(seen)


def told_before(
    fact: str,
    school: School,
    modules: Iterable[Module],
    learners: Iterable[Learner],
    records: Records,
    before: date | None = None,
) -> tuple[ToldBefore, ...]:
    """Those who last completed a module that names the fact while it said something else.

    Args:
        fact: the fact's name, such as `dsl_name`.
        school: what the school says, and said.
        modules: the modules as they are written, with their placeholders.
        learners: whom to ask about.
        records: what they did.
        before: only completions of earlier days than this.

    Raises:
        DiskError: the records cannot be read.
    """
    naming = {module.id for module in modules if names_fact(module, fact)}
    words = school.facts.get(fact, "")
    return tuple(
        done
        for learner in learners
        for done in _latest(fact, school, learner, records)
        if done.module in naming
        and said_on(school, fact, done.on) != words
        and (before is None or done.on < before)
    )


def _latest(fact: str, school: School, learner: Learner, records: Records) -> Iterator[ToldBefore]:
    """The last completion of each module that a learner has completed, by the module's id."""
    latest = dict(_completed(records, learner))
    for module in sorted(latest):
        said = said_on(school, fact, latest[module]) or UNSAID[fact]
        yield ToldBefore(learner=learner, module=module, on=latest[module], said=said)


def _completed(records: Records, learner: Learner) -> Iterator[tuple[str, date]]:
    """Each completion's module and day, in the order of the records."""
    for recorded in records.of(learner.id):
        if isinstance(recorded.event, Completed):
            yield recorded.event.module, recorded.at.date()
