"""A small school, and its folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from training.core.module import Audience
from training.core.people import Learner
from training.school.folder import SchoolFolder, make_folder
from training.school.school import Roll, School, SchoolClass


@pytest.fixture(scope="session")
def school() -> School:
    facts = {"dsl_name": "Mr O'Brien-Łukasz", "head_name": "Mrs “Addy” Adeyemi"}
    return School(name="Hill View Primary", verify_address="https://x.example/v", facts=facts)


@pytest.fixture(scope="session")
def roll() -> Roll:
    people = (
        ("sam-k", "Sam K", "Herons", Audience.UPPER_KS2),
        ("zoe", "Zoë", "Herons", Audience.UPPER_KS2),
        ("aisha-b", "aisha B", "Herons", Audience.UPPER_KS2),
        ("sam-2", "Sam", "Robins", Audience.KS1),
        ("sam-3", "sam", "Wrens", Audience.KS1),
        ("amir", "Amir Shah", "Staff", Audience.STAFF),
        ("gill", "Gill Strauß", "Governors", Audience.GOVERNORS),
        ("ann", "ann Ward", "Staff", Audience.STAFF),
    )
    return Roll(
        classes=(SchoolClass(name="Herons", audience=Audience.UPPER_KS2),),
        learners=tuple(
            Learner(id=id_, name=name, group=group, audience=audience)
            for id_, name, group, audience in people
        ),
    )


@pytest.fixture
def folder(tmp_path: Path, school: School, roll: Roll) -> SchoolFolder:
    """The school's folder, as it is after it was made."""
    return make_folder(tmp_path / "school", school, roll, b"sealed key", b"trust list")


@pytest.fixture(scope="session")
def everything_in() -> Callable[[Path], dict[str, bytes]]:
    """The names and contents of all files below a folder."""

    def files(folder: Path) -> dict[str, bytes]:
        found = (path for path in folder.rglob("*") if path.is_file())
        return {str(path.relative_to(folder)): path.read_bytes() for path in found}

    return files
