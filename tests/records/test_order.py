from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from training.core.events import ScenarioDone
from training.records.order import in_order
from training.records.recorded import Recorded

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def event(device: str, seq: int, minute: int) -> Recorded:
    return Recorded(
        id=f"{device}-{seq}-{minute}",
        seq=seq,
        at=NOON + timedelta(minutes=minute),
        device=device,
        learner="sam",
        before="",
        event=ScenarioDone(attempt="a"),
    )


def test_events_of_two_devices_are_told_by_time() -> None:
    laptop, tablet = [event("laptop", 1, 0), event("laptop", 2, 4)], [event("tablet", 1, 2)]
    assert in_order(laptop + tablet) == (laptop[0], tablet[0], laptop[1])


def test_a_clock_that_was_put_back_does_not_change_a_devices_own_order() -> None:
    first, second, third = event("laptop", 1, 10), event("laptop", 2, -50), event("laptop", 3, 11)
    elsewhere = event("tablet", 1, 5)
    assert in_order([third, elsewhere, second, first]) == (elsewhere, first, second, third)


def test_nothing_is_in_order_too() -> None:
    assert in_order([]) == ()


EVENTS = st.lists(
    st.builds(event, st.sampled_from("abc"), st.integers(1, 9), st.integers(-9, 9)),
    unique_by=lambda event: event.id,
)


@given(EVENTS.flatmap(lambda events: st.tuples(st.just(events), st.permutations(events))))
def test_the_order_is_the_same_however_the_events_were_found(
    found: tuple[list[Recorded], list[Recorded]],
) -> None:
    told = in_order(found[0])
    assert in_order(found[1]) == told
    assert sorted(each.id for each in told) == sorted(each.id for each in found[0])
    for device in "abc":
        numbers = [each.seq for each in told if each.device == device]
        assert numbers == sorted(numbers)
