import pytest

from training.school.errors import UnreadableRoster
from training.school.roster.columns import Columns, find_columns
from training.school.roster.headings import Column
from training.school.roster.reading import read_roster


def columns(text: str, **told: str) -> Columns:
    mapped = {Column(name): heading for name, heading in told.items()}
    return find_columns(read_roster(text.encode()), mapped)


def at(text: str, **told: str) -> dict[str, tuple[int, ...]]:
    return {column.value: places for column, places in columns(text, **told).at.items()}


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("Surname,Forename,Class", {"forename": (1,), "surname": (0,), "class": (2,)}),
        (
            "Legal Surname,Legal Forename,Preferred Forename,Reg Group,NC Year,UPN,Adm No",
            {"forename": (2, 1), "surname": (0,), "class": (3,), "year": (4,), "id": (6,)},
        ),
        ("PUPIL NAME;Year_Group;Form;Upn", {"name": (0,), "class": (2,), "year": (1,), "id": (3,)}),
        (
            "Full name,Known as,Class,Academic Year,Gender",
            {"name": (0,), "forename": (1,), "class": (2,)},
        ),
        ("Name,Forename,Surname,Class", {"forename": (1,), "surname": (2,), "class": (3,)}),
        (
            "Staff Name,Job Title,Start Date,Email",
            {"name": (0,), "role": (1,), "started": (2,)},
        ),
    ],
)
def test_columns_are_known_by_their_headings_in_any_order(
    headings: str, expected: dict[str, tuple[int, ...]]
) -> None:
    row = "x" + (";x" if ";" in headings else ",x") * 3
    assert at(f"{headings}\n{row}\n") == expected


def test_what_was_told_goes_before_what_is_known() -> None:
    text = "Forename,Preferred Forename,Surname,Class\nSamuel,Sam,Khan,4B\n"
    assert at(text, name="preferred  forename") == {"name": (1,), "surname": (2,), "class": (3,)}
    assert at(text, name="2", surname="3")["name"] == (1,)


def test_headings_may_stand_below_titles() -> None:
    found = columns("Hill View\nPupils\n\nName,Class\nSam Khan,4B\n")
    assert found.headings == ("Name", "Class")
    assert [row.line for row in found.rows] == [5]


def test_a_file_without_headings_is_understood_by_what_stands_in_it() -> None:
    found = columns("Sam Khan,Year 4,4B\nElla Jones,Year 4,4B\n")
    assert {one.value: place for one, place in found.at.items()} == {
        "name": (0,), "class": (2,), "year": (1,),
    }  # fmt: skip
    assert len(found.rows) == 2


def test_headings_that_nobody_knows_are_no_child() -> None:
    found = columns("Sprog,Gang\nSam Khan,4B\nElla Jones,4B\nAda Bell,4A\nBo Li,4A\n")
    assert [row.line for row in found.rows] == [2, 3, 4, 5]


def test_a_forename_is_never_guessed_since_it_looks_like_a_surname() -> None:
    with pytest.raises(UnreadableRoster, match=r"--map name="):
        columns("Khan,Sam,4B\nJones,Ella,4B\n")


def test_a_bare_number_is_no_year_group_unless_the_heading_says_so() -> None:
    assert "year" not in at("Name,Siblings\nSam Khan,2\nElla Jones,1\n")


def test_an_unknown_column_is_told_with_those_that_are_there() -> None:
    with pytest.raises(UnreadableRoster, match=r"no column “Rufname”.*Name; Class"):
        columns("Name,Class\nSam Khan,4B\n", name="Rufname")
    with pytest.raises(UnreadableRoster, match="no column “9”"):
        columns("Name,Class\nSam Khan,4B\n", name="9")


@pytest.mark.parametrize("told", [{}, {"class": "4B"}, {"class": "4B", "year": "9"}])
def test_a_row_that_may_be_a_child_is_never_repeated_in_an_error(told: dict[str, str]) -> None:
    with pytest.raises(UnreadableRoster) as refusal:
        columns("Quetzal,4B\nXanthe,4B\n", **told)
    assert "Quetzal" not in str(refusal.value)
    assert "Xanthe" not in str(refusal.value)


def test_it_is_told_what_is_read_what_is_not_and_that_a_upn_is_best_kept_to_itself() -> None:
    words = list(columns("Name,Class,UPN,SEN\nSam Khan,4B,A1,K\n").words())
    assert words[:3] == ["name: “Name”", "class: “Class”", "id: “UPN”"]
    assert words[3] == "not read, and not kept: SEN"
    assert "UPN" in words[4]
