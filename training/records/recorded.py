"""One event as it stands in the records."""

from pydantic import AwareDatetime, PositiveInt

from training.core.events import Event
from training.core.values import Frozen


class Recorded(Frozen):
    """One event, and when and where it was recorded.

    `id` is the same in every copy of the event; `seq` counts a learner's events on one device from
    1; `at` is UTC; `before` is the SHA-256, in hex, of the line before it in its file, or zeros.
    """

    id: str
    seq: PositiveInt
    at: AwareDatetime
    device: str
    learner: str
    before: str
    event: Event
