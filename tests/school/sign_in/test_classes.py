"""Which classes are asked for their pictures."""

from pathlib import Path
from threading import Thread

import pytest

from training.disk.errors import DiskError
from training.school.errors import DamagedSchool, NewerSchool
from training.school.sign_in.cards import SignIn, SignIns
from training.school.sign_in.classes import PictureClasses


def test_no_class_is_asked_before_somebody_turns_pictures_on(tmp_path: Path) -> None:
    assert PictureClasses(tmp_path).asked() == frozenset()


def test_classes_are_turned_on_and_off_one_by_one(tmp_path: Path) -> None:
    classes = PictureClasses(tmp_path)
    classes.turn("Robins", on=True)
    classes.turn("Herons", on=True)
    classes.turn("Robins", on=False)
    assert PictureClasses(tmp_path).asked() == {"Herons"}


def test_classes_that_are_turned_on_at_once_are_all_on(tmp_path: Path) -> None:
    names = [f"Class {number}" for number in range(12)]

    def turn(name: str) -> None:
        PictureClasses(tmp_path).turn(name, on=True)

    threads = [Thread(target=turn, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert PictureClasses(tmp_path).asked() == set(names)


@pytest.mark.parametrize(
    "content", ["", '{"format": 1, "classes": [', "[]", '{"format": 1, "x": 2}']
)
def test_a_damaged_document_says_what_to_do(tmp_path: Path, content: str) -> None:
    PictureClasses(tmp_path).turn("Robins", on=True)
    (tmp_path / "sign-in" / "_classes.json").write_text(content, encoding="utf-8")
    with pytest.raises(DamagedSchool, match="--on"):
        PictureClasses(tmp_path).asked()
    with pytest.raises(DamagedSchool):
        PictureClasses(tmp_path).turn("Herons", on=True)


def test_a_newer_document_is_left_alone(tmp_path: Path) -> None:
    PictureClasses(tmp_path).turn("Robins", on=True)
    path = tmp_path / "sign-in" / "_classes.json"
    path.write_text('{"format": 2}', encoding="utf-8")
    with pytest.raises(NewerSchool):
        PictureClasses(tmp_path).turn("Robins", on=False)
    assert path.read_text(encoding="utf-8") == '{"format": 2}'


def test_a_conflict_copy_beside_it_is_passed_over(tmp_path: Path) -> None:
    PictureClasses(tmp_path).turn("Robins", on=True)
    copy = tmp_path / "sign-in" / "_classes (conflicted copy).json"
    copy.write_text('{"format": 1, "classes": ["Herons"]}', encoding="utf-8")
    assert PictureClasses(tmp_path).asked() == {"Robins"}


def test_a_folder_that_is_gone_is_never_made_again(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match="stick"):
        PictureClasses(tmp_path / "stick").turn("Robins", on=True)
    assert not (tmp_path / "stick").exists()


def test_no_person_can_have_the_name_of_the_document(tmp_path: Path) -> None:
    PictureClasses(tmp_path).turn("Robins", on=True)
    SignIns(tmp_path).keep("classes", SignIn(pictures=("cat", "moon", "sun")))
    assert PictureClasses(tmp_path).asked() == {"Robins"}
