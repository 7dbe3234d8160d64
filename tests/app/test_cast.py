import pytest

from tests.support.learning import module
from training.app.cast import _OWN, drawing_for, welcome
from training.core.module import Audience
from training.drawings.cast import CAST, PAIRS
from training.drawings.drawing import drawing_named


def test_everybody_in_the_cast_has_been_drawn() -> None:
    named = {name for names in (*CAST.values(), *PAIRS.values(), *_OWN.values()) for name in names}
    assert [name for name in named if drawing_named(name) is None] == []


@pytest.mark.parametrize("audience", list(Audience))
def test_every_phase_has_somebody_beside_each_card_and_at_the_opening(audience: Audience) -> None:
    other = module().model_copy(update={"id": "x-99", "audience": audience})
    assert all(drawing_for(other, card) for card in range(7))
    assert welcome(other)
