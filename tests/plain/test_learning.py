from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.player import PlainPlayer, always_right, right_at_second
from tests.support.rooms import events_of, rooms_on, small_school
from training.actions.certificate import certificate
from training.actions.clause_words import PolicyWords
from training.actions.rooms import Rooms
from training.actions.take_module import ModuleTaking
from training.core.events import Answered, CertificateIssued, Completed
from training.core.module import Audience
from training.core.people import GUEST, Learner
from training.core.quiz import Outcome
from training.core.resuming import outcomes
from training.disk.errors import DiskFull
from training.plain.learning import PlainLearning
from training.plain.voice import Voice


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    return rooms_on(small_school(tmp_path / "school"))


def take(rooms: Rooms, learner: Learner, module_id: str, player: PlainPlayer) -> None:
    """Sit down, and take the module until it is done or the input ends."""
    module = rooms.module(module_id)
    taking = ModuleTaking(rooms, learner)
    page, breath = rooms.help_for(module.audience)
    learning = PlainLearning(
        Voice(player.write, player.read),
        taking,
        page.text,
        breath.text,
        PolicyWords(rooms, module.audience).of,
        lambda: certificate(rooms, learner, module),
    )
    learning.take(taking.take_up(module))


def typed_in(lines: list[str]) -> tuple[list[str], Callable[[], str | None]]:
    """A reader that gives those lines and then ends."""
    waiting = iter(lines)
    return [], lambda: next(waiting, None)


def say(rooms: Rooms, learner: Learner, module_id: str, lines: list[str]) -> str:
    """What is printed when those lines are typed."""
    player = PlainPlayer(rooms.module(module_id))
    _, player.read = typed_in(lines)  # type: ignore[method-assign]  # typed lines, not a player
    take(rooms, learner, module_id, player)
    return player.printed


def test_every_question_right_is_recorded_and_ends_in_completed(rooms: Rooms) -> None:
    pupil = rooms.roll.find("aisha-b")
    player = PlainPlayer(rooms.module("tiny"), always_right, [1])
    take(rooms, pupil, "tiny", player)
    events = events_of(rooms, pupil.id)
    assert set(outcomes(events).values()) == {Outcome.RIGHT_FIRST_TIME}
    assert len(outcomes(events)) == 7
    assert isinstance(events[-2], Completed)
    assert isinstance(events[-1], CertificateIssued)
    last_screen = player.printed.rsplit("> \n", 1)[-1]
    assert "completed" in last_screen


def test_a_second_try_is_after_a_hint_and_shows_the_feedback_and_the_hint(rooms: Rooms) -> None:
    pupil = rooms.roll.find("aisha-b")
    player = PlainPlayer(rooms.module("tiny"), right_at_second, [2, 1])
    take(rooms, pupil, "tiny", player)
    assert set(outcomes(events_of(rooms, pupil.id)).values()) == {Outcome.AFTER_A_HINT}
    assert "Not yet." in player.printed
    for question in rooms.module("tiny").questions:
        assert f"Hint: {question.hint}" in player.printed


def test_missed_questions_of_staff_come_round_until_passed(rooms: Rooms) -> None:
    person = rooms.roll.find("priya-desai")
    player = PlainPlayer(rooms.module("staff-tiny"), lambda question, go: go >= 2, [1])
    take(rooms, person, "staff-tiny", player)
    events = events_of(rooms, person.id)
    completed = next(event for event in events if isinstance(event, Completed))
    assert completed.got >= 4
    assert "Here is the idea:" in player.printed
    assert "Once more" in player.printed


def test_no_option_and_no_scene_reaches_a_pupils_record(rooms: Rooms, tmp_path: Path) -> None:
    pupil = rooms.roll.find("aisha-b")
    take(rooms, pupil, "tiny", PlainPlayer(rooms.module("tiny"), right_at_second, [2, 1]))
    files = list((tmp_path / "school" / "records" / pupil.id).iterdir())
    kept = "".join(file.read_text(encoding="utf-8") for file in files)
    module = rooms.module("tiny")
    assert kept
    assert module.scenario
    for scene in module.scenario.scenes:
        assert f'"{scene.id}"' not in kept
    for question in module.questions:
        for row in question.rows:
            assert row not in kept


def test_end_of_input_saves_and_carries_on_at_the_same_place(rooms: Rooms) -> None:
    pupil = rooms.roll.find("aisha-b")
    whole = PlainPlayer(rooms.module("tiny"), always_right, [1])
    take(rooms, rooms.roll.find("ben-t"), "tiny", whole)
    player = PlainPlayer(rooms.module("tiny"), always_right, [1])
    player.stop_at = len(whole.typed) - 5
    take(rooms, pupil, "tiny", player)
    assert "Saved. You can carry on from here another time." in player.printed
    before = events_of(rooms, pupil.id)
    assert not any(isinstance(event, Completed) for event in before)
    again = PlainPlayer(rooms.module("tiny"), always_right, [1])
    take(rooms, pupil, "tiny", again)
    events = events_of(rooms, pupil.id)
    answered = [event.question for event in events if isinstance(event, Answered)]
    assert answered == [question.id for question in rooms.module("tiny").questions]
    assert sum(isinstance(event, Completed) for event in events) == 1


