import pytest
from pydantic import ValidationError

from training.core.values import Frozen


class Door(Frozen):
    """A value to try."""

    colour: str


def test_a_value_never_changes() -> None:
    door = Door(colour="blue")
    with pytest.raises(ValidationError, match="frozen"):
        door.colour = "orange"  # type: ignore[misc]
    assert door.colour == "blue"


def test_a_value_admits_no_unknown_field() -> None:
    with pytest.raises(ValidationError, match="extra"):
        Door.model_validate({"colour": "blue", "handle": "brass"})


def test_values_that_say_the_same_are_equal() -> None:
    assert Door(colour="blue") == Door(colour="blue") != Door(colour="orange")
