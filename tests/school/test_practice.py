"""The practice school looks like a school, and concerns nobody."""

import re
from collections import Counter
from urllib.parse import urlsplit

from training.core.module import Audience
from training.school.practice import practice_roll, practice_school
from training.school.school import GOVERNORS, STAFF, Roll, School

FORENAME_AND_LETTERS = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]?")


def test_everybody_has_a_name_and_an_id_of_their_own() -> None:
    learners = practice_roll().learners
    assert len({learner.id for learner in learners}) == len(learners)
    assert len({learner.name.casefold() for learner in learners}) == len(learners)
    assert all(practice_roll().find(learner.name) == learner for learner in learners)


def test_every_id_can_name_a_folder_of_records() -> None:
    assert all(re.fullmatch("[a-z0-9-]{1,64}", one.id) for one in practice_roll().learners)


def test_children_go_by_a_forename_and_a_letter_and_no_two_share_a_forename() -> None:
    children = [learner for learner in practice_roll().learners if learner.is_pupil]
    assert all(FORENAME_AND_LETTERS.fullmatch(child.name) for child in children)
    forenames = Counter(child.name.split()[0] for child in children)
    assert forenames.most_common(1)[0][1] == 1


def test_there_is_a_class_of_each_phase_staff_and_a_governor() -> None:
    roll = practice_roll()
    audiences = {group.name: group.audience for group in roll.classes}
    assert set(audiences.values()) == {a for a in Audience if a.is_pupils}
    for name, audience in audiences.items():
        assert {learner.audience for learner in roll.of(name)} == {audience}
    assert [learner.name for learner in roll.of(STAFF)] == ["Priya Desai", "Tom Whitlock"]
    assert [learner.audience for learner in roll.of(GOVERNORS)] == [Audience.GOVERNORS]
    assert {learner.group for learner in roll.learners} == {*audiences, STAFF, GOVERNORS}


def test_every_class_is_large_enough_for_its_hard_questions_to_show() -> None:
    assert all(len(practice_roll().of(group.name)) >= 10 for group in practice_roll().classes)


def test_the_school_says_that_it_is_for_practice_and_its_address_can_belong_to_nobody() -> None:
    school = practice_school()
    assert school.practice
    host = urlsplit(school.verify_address).hostname
    assert host is not None and host.endswith(".example")


def test_the_named_adults_are_nobody_of_the_roll() -> None:
    surnames = {learner.name.split()[-1] for learner in practice_roll().learners}
    facts = practice_school().facts
    named = {facts[who].split()[-1] for who in ("head_name", "dsl_name", "chair_name")}
    assert len(named) == 3
    assert not named & surnames


def test_trusted_adults_are_those_whom_the_school_names() -> None:
    facts = practice_school().facts
    assert facts["dsl_name"] in facts["trusted_adults"]
    assert facts["head_name"] in facts["trusted_adults"]


def test_the_practice_school_is_the_same_each_time_and_can_be_kept() -> None:
    assert practice_roll() == practice_roll()
    assert Roll.model_validate_json(practice_roll().model_dump_json()) == practice_roll()
    assert School.model_validate_json(practice_school().model_dump_json()) == practice_school()
