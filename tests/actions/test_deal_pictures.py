"""Dealing pictures to a class."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.actions.deal_pictures import class_pictures, deal_anew, deal_to_class
from training.core.module import Audience
from training.core.people import Learner
from training.disk.errors import DiskError
from training.school.errors import NewerSchool
from training.school.sign_in.cards import SignIn, SignIns
from training.school.sign_in.classes import PictureClasses
from training.school.sign_in.pictures import HOW_MANY, PICTURES
from training.school.sign_in.slowing import Tries

RANDOM = Random(3)


def pupils(count: int) -> tuple[Learner, ...]:
    return tuple(
        Learner(id=f"p-{number}", name=f"P {number}", group="Robins", audience=Audience.KS1)
        for number in range(count)
    )


@pytest.fixture
def sign_ins(tmp_path: Path) -> SignIns:
    return SignIns(tmp_path)


def pictures_of(sign_ins: SignIns, learners: Sequence[Learner]) -> list[tuple[str, ...]]:
    return [sign_ins.of(learner.id).pictures for learner in learners]


def test_every_child_of_a_class_is_dealt_three_pictures_that_no_other_has(
    sign_ins: SignIns,
) -> None:
    robins = pupils(35)
    dealt = deal_to_class(sign_ins, robins, RANDOM.randbytes)
    assert dealt == tuple(robin.id for robin in robins)
    theirs = pictures_of(sign_ins, robins)
    assert len(set(theirs)) == 35
    assert all(len(set(trio)) == HOW_MANY and set(trio) <= set(PICTURES) for trio in theirs)


def test_dealing_again_gives_pictures_only_to_who_is_new(sign_ins: SignIns) -> None:
    deal_to_class(sign_ins, pupils(10), RANDOM.randbytes)
    before = pictures_of(sign_ins, pupils(10))
    assert deal_to_class(sign_ins, pupils(12), RANDOM.randbytes) == ("p-10", "p-11")
    assert pictures_of(sign_ins, pupils(12))[:10] == before
    assert len(set(pictures_of(sign_ins, pupils(12)))) == 12


def test_a_child_who_comes_from_another_class_with_the_same_pictures_is_dealt_others(
    sign_ins: SignIns,
) -> None:
    for child in ("p-0", "p-1"):
        sign_ins.keep(child, SignIn(pictures=("cat", "moon", "sun")))
    assert deal_to_class(sign_ins, pupils(2), RANDOM.randbytes) == ("p-1",)
    first, second = pictures_of(sign_ins, pupils(2))
    assert first == ("cat", "moon", "sun") != second


@given(st.sets(st.integers(0, 29)))
def test_whoever_has_pictures_already_all_end_with_their_own(
    tmp_path_factory: pytest.TempPathFactory, having: set[int]
) -> None:
    sign_ins = SignIns(tmp_path_factory.mktemp("school"))
    chosen = [pupil for number, pupil in enumerate(pupils(30)) if number in having]
    deal_to_class(sign_ins, chosen, RANDOM.randbytes)
    deal_to_class(sign_ins, pupils(30), RANDOM.randbytes)
    assert len(set(pictures_of(sign_ins, pupils(30)))) == 30


def test_one_child_is_dealt_others_and_may_try_at_once(sign_ins: SignIns) -> None:
    robins = pupils(5)
    deal_to_class(sign_ins, robins, RANDOM.randbytes)
    before = pictures_of(sign_ins, robins)
    sign_ins.count("p-2", lambda _: Tries(wrong=9))
    deal_anew(sign_ins, robins, "p-2", RANDOM.randbytes)
    after = pictures_of(sign_ins, robins)
    assert [place for place in range(5) if before[place] != after[place]] == [2]
    assert len(set(after)) == 5
    assert sign_ins.tries("p-2") == Tries()


def test_dealing_mends_a_document_that_cannot_be_read(sign_ins: SignIns, tmp_path: Path) -> None:
    deal_to_class(sign_ins, pupils(2), RANDOM.randbytes)
    (tmp_path / "sign-in" / "p-1.json").write_text('{"form', encoding="utf-8")
    assert deal_to_class(sign_ins, pupils(2), RANDOM.randbytes) == ("p-1",)
    assert len(set(pictures_of(sign_ins, pupils(2)))) == 2


def test_a_document_of_a_newer_version_is_left_alone(sign_ins: SignIns, tmp_path: Path) -> None:
    deal_to_class(sign_ins, pupils(1), RANDOM.randbytes)
    path = tmp_path / "sign-in" / "p-0.json"
    path.write_text('{"format": 2}', encoding="utf-8")
    with pytest.raises(NewerSchool):
        deal_to_class(sign_ins, pupils(2), RANDOM.randbytes)
    assert path.read_text(encoding="utf-8") == '{"format": 2}'


class FullAfter(SignIns):
    """Sign-in documents on a disk with room for so many more."""

    def __init__(self, folder: Path, room: int) -> None:
        super().__init__(folder)
        self.room = room

    def keep(self, person: str, sign_in: SignIn) -> None:
        """Keep it while there is room."""
        if not self.room:
            raise DiskError("There is no room left.")
        self.room -= 1
        super().keep(person, sign_in)


@pytest.mark.parametrize("room", range(6))
def test_a_full_disk_stops_the_dealing_and_doing_it_again_goes_on(
    tmp_path: Path, room: int
) -> None:
    full = FullAfter(tmp_path, room)
    with pytest.raises(DiskError):
        deal_to_class(full, pupils(6), RANDOM.randbytes)
    kept = [trio for trio in pictures_of(full, pupils(6)) if trio]
    assert len(kept) == room
    deal_to_class(SignIns(tmp_path), pupils(6), RANDOM.randbytes)
    now = pictures_of(full, pupils(6))
    assert now[:room] == kept
    assert len(set(now)) == 6


def test_it_is_told_who_has_pictures_and_whether_they_are_asked_for(
    sign_ins: SignIns, tmp_path: Path
) -> None:
    deal_to_class(sign_ins, pupils(2), RANDOM.randbytes)
    classes = PictureClasses(tmp_path)
    standing = class_pictures(sign_ins, classes, "Robins", pupils(3))
    assert (standing.asked, standing.having, standing.without) == (False, ("p-0", "p-1"), ("p-2",))
    classes.turn("Robins", on=True)
    assert class_pictures(sign_ins, classes, "Robins", pupils(3)).asked