def test_help_and_breath_come_at_every_prompt_and_change_nothing(rooms: Rooms) -> None:
    pupil = rooms.roll.find("aisha-b")
    module = rooms.module("tiny")
    plain = PlainPlayer(module, always_right, [1])
    take(rooms, rooms.roll.find("ben-t"), "tiny", plain)
    lines = [line for typed in plain.typed for line in ("h", "", "t", "", typed)]
    # Ben's order of options is not Aisha's, so only the pages before the quiz are taken here.
    before_quiz = 5 * len(module.cards) + 5 * 3
    printed = say(rooms, pupil, "tiny", lines[:before_quiz])
    page, breath = rooms.help_for(Audience.KS1)
    asked = before_quiz // 5
    assert printed.count("0800 1111") >= asked
    assert printed.count("Enter to go back to where you were.") == 2 * asked
    assert page.text
    assert breath.text


def test_an_answer_that_is_not_understood_is_asked_again(rooms: Rooms) -> None:
    pupil = rooms.roll.find("aisha-b")
    to_quiz = ["", "", "1", "", ""]
    for nonsense in ("9", "0", "x", "1 2", "²", "-1", "1" * 400):
        printed = say(rooms, pupil, "tiny", [*to_quiz, nonsense])
        assert "That was not understood." in printed
        to_quiz = []
    assert not any(isinstance(event, Answered) for event in events_of(rooms, pupil.id))


def test_anything_means_next_where_only_next_is_possible(rooms: Rooms) -> None:
    printed = say(rooms, rooms.roll.find("aisha-b"), "tiny", ["yes", "17", "1"])
    assert "Owl helps" in printed


def test_numbered_lines_are_choices_only(rooms: Rooms) -> None:
    printed = say(rooms, rooms.roll.find("aisha-b"), "tiny", [""])
    assert "First: Stop." in printed
    assert "1. " not in printed


def test_every_prompt_stands_on_a_line_of_its_own(rooms: Rooms) -> None:
    player = PlainPlayer(rooms.module("tiny"), always_right, [1])
    take(rooms, rooms.roll.find("aisha-b"), "tiny", player)
    assert player.printed.count("\n> ") == len(player.typed)


def test_back_goes_to_the_card_before_and_undoes_a_matching_pick(rooms: Rooms) -> None:
    printed = say(rooms, rooms.roll.find("aisha-b"), "tiny", ["", "b", "", ""])
    assert printed.count("Card 1 of 1") == 2
    assert printed.count("About 15 minutes.") == 2


def test_a_story_can_be_gone_through_again_after_its_end(rooms: Rooms) -> None:
    printed = say(rooms, rooms.roll.find("aisha-b"), "tiny", ["", "", "1", "r", "2", "1"])
    assert printed.count("A box pops up") == 2
    assert "Two boxes" in printed
    kinds = [event.kind for event in events_of(rooms, "aisha-b")]
    assert "scenario done" not in kinds


def test_sitting_out_is_done_and_is_only_counted_for_the_class(rooms: Rooms) -> None:
    pupil = rooms.roll.find("aisha-b")
    printed = say(rooms, pupil, "tiny", ["", "", *["s"] * 8])
    assert "completed" in printed
    events = events_of(rooms, pupil.id)
    assert not any(isinstance(event, Answered) for event in events)
    assert {event.kind for event in events} == {
        "started",
        "card read",
        "scenario done",
        "completed",
        "certificate issued",
    }
    tally = rooms.tallies.of(pupil.group).model_dump_json()
    assert tally.count("sat") >= 8
    assert pupil.name not in tally
    assert pupil.id not in tally


def test_a_question_sat_out_stays_out_when_carrying_on(rooms: Rooms) -> None:
    pupil = rooms.roll.find("aisha-b")
    say(rooms, pupil, "tiny", ["", "", "1", "", "s", "s"])
    printed = say(rooms, pupil, "tiny", [])
    assert rooms.module("tiny").questions[2].stem in printed
    assert rooms.module("tiny").questions[0].stem not in printed


def test_a_guest_leaves_no_trace(rooms: Rooms, tmp_path: Path) -> None:
    files = sorted((tmp_path / "school").rglob("*"))
    player = PlainPlayer(rooms.module("tiny"), right_at_second, [1])
    take(rooms, GUEST, "tiny", player)
    assert "so nothing was kept" in player.printed
    assert sorted((tmp_path / "school").rglob("*")) == files


def test_not_saved_is_said_and_the_same_answer_can_be_tried_again(rooms: Rooms) -> None:
    pupil = rooms.roll.find("aisha-b")
    module = rooms.module("tiny")
    taking = FullOnce(rooms, pupil)
    player = PlainPlayer(module, always_right, [1])
    words = PolicyWords(rooms, module.audience).of
    PlainLearning(Voice(player.write, player.read), taking, (), (), words, lambda: None).take(
        taking.take_up(module)
    )
    assert player.printed.count("Not saved: ") == 1
    answered = [event for event in events_of(rooms, pupil.id) if isinstance(event, Answered)]
    assert len(answered) == len(module.questions)


class FullOnce(ModuleTaking):
    """The disk is full at the fifth step, once."""

    steps = 0

    def keep(self, step):  # type: ignore[no-untyped-def]  # the signature is the real one's
        self.steps += 1
        if self.steps == 5:
            raise DiskFull("There is no room left. Make room on the disk, then try again.")
        return super().keep(step)


def test_control_characters_in_text_never_reach_the_terminal() -> None:
    written: list[str] = []
    Voice(written.append, lambda: None).say("red \x1b[31m and \x9b bell \x07")
    assert "".join(written) == "red  [31m and   bell  \n"
