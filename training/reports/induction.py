"""One adult's way through what they need: one obvious next step, and the minutes left."""

from collections.abc import Iterable, Mapping
from datetime import date

from training.core.module import Module
from training.core.values import Frozen
from training.reports.standings import AdultRow, AdultState, Standing


class PathStep(Frozen):
    """A module that somebody needs, and how they stand with it.

    `title` is the id, and `minutes` 0, where the module's file cannot be used just now. `waits_for`
    are modules that come first and do not hold.
    """

    module: str
    title: str
    minutes: int
    standing: Standing
    waits_for: tuple[str, ...] = ()

    @property
    def is_left(self) -> bool:
        """Whether there is something to do."""
        return self.standing.state is not AdultState.DONE


class InductionPath(Frozen):
    """The steps of one adult, in the order of the table."""

    steps: tuple[PathStep, ...]

    @property
    def left(self) -> tuple[PathStep, ...]:
        """The steps that there is something to do for."""
        return tuple(step for step in self.steps if step.is_left)

    @property
    def minutes_left(self) -> int:
        """How long these take, as their modules say; a begun one counts whole."""
        return sum(step.minutes for step in self.left)

    @property
    def next(self) -> PathStep | None:
        """The one step to take now; None where all is done.

        Of those that wait for no other it is the most urgent, then the one due first, then one
        that is begun; otherwise the first of the table.
        """
        ready = [step for step in self.left if not step.waits_for] or self.left
        return min(ready, key=_turn, default=None)


def induction_path(row: AdultRow, modules: Iterable[Module]) -> InductionPath:
    """The way of one adult through the modules that their role needs.

    Args:
        row: how they stand.
        modules: the modules of the shelf.
    """
    shelf = {module.id: module for module in modules}
    needed = {id_: one for id_, one in row.standings.items() if one.needed}
    return InductionPath(steps=tuple(_step(id_, needed, shelf.get(id_)) for id_ in needed))


def _step(id_: str, needed: Mapping[str, Standing], module: Module | None) -> PathStep:
    first = (other for other in module.after if other in needed) if module else ()
    return PathStep(
        module=id_,
        title=module.title if module else id_,
        minutes=module.minutes if module else 0,
        standing=needed[id_],
        waits_for=tuple(other for other in first if not needed[other].holds),
    )


def _turn(step: PathStep) -> tuple[int, date, bool]:
    standing = step.standing
    return standing.state.urgency, standing.due or date.max, not standing.begun
