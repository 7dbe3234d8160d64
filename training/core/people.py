"""Who takes modules."""

from pydantic import Field

from training.core.module import Audience
from training.core.values import Frozen


class Learner(Frozen):
    """Whoever takes a module.

    `id` also names the folder of their records, so it is made of the letters a to z, digits and -.
    `name` is a preferred forename and as many letters of the surname as make it unique; `group` the
    class of a pupil, "Staff" or "Governors" of an adult.
    """

    id: str = Field(pattern=r"^[a-z0-9-]{1,64}$")
    name: str
    group: str
    audience: Audience

    @property
    def is_pupil(self) -> bool:
        """Whether this is a child, of whom only outcomes are kept."""
        return self.audience.is_pupils


GUEST = Learner(id="guest", name="Guest", group="Guests", audience=Audience.KS1)
"""Somebody trying a module: nothing of it is kept."""
