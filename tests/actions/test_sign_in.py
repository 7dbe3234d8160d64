"""What somebody is asked for before their shelf is opened."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.by_hand import ClockByHand
from tests.support.real_school import (
    AISHA,
    AISHAS,
    AMARA,
    BEN,
    BENS,
    EVERY_ROLE,
    OWN,
    SCHOOLS,
    give_passphrases,
    give_pictures,
    real_school,
    rooms_at,
)
from tests.support.rooms import SMALL_CONTENT, START
from training.actions.rooms import Rooms
from training.actions.sign_in import (
    WayIn,
    at_desk,
    must_be_vouched_for,
    passphrase_gate,
    pictures_gate,
    school_gate,
    way_in,
)
from training.core.people import GUEST
from training.school.people import Role
from training.school.sign_in.cards import SignIn
from training.school.sign_in.slowing import FREE_TRIES


@pytest.fixture
def clock() -> ClockByHand:
    return ClockByHand(START)


@pytest.fixture
def rooms(tmp_path: Path, clock: ClockByHand) -> Rooms:
    return rooms_at(real_school(tmp_path / "school", EVERY_ROLE), SMALL_CONTENT, clock)


def way_of(rooms: Rooms, who: str) -> WayIn:
    return way_in(rooms, rooms.roll.find(who))


def test_a_child_of_a_class_with_pictures_is_asked_for_them(rooms: Rooms, tmp_path: Path) -> None:
    give_pictures(tmp_path / "school")
    assert way_of(rooms, AISHA) is WayIn.PICTURES
    assert way_of(rooms, AMARA) is WayIn.STRAIGHT_ON


def test_a_child_who_is_new_in_the_class_is_not_kept_out(rooms: Rooms, tmp_path: Path) -> None:
    give_pictures(tmp_path / "school")
    rooms.sign_ins.keep(BEN, SignIn())
    assert way_of(rooms, BEN) is WayIn.STRAIGHT_ON


def test_once_a_class_is_turned_off_nobody_in_it_is_asked(rooms: Rooms, tmp_path: Path) -> None:
    give_pictures(tmp_path / "school")
    rooms.picture_classes.turn("Robins", on=False)
    assert way_of(rooms, AISHA) is WayIn.STRAIGHT_ON
    rooms.picture_classes.turn("Robins", on=True)
    assert pictures_gate(rooms, rooms.roll.find(AISHA)).enter(AISHAS).welcome


@pytest.mark.parametrize("role", OWN)
def test_an_adult_is_asked_for_a_passphrase_or_to_choose_one(
    rooms: Rooms, tmp_path: Path, role: Role
) -> None:
    assert way_of(rooms, role.value) is WayIn.NEW_PASSPHRASE
    give_passphrases(tmp_path / "school")
    assert way_of(rooms, role.value) is WayIn.PASSPHRASE


def test_a_guest_and_a_practice_school_are_asked_for_nothing(rooms: Rooms, tmp_path: Path) -> None:
    give_pictures(tmp_path / "school")
    assert way_in(rooms, GUEST) is WayIn.STRAIGHT_ON
    page = rooms.school.model_copy(update={"practice": True})
    practice = replace(rooms, school=page)
    assert {way_of(practice, person.id) for person in rooms.people.people} == {WayIn.STRAIGHT_ON}


def test_a_childs_pictures_open_no_other_childs_shelf(rooms: Rooms, tmp_path: Path) -> None:
    give_pictures(tmp_path / "school")
    gate = pictures_gate(rooms, rooms.roll.find(AISHA))
    assert not gate.enter(BENS).welcome
    assert gate.enter(AISHAS).welcome


def test_wrong_pictures_make_a_child_wait_a_minute_at_most(
    rooms: Rooms, tmp_path: Path, clock: ClockByHand
) -> None:
    give_pictures(tmp_path / "school")
    gate = pictures_gate(rooms, rooms.roll.find(AISHA))
    for _ in range(FREE_TRIES + 12):
        clock.go_on(gate.enter(BENS).wait.total_seconds())
    assert gate.enter(BENS).wait == timedelta(minutes=1)
    assert gate.wait() == timedelta(minutes=1)
    clock.go_on(60)
    assert gate.enter(AISHAS).welcome


@pytest.mark.parametrize("role", OWN)
def test_everybody_comes_in_with_their_own_passphrase_and_with_no_others(
    rooms: Rooms, tmp_path: Path, role: Role
) -> None:
    give_passphrases(tmp_path / "school")
    gate = passphrase_gate(rooms.sign_ins, role.value, rooms.clock)
    for another in OWN.keys() - {role}:
        assert not gate.enter(OWN[another]).welcome
        assert gate.enter(OWN[role]).welcome


def test_the_schools_passphrase_waits_for_nobody_elses_tries(rooms: Rooms) -> None:
    own = passphrase_gate(rooms.sign_ins, "lead", rooms.clock)
    schools = school_gate(rooms.sign_ins, SCHOOLS.__eq__, rooms.clock)
    for _ in range(FREE_TRIES):
        own.enter("wrong")
    assert own.wait() == timedelta(seconds=5)
    assert schools.wait() == timedelta()
    assert schools.enter(SCHOOLS).welcome


def test_the_desk_is_for_teachers_and_leads_who_are_vouched_for_at_first(rooms: Rooms) -> None:
    assert [person.id for person in at_desk(rooms)] == ["lead", "teacher"]
    vouched = [person.id for person in rooms.people.people if must_be_vouched_for(rooms, person.id)]
    assert vouched == ["teacher", "lead"]
