"""Who needs which modules, and how often: what the school's induction table says."""

from collections.abc import Mapping

from training.core.renewal import Renewal
from training.core.values import Frozen

ADULT_ROLES = ("staff", "teacher", "lead", "governor", "supply", "volunteer")
"""What adults can be at a school; each has a line in the table."""


class Induction(Frozen):
    """The table: the modules by the roles that need them, in the order in which they are taken."""

    needs: Mapping[str, tuple[str, ...]]
    renewal: Renewal

    def of(self, role: str) -> tuple[str, ...]:
        """The ids of the modules that a role needs; none for a pupil."""
        return self.needs.get(role, ())

    def changed(self, role: str, modules: tuple[str, ...]) -> "Induction":
        """The same table with other modules for a role."""
        return self.model_copy(update={"needs": {**self.needs, role: modules}})
