from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.rooms import events_of, rooms_on, small_school
from training.actions.rooms import Rooms
from training.actions.take_module import ModuleTaking
from training.core.attempt import Attempt, Stage
from training.core.events import Answered, CertificateRevoked, Completed, Started
from training.core.people import Learner
from training.core.quiz import Outcome
from training.core.resuming import outcomes
from training.core.taking import answer, choose, go_on, sit_out
from training.disk.errors import DiskError, DiskFull
from training.records.bookmarks import Bookmarks
from training.records.tally import Tallies


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_school(tmp_path / "school")


@pytest.fixture
def rooms(folder: Path) -> Rooms:
    return rooms_on(folder)


@pytest.fixture
def pupil(rooms: Rooms) -> Learner:
    return rooms.roll.find("aisha-b")


def to_the_quiz(taking: ModuleTaking, attempt: Attempt) -> Attempt:
    """Go on to the first question."""
    while attempt.stage is not Stage.QUIZ:
        scene = attempt.scene
        if scene and not scene.is_ending:
            attempt = choose(attempt, 0)
        else:
            attempt = taking.keep(go_on(attempt))
    return attempt


def to_the_end(taking: ModuleTaking, attempt: Attempt) -> Attempt:
    """Answer everything right."""
    attempt = to_the_quiz(taking, attempt)
    while attempt.question:
        attempt = taking.keep(answer(attempt, attempt.question.right_answer))
    return attempt


def test_taking_up_again_shows_the_same_question_in_the_same_order(
    rooms: Rooms, pupil: Learner, folder: Path
) -> None:
    module = rooms.module("tiny")
    taking = ModuleTaking(rooms, pupil)
    attempt = to_the_quiz(taking, taking.take_up(module))
    assert attempt.question
    attempt = taking.keep(answer(attempt, attempt.question.right_answer))
    other = rooms_on(folder, seed=99)
    again = ModuleTaking(other, pupil).take_up(other.module("tiny"))
    assert again.question == attempt.question
    assert (again.order, again.quiz, again.id) == (attempt.order, attempt.quiz, attempt.id)


def test_a_certificate_taken_back_meanwhile_is_no_part_of_an_attempt(
    rooms: Rooms, pupil: Learner
) -> None:
    module = rooms.module("tiny")
    taking = ModuleTaking(rooms, pupil)
    attempt = to_the_quiz(taking, taking.take_up(module))
    taken_back = CertificateRevoked(certificate="ab" * 8, reason="Another name.", by="lead")
    rooms.records.record(pupil.id, (taken_back,))
    assert ModuleTaking(rooms, pupil).take_up(module).question == attempt.question


def test_a_completed_module_begins_anew_and_stays_completed(rooms: Rooms, pupil: Learner) -> None:
    module = rooms.module("tiny")
    taking = ModuleTaking(rooms, pupil)
    done = to_the_end(taking, taking.take_up(module))
    again = taking.take_up(module)
    assert again.stage is Stage.OPENING
    assert again.id != done.id
    assert sum(isinstance(event, Completed) for event in events_of(rooms, pupil.id)) == 1
    assert sum(isinstance(event, Started) for event in events_of(rooms, pupil.id)) == 2


def test_taking_up_twice_without_a_step_starts_one_attempt(rooms: Rooms, pupil: Learner) -> None:
    module = rooms.module("tiny")
    taking = ModuleTaking(rooms, pupil)
    assert taking.take_up(module) == taking.take_up(module)
    assert len(events_of(rooms, pupil.id)) == 1


class FullTallies(Tallies):
    def count(self, group: str, module: str, question: str, options: object) -> None:
        raise DiskFull("full")

    def count_sat_out(self, group: str, module: str, question: str) -> None:
        raise DiskFull("full")


class FullBookmarks(Bookmarks):
    def keep(self, learner: str, attempt: str, sat_out: frozenset[str]) -> None:
        raise DiskFull("full")


def test_an_answer_is_kept_once_when_only_the_class_count_fails(
    rooms: Rooms, pupil: Learner, folder: Path
) -> None:
    rooms = replace(rooms, tallies=FullTallies(folder, "d"))
    taking = ModuleTaking(rooms, pupil)
    attempt = to_the_quiz(taking, taking.take_up(rooms.module("tiny")))
    attempt = taking.keep(answer(attempt, (0,)))
    assert attempt.quiz.tries == 1
    answered = [event for event in events_of(rooms, pupil.id) if isinstance(event, Answered)]
    assert [event.right for event in answered] == [False]


def test_sitting_out_that_cannot_be_remembered_is_said(
    rooms: Rooms, pupil: Learner, folder: Path
) -> None:
    rooms = replace(rooms, bookmarks=FullBookmarks(folder, "d"))
    taking = ModuleTaking(rooms, pupil)
    attempt = to_the_quiz(taking, taking.take_up(rooms.module("tiny")))
    with pytest.raises(DiskError):
        taking.keep(sit_out(attempt))


def test_wrong_options_are_counted_for_the_class_without_a_name(
    rooms: Rooms, pupil: Learner, folder: Path
) -> None:
    taking = ModuleTaking(rooms, pupil)
    attempt = to_the_quiz(taking, taking.take_up(rooms.module("tiny")))
    taking.keep(answer(attempt, (0,)))
    folder = folder / "tallies"
    counted = "".join(f.read_text(encoding="utf-8") for f in folder.rglob("*.json"))
    assert "Tap it." in counted
    assert pupil.id not in counted
    assert pupil.name not in counted


def test_no_tally_is_kept_of_staff(rooms: Rooms, folder: Path) -> None:
    person = rooms.roll.find("priya-desai")
    taking = ModuleTaking(rooms, person)
    attempt = to_the_quiz(taking, taking.take_up(rooms.module("staff-tiny")))
    question = attempt.question
    assert question
    wrong = next(n for n in range(len(question.rows)) if (n,) != question.right_answer)
    taking.keep(answer(attempt, (wrong,)))
    assert not (folder / "tallies").exists()


def test_an_edited_question_is_asked_again_and_the_others_stand(
    rooms: Rooms, pupil: Learner
) -> None:
    module = rooms.module("tiny")
    taking = ModuleTaking(rooms, pupil)
    attempt = to_the_quiz(taking, taking.take_up(module))
    for _ in range(3):
        assert attempt.question
        attempt = taking.keep(answer(attempt, attempt.question.right_answer))
    first, *others = module.questions
    edited = first.model_copy(update={"wording": "changed"})
    changed = module.model_copy(update={"questions": (edited, *others), "version": "other"})
    again = taking.take_up(changed)
    assert again.quiz.outcome("q-single") is None
    assert again.quiz.outcome("q-multiple") is Outcome.RIGHT_FIRST_TIME
    assert "q-single" in again.quiz.waiting
    done = to_the_end(taking, again)
    assert done.is_done
    assert outcomes(events_of(rooms, pupil.id))["q-order"] is Outcome.RIGHT_FIRST_TIME
