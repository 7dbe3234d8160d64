"""What is odd about a completion, so that a grown-up looks twice before signing."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from training.actions.issuing.completions import Completion
from training.core.module import Module
from training.records.faults import Fault

FAST = 3
"""Taking less than the module's minutes divided by this is unusually fast."""

TO_COME = "dated ahead of this computer's clock"
NO_START = "no beginning on record"
BACKWARDS = "ends before it begins: a clock was wrong"


def oddities(
    completion: Completion, module: Module | None, faults: Sequence[Fault], now: datetime
) -> Iterator[str]:
    """What is odd, in a few words each. `faults` are those of the learner's own records."""
    if module is None:
        yield "the module is not on the shelf any more"
    if completion.at > now:
        yield TO_COME
    yield from _about_time(completion, module)
    if any(not fault.is_harmless for fault in faults):
        yield "the records are not in order: see `training records check`"


def _about_time(completion: Completion, module: Module | None) -> Iterator[str]:
    if completion.began is None:
        yield NO_START
        return
    took = completion.at - completion.began
    if took < timedelta():
        yield BACKWARDS
    elif module and took * FAST < timedelta(minutes=module.minutes):
        yield f"{_spoken(took)} for about {module.minutes} minutes' work"


def _spoken(took: timedelta) -> str:
    """A time as people say it, cut to whole minutes."""
    minutes = took // timedelta(minutes=1)
    if minutes < 1:
        return "less than a minute"
    return f"{minutes} minute{'s' if minutes > 1 else ''}"
