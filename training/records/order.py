"""In which order events of several devices are told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime

from training.records.recorded import Recorded

_Placed = tuple[datetime, str, int, Recorded]


def in_order(events: Iterable[Recorded]) -> tuple[Recorded, ...]:
    """The events by time, with each device's own in the order in which that device wrote them.

    Clocks are put back, and a school laptop without its battery wakes up years ago. So an event is
    told no earlier than those its device numbered before it, whatever the clock said then. Events
    of one moment are told by device, so that everybody tells them alike.
    """
    by_device: dict[str, list[Recorded]] = defaultdict(list)
    for event in events:
        by_device[event.device].append(event)
    placed = [place for one in by_device.values() for place in _places(one)]
    return tuple(event for *_, event in sorted(placed, key=lambda place: place[:3]))


def _places(of_one_device: list[Recorded]) -> Iterator[_Placed]:
    of_one_device.sort(key=lambda event: (event.seq, event.at, event.id))
    reached = of_one_device[0].at
    for number, event in enumerate(of_one_device):
        reached = max(reached, event.at)
        yield reached, event.device, number, event
