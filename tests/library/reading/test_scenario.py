"""Scenes and choices."""

import pytest

from tests.library.sample import SCENES, module_of, module_text, rules_of
from training.core.module import Scenario, SceneChoice
from training.core.text import Paragraph, Run, Steps
from training.library.reader import read


def scenario_of(scenes: str) -> Scenario:
    scenario = module_of(module_text(scenes=scenes)).scenario
    assert scenario is not None
    return scenario


def test_a_scene_has_its_title_clauses_text_and_choices() -> None:
    start, told = scenario_of(SCENES).scenes
    assert (start.title, start.clauses, start.help) == ("A box", ("5.2",), False)
    assert start.text == (Paragraph(runs=(Run(text="A box pops up."),)),)
    assert start.choices == (SceneChoice(text="Tell an adult.", leads_to="told"),)
    assert (told.help, told.is_ending) == (True, True)


@pytest.mark.parametrize(
    "said", ['"haha so true"', "“haha”", "Tap [x] (again)", "Ask: who? (5.2)", "a = b", "[ ] Wait"]
)
def test_a_choice_is_taken_as_it_stands(said: str) -> None:
    scenes = SCENES.replace("[Tell an adult.]", f"[{said}]")
    assert scenario_of(scenes).start.choices[0].text == said


@pytest.mark.parametrize("said", ["x", "X", " "])
def test_a_choice_may_look_like_a_box(said: str) -> None:
    scenes = SCENES.replace("[Tell an adult.](#told)", f"[{said}](#told)")
    reading = read(module_text(scenes=scenes), "sample.md")
    expected = [("empty-choice", 24)] if said == " " else []
    assert rules_of(reading) == expected


def test_choices_may_be_numbered_or_in_several_lists() -> None:
    typed = "1. [Tell.](#told)\n2. [Shout.](#told)\n\nOr:\n\n* [Write.](#told)"
    choices = scenario_of(SCENES.replace("- [Tell an adult.](#told)", typed)).start.choices
    assert [choice.text for choice in choices] == ["Tell.", "Shout.", "Write."]


def test_a_list_without_links_belongs_to_the_scene() -> None:
    scenes = SCENES.replace("A box pops up.", "It says:\n\n- one\n- two\n\nWell?")
    assert scenario_of(scenes).start.text[1] == Steps(
        numbered=False, rows=((Run(text="one"),), (Run(text="two"),))
    )


LOOP = """\
## A (5.2) {#a}

One.

- [On.](#b)
- [Help.](#c)

## B (5.2) {#b}

Two.

- [Back.](#a)

## C (5.2) {#c}

Three.
"""


def test_a_story_may_go_round_as_long_as_it_can_end_with_help() -> None:
    assert rules_of(read(module_text(scenes=LOOP), "sample.md")) == [("ending-without-help", 33)]


def test_an_ending_says_who_helps() -> None:
    scenes = LOOP.replace("## C (5.2", "## C (5.2, help")
    assert rules_of(read(module_text(scenes=scenes), "sample.md")) == []


def test_help_on_the_way_is_not_enough() -> None:
    scenes = LOOP.replace("## A (5.2", "## A (5.2, help")
    assert rules_of(read(module_text(scenes=scenes), "sample.md")) == [("ending-without-help", 33)]


def test_scenes_that_only_lead_to_each_other_never_end() -> None:
    scenes = LOOP.replace("[Help.](#c)", "[On.](#b)").replace("## A (5.2", "## A (5.2, help")
    assert rules_of(read(module_text(scenes=scenes), "sample.md")) == [
        ("no-ending", 20),
        ("no-ending", 27),
        ("unreachable-scene", 33),
        ("ending-without-help", 33),
    ]
