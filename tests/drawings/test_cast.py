import pytest

from training.core.module import Audience
from training.drawings.cast import CAST, PAIRS, pair


@pytest.mark.parametrize("phase", list(Audience))
def test_the_pair_of_a_phase_is_of_its_cast(phase: Audience) -> None:
    assert set(PAIRS[phase]) <= set(CAST[phase])


def test_one_who_stands_on_both_sides_turns_to_itself() -> None:
    left, right = pair(Audience.LOWER_KS2)
    assert left != right
    assert left == right.turned()
