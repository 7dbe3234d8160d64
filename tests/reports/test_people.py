import csv
import io
from datetime import date

import pytest

from tests.support.rosters import Lists
from training.reports.people import people_as_csv, people_as_json
from training.school.people import Person, Role

SAM = Person(id="k7q2-9mxt-w4bd", name="Sam K", group="4B", year=4, own_id="0017")
ADA = Person(id="b3d4-f5g6-h7j8", name="Ada", group="RB", year=0)
PRIYA = Person(
    id="p2q3-r4s5-t6v7",
    name="Priya Desai",
    group="Staff",
    role=Role.TEACHER,
    classes=("4B", "4A"),
    started=date(2024, 9, 1),
)


def rows(*people: Person) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(people_as_csv(people), newline="")))


def test_everybody_has_a_line_with_what_is_kept_of_them() -> None:
    assert [list(row.values()) for row in rows(SAM, ADA, PRIYA)] == [
        ["k7q2-9mxt-w4bd", "Sam K", "4B", "4", "pupil", "0017", "", "", ""],
        ["b3d4-f5g6-h7j8", "Ada", "RB", "R", "pupil", "", "", "", ""],
        [PRIYA.id, "Priya Desai", "Staff", "", "teacher", "", "4B, 4A", "2024-09-01", ""],
    ]


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+Sam", "-Sam", "@Sam"])
def test_no_name_class_or_id_is_a_formula_in_a_spreadsheet(name: str) -> None:
    hostile = SAM.model_copy(update={"name": name, "group": name, "own_id": name})
    (row,) = rows(hostile)
    assert {row["Name"], row["Class"], row["School's id"]} == {f"'{name}"}


def test_the_document_says_all_that_is_kept() -> None:
    (one,) = people_as_json([PRIYA])
    assert Person.model_validate(one) == PRIYA


def test_our_own_table_taken_in_again_changes_nothing() -> None:
    school = Lists()
    school.take_in(
        "Forename,Surname,Class,Year,Role,Start Date\n"
        "Sam,Khan,4B,4,pupil,\nSam,Khalil,4B,4,pupil,\n=Sam,Price,4B,4,pupil,\n,,,,,\n"
        "Ada,,RB,R,pupil,\nPriya,Desai,4B,,Teacher,01/09/2024\nRuth,Okafor,,,Governor,\n"
    )
    table = people_as_csv(school.people.here).encode("utf-8-sig")
    assert len(school.people.here) == 6
    assert not school.take_in(table).changes_something
