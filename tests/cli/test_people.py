"""`training people`: lists in, changes, copies, export, erase and purge."""

import csv
import json
import shutil
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.support.real_school import SCHOOLS, real_school
from training.cli.main import run
from training.school.people import People, Person
from training.school.people_file import read_list, written

LIST = """\
Surname,Forename,Class,Year,Adm No,Medical
Quetzal,Xanthe,4B,4,017,asthma
Okonkwo,Ned,4B,4,018,
Bell,Ada,6H,6,019,
Total,3,,,,
"""
ID = r"[2-9b-z]{4}-[2-9b-z]{4}-[2-9b-z]{4}"


class Ran(NamedTuple):
    """How a command ended, what it printed and what it said on stderr."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document that it printed."""
        return json.loads(self.out)


Types = Callable[..., Ran]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty school with its key sealed, made once."""
    return real_school(tmp_path_factory.mktemp("real") / "school", People(), sealed=True)


@pytest.fixture
def school(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "school"))


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    file = tmp_path / "list.csv"
    file.write_text(LIST, encoding="utf-8")
    return file


@pytest.fixture
def people(
    school: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Types:
    """Types a `training people` line, with the passphrase; `answers` are what is typed then."""
    file = school.parent / "passphrase.txt"
    file.write_text(SCHOOLS, encoding="utf-8")

    def typed(*line: object, answers: str = "") -> Ran:
        monkeypatch.setattr("sys.stdin", StringIO(answers))
        words = ["--school", school, "people", *line, "--passphrase-file", file]
        capsys.readouterr()
        status = run([str(word) for word in words])
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return typed


@pytest.fixture
def filled(people: Types, roster: Path) -> Types:
    """The same, once the list was taken in."""
    assert people("import", roster, "--yes").status == 0
    return people


def listed(school: Path) -> dict[str, Person]:
    return {person.name: person for person in read_list(school / "people.json").people.people}


def test_a_dry_run_shows_everything_and_writes_nothing(
    people: Types, roster: Path, school: Path
) -> None:
    ran = people("import", roster, "--dry-run")
    assert ran.status == 0
    for said in (
        *("surname: “Surname”", "not read, and not kept: Medical", "Nothing was written."),
        *("line 2: added: Xanthe Q, 4B, Year 4, 017", "line 5: this is a total, not a person"),
        "3 added, 0 changed, 1 left out, 0 as before",
    ):
        assert said in ran.out
    assert listed(school) == {}


def test_the_documents_shape_is_the_contracts(people: Types, roster: Path, school: Path) -> None:
    shown = people("import", roster, "--json").document
    assert (shown["added"], shown["changed"], shown["left"]) == (3, 0, 1)
    assert shown["problems"] == [
        {
            "line": 5,
            "problem": "this is a total, not a person",
            "fix": "nothing: it is left out.",
        }
    ]
    assert shown["written"] is False and listed(school) == {}
    assert {line["id"] for line in shown["lines"]} == {None}
    written_now = people("import", roster, "--json", "--yes").document
    assert written_now["written"] is True
    ids = {line["id"] for line in written_now["lines"]} - {None}
    assert ids == {person.id for person in listed(school).values()}
    again = people("import", roster, "--json", "--yes").document
    assert (again["added"], again["changed"], again["same"], again["written"]) == (0, 0, 3, False)


@pytest.mark.parametrize(("answer", "count"), [("y\n", 3), ("n\n", 0), ("\n", 0)])
def test_an_import_asks_before_it_writes(
    people: Types, roster: Path, school: Path, answer: str, count: int
) -> None:
    ran = people("import", roster, answers=answer)
    assert ran.status == 0
    assert len(listed(school)) == count
    assert ran.out.rstrip().endswith("Written." if count else "Nothing was written.")


def test_where_nobody_answers_nothing_is_written(people: Types, roster: Path, school: Path) -> None:
    ran = people("import", roster)
    assert (ran.status, listed(school)) == (2, {})
    assert ran.err.splitlines()[-1].startswith("training: ")


def test_what_is_kept_is_no_more_than_it_says(filled: Types, school: Path) -> None:
    kept = b"".join(path.read_bytes() for path in school.rglob("*") if path.is_file())
    assert b"Quetzal" not in kept and b"asthma" not in kept and b"Medical" not in kept
    assert b"Xanthe Q" in kept and b"017" in kept


def test_columns_and_years_can_be_told(people: Types, school: Path, tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text("Sprog,Preferred Forename,Gang\nKhan,Sam,Robins\n", encoding="utf-8")
    line = ("import", file, "--yes", "--map", "name=Preferred Forename", "--map", "surname=Sprog")
    people(*line, "--map", "class=3", "--year", "Robins=4", "--phase", "Robins=upper-ks2")
    assert (listed(school)["Sam K"].group, listed(school)["Sam K"].year) == ("Robins", 4)
    assert read_list(school / "people.json").people.phases == {"Robins": "upper-ks2"}


def test_a_line_in_doubt_is_settled_by_saying_who_it_is(
    filled: Types, school: Path, tmp_path: Path
) -> None:
    ned = listed(school)["Ned O"].id
    file = tmp_path / "again.csv"
    file.write_text("Forename,Surname,Class\nNed,Okafor,4B\nNed,Okonkwo,4B\n", encoding="utf-8")
    assert filled("import", file, "--json").document["left"] == 2
    settled = filled("import", file, "--yes", "--json", "--same", f"3={ned}").document
    assert (settled["added"], settled["left"]) == (1, 0)
    assert listed(school)["Ned Oko"].id == ned
    assert "Ned Oka" in listed(school)


def test_who_is_missing_can_be_said_to_have_left(filled: Types, school: Path, roster: Path) -> None:
    roster.write_text(LIST.replace("Okonkwo,Ned,4B,4,018,\n", ""), encoding="utf-8")
    filled("import", roster, "--yes")
    assert listed(school)["Ned O"].is_here
    filled("import", roster, "--yes", "--leavers")
    assert not listed(school)["Ned O"].is_here


def test_the_list_is_shown_as_lines_as_a_document_and_as_a_safe_table(
    filled: Types, school: Path, tmp_path: Path
) -> None:
    lines = filled("list").out.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == ["4B", "6H"]
    document = filled("list", "--json").document
    assert [row["name"] for row in document] == ["Xanthe Q", "Ned O", "Ada B"]
    file = tmp_path / "people.csv"
    filled("list", "--csv", file)
    with file.open(encoding="utf-8-sig", newline="") as opened:
        assert [row["Training id"] for row in csv.DictReader(opened)] == [
            row["id"] for row in document
        ]
    assert filled("import", file, "--json").document["same"] == 3


def test_somebody_comes_leaves_and_returns(filled: Types, school: Path) -> None:
    filled("add", "--name", "Priya Desai", "--role", "teacher", "--class", "4B",
           "--started", "2024-09-01", "--yes")  # fmt: skip
    priya = listed(school)["Priya Desai"]
    assert (priya.group, priya.classes) == ("Staff", ("4B",))
    filled("leave", priya.id, "--date", "2026-07-22", "--yes")
    assert "Priya" not in filled("list").out
    assert "left 2026-07-22" in filled("list", "--all").out
    filled("return", "Priya Desai", "--yes")
    assert listed(school)["Priya Desai"] == priya


def test_a_new_year_asks_for_each_class_and_can_be_undone(filled: Types, school: Path) -> None:
    before = listed(school)
    assert filled("new-year", answers="5 Oak\ny\n").status == 0
    assert (listed(school)["Ned O"].group, listed(school)["Ned O"].year) == ("5 Oak", 5)
    assert not listed(school)["Ada B"].is_here
    assert filled("new-year", "--yes").status == 2
    assert "Taking back: new school year" in filled("undo", "--yes").out
    assert listed(school) == before


def test_a_new_year_can_be_told_without_questions(filled: Types, school: Path) -> None:
    assert filled("new-year", "--class", "4B=5C", "--yes", "--json").document["changed"] == 3
    assert listed(school)["Ned O"].group == "5C"


def test_undoing_an_import_says_who_would_be_gone(filled: Types, school: Path) -> None:
    shown = filled("undo", "--dry-run").out
    assert shown.count("gone: ") == 3 and "3 gone" in shown
    document = filled("undo", "--yes", "--json").document
    assert [line["does"] for line in document["lines"]] == ["gone"] * 3
    assert listed(school) == {}


def test_everything_held_of_one_person_is_told_and_written_to_files(
    filled: Types, school: Path, tmp_path: Path
) -> None:
    xanthe = listed(school)["Xanthe Q"].id
    assert "What Elm Park Primary School holds of Xanthe Q" in filled("export", xanthe).out
    assert filled("export", "Xanthe Q", "--json").document["person"]["own_id"] == "017"
    out = tmp_path / "out"
    files = filled("export", xanthe, "--folder", out, "--json").document["files"]
    assert sorted(files) == [str(out / f"{xanthe}.json"), str(out / f"{xanthe}.txt")]
    assert json.loads((out / f"{xanthe}.json").read_text())["person"]["id"] == xanthe


def test_an_erasure_shows_asks_and_leaves_a_receipt(filled: Types, school: Path) -> None:
    xanthe = listed(school)["Xanthe Q"].id
    assert filled("erase", xanthe, "--dry-run").status == 0
    assert filled("erase", xanthe, answers="n\n").out.endswith("Nothing was taken away.\n")
    assert "Xanthe Q" in listed(school)
    receipt = filled("erase", "Xanthe Q", "--yes", "--json", "--by", "head teacher").document
    assert (receipt["person"], receipt["by"]) == (xanthe, "head teacher")
    assert receipt["finished"] and "Xanthe Q" not in listed(school)
    assert filled("erase", xanthe, "--yes").status == 2


def test_a_purge_shows_the_rules_and_takes_only_what_is_due(filled: Types, school: Path) -> None:
    filled("leave", "Ned O", "--date", "2020-07-22", "--yes")
    shown = filled("purge", "--dry-run").out
    assert "goes: Ned O" in shown and "for ever" in shown
    assert "Ned O" in listed(school)
    document = filled("purge", "--yes", "--json").document
    assert [receipt["finished"] is not None for receipt in document["receipts"]] == [True]
    assert set(listed(school)) == {"Xanthe Q", "Ada B"}
    assert filled("purge", "--yes", "--json").document["written"] is False


def test_two_lists_are_shown_and_settled(filled: Types, school: Path) -> None:
    (school / "people-LAPTOP.json").write_bytes(written(People()))
    refused = filled("leave", "Ned O", "--yes")
    assert refused.status == 2 and "people copies" in refused.err
    assert "second list" in filled("list").out
    assert filled("copies").out.count("not on it: ") == 3
    assert filled("copies", "--keep", "people.json", "--yes", "--json").document["written"]
    assert filled("leave", "Ned O", "--yes").status == 0
    assert "There is one list" in filled("copies").out


@pytest.mark.parametrize(
    "line",
    [
        ["import", "nowhere-Xanthe.csv"], ["import", "."],
        ["import", "{list}", "--map", "nonsense=Class"], ["import", "{list}", "--map", "name"],
        ["import", "{list}", "--map", "name=Vorname"], ["import", "{list}", "--year", "4B=12"],
        ["import", "{list}", "--phase", "4B=ks9"], ["import", "{list}", "--phase", "Wrens=ks1"],
        ["import", "{list}", "--same", "x=y"], ["import", "{list}", "--same", "2=nobody"],
        ["import", "{secret}"], ["leave", "Xanthe Nobody"],
        ["leave", "Ned O", "--date", "2099-01-01"],
        ["return", "Xanthe Q"], ["return", "Nobody Xanthe"], ["erase", "Xanthe Nobody"],
        ["export", "Xanthe"], ["add", "--name", "Xanthe Nobody", "--role", "pupil"],
        ["add", "--name", "99", "--role", "staff"], ["new-year", "--class", "Wrens=5B", "--yes"],
        ["purge", "--today", "Xanthe"], ["import", "{workbook}"],
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_without_any_pupils_data(
    filled: Types, school: Path, tmp_path: Path, line: list[str]
) -> None:
    (tmp_path / "secret.csv").write_text("Quetzal,017\nOkonkwo,018\n", encoding="utf-16")
    (tmp_path / "workbook.csv").write_bytes(b"PK\x03\x04Xanthe Quetzal")
    files = {name: tmp_path / f"{name}.csv" for name in ("list", "secret", "workbook")}
    before = (school / "people.json").read_bytes()
    ran = filled(*(word.format(**files) for word in line))
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("training: ") and "Traceback" not in ran.err
    for secret in ("Xanthe Q", "Quetzal", "Okonkwo", "Ned O", "017", "asthma"):
        assert secret not in ran.err
    assert (school / "people.json").read_bytes() == before


def test_every_people_command_wants_the_passphrase(
    school: Path, roster: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("seven quiet green trains", encoding="utf-8")
    for line in (["import", str(roster), "--yes"], ["list"], ["new-year", "--yes"]):
        start = ["--school", str(school), "people", *line, "--passphrase-file", str(wrong)]
        assert run(start) == 2
        assert capsys.readouterr().out == ""
    assert listed(school) == {}


def test_the_practice_school_goes_through_a_new_year_without_a_passphrase(
    practice_school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["--school", str(practice_school), "people", "new-year", "--yes", "--json"]
    assert run(line) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["changed"] == 38


@pytest.mark.parametrize("role", ["supply", "volunteer"])
def test_who_comes_to_help_out_is_added_listed_and_taken_in_from_a_list(
    people: Types, tmp_path: Path, role: str
) -> None:
    line = ("add", "--name", "Una Jones", "--role", role, "--started", "2026-09-01", "--yes")
    assert people(*line).status == 0
    file = tmp_path / "helpers.csv"
    file.write_text("Name\nTom Whitlock\n", encoding="utf-8")
    assert people("import", file, "--role", role, "--yes").status == 0
    listed = {one["name"]: one for one in people("list", "--json").document}
    assert {one["role"] for one in listed.values()} == {role}
    assert listed["Una Jones"]["started"] == "2026-09-01"
    assert f"Tom Whitlock, {role}" in people("list").out
