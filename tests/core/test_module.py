from collections.abc import Callable

import pytest

from training.core.module import Audience, Module, Scenario


def test_a_question_is_found_by_its_id(module: Callable[..., Module]) -> None:
    assert module("abc").question("b").stem == "What about b?"


def test_asking_for_a_question_that_is_not_there_is_an_error(
    module: Callable[..., Module],
) -> None:
    with pytest.raises(KeyError, match="z"):
        module("abc").question("z")


def test_a_scenario_starts_at_its_first_scene(scenario: Scenario) -> None:
    assert scenario.start.id == "gate"
    assert scenario.scene("told").title == "At the told"


def test_asking_for_a_scene_that_is_not_there_is_an_error(scenario: Scenario) -> None:
    with pytest.raises(KeyError, match="nowhere"):
        scenario.scene("nowhere")


def test_a_scene_without_choices_is_an_ending(scenario: Scenario) -> None:
    assert [scene.id for scene in scenario.scenes if scene.is_ending] == ["told"]


def test_only_staff_and_governors_are_not_children() -> None:
    adults = {audience for audience in Audience if not audience.is_pupils}
    assert adults == {Audience.STAFF, Audience.GOVERNORS}


def test_every_audience_can_be_said_in_words_of_its_own() -> None:
    said = {audience.words for audience in Audience}
    assert len(said) == len(Audience)
    assert Audience("upper-ks2").words == "Years 5 and 6"


def test_a_module_comes_back_from_json_as_what_it_was(module: Callable[..., Module]) -> None:
    made = module("abc", critical="b")
    assert Module.model_validate_json(made.model_dump_json()) == made
