import pytest

from training.core.module import Audience
from training.core.people import GUEST, Learner


@pytest.mark.parametrize("audience", list(Audience))
def test_a_learner_is_a_pupil_unless_of_the_staff_or_the_governors(audience: Audience) -> None:
    learner = Learner(id="sam-k", name="Sam K", group="Herons", audience=audience)
    assert learner.is_pupil is (audience not in {Audience.STAFF, Audience.GOVERNORS})


def test_a_guest_is_treated_with_the_care_due_to_a_child() -> None:
    assert GUEST.is_pupil
