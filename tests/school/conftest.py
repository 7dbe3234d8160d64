"""A small school, and its folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from training.school.folder import SchoolFolder, make_folder
from training.school.people import People, Person, Role
from training.school.school import Roll, School


@pytest.fixture(scope="session")
def school() -> School:
    facts = {"dsl_name": "Mr O'Brien-Łukasz", "head_name": "Mrs “Addy” Adeyemi"}
    return School(name="Hill View Primary", verify_address="https://x.example/v", facts=facts)


@pytest.fixture(scope="session")
def people() -> People:
    pupils = (
        ("sam-k", "Sam K", "Herons", 6),
        ("zoe", "Zoë", "Herons", 5),
        ("aisha-b", "aisha B", "Herons", 6),
        ("sam-2", "Sam", "Robins", 1),
        ("sam-3", "sam", "Wrens", 2),
    )
    adults = (
        ("amir", "Amir Shah", Role.TEACHER),
        ("gill", "Gill Strauß", Role.GOVERNOR),
        ("ann", "ann Ward", Role.STAFF),
    )
    return People(
        people=(
            *(Person(id=id_, name=n, group=group, year=year) for id_, n, group, year in pupils),
            *(Person(id=id_, name=n, group=role.adults, role=role) for id_, n, role in adults),
        )
    )


@pytest.fixture(scope="session")
def roll(people: People) -> Roll:
    return people.roll()


@pytest.fixture
def folder(tmp_path: Path, school: School, people: People) -> SchoolFolder:
    """The school's folder, as it is after it was made."""
    return make_folder(tmp_path / "school", school, people, b"sealed key", b"trust list")


@pytest.fixture(scope="session")
def everything_in() -> Callable[[Path], dict[str, bytes]]:
    """The names and contents of all files below a folder."""

    def files(folder: Path) -> dict[str, bytes]:
        found = (path for path in folder.rglob("*") if path.is_file())
        return {str(path.relative_to(folder)): path.read_bytes() for path in found}

    return files
