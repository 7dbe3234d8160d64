"""What the teacher's desk shows of one class."""

from collections.abc import Mapping

from training.core.values import Frozen
from training.reports.grid import Grid
from training.reports.hard import HardQuestion


class ClassView(Frozen):
    """One class: its grid, the modules' titles by id, and what was hard, hardest first."""

    name: str
    grid: Grid
    titles: Mapping[str, str]
    hard: tuple[HardQuestion, ...]
