from collections.abc import Callable
from datetime import datetime

import pytest
from pydantic import ValidationError

from training.core.people import Learner
from training.reports.class_view import ClassView
from training.reports.grid import grid
from training.reports.hard import HardQuestion


def test_beside_the_grid_a_class_view_names_nobody(
    at: Callable[[int], datetime], learner: Callable[..., Learner]
) -> None:
    hard = HardQuestion(
        module="x",
        question="a",
        stem="What about a?",
        answered=5,
        right_first_time=1,
        after_a_hint=2,
        not_yet=2,
    )
    table = grid([learner("Sam K")], ["x"], {}, at(0))
    view = ClassView(name="Herons", grid=table, titles={"x": "About x"}, hard=(hard,))
    assert "Sam" not in view.model_dump_json(exclude={"grid"})
    with pytest.raises(ValidationError):
        ClassView.model_validate({**view.model_dump(), "slowest": "Sam K"})
