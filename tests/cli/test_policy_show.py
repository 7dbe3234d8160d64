import json
from pathlib import Path

import pytest

from tests.support.online_policy import MOVED, NO_FRIENDS, POLICY
from training.cli.main import run


def said(capsys: pytest.CaptureFixture[str], *line: object) -> tuple[int, str, str]:
    """The status, what was printed, and what was said on stderr."""
    capsys.readouterr()
    status = run([str(word) for word in line])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def adopt(capsys: pytest.CaptureFixture[str], school: Path, text: str) -> None:
    """Put a text into force."""
    file = school.parent / "policy.txt"
    file.write_text(text, encoding="utf-8")
    line = ("--school", school, "policy", "import", file, "--adopted", "2023-03-03", "--yes")
    assert said(capsys, *line)[0] == 0


def shown(capsys: pytest.CaptureFixture[str], school: Path, clause: str) -> dict[str, object]:
    """The one JSON document for a clause."""
    status, out, err = said(capsys, "--school", school, "policy", "show", clause, "--json")
    assert (status, err) == (0, "")
    document = json.loads(out)
    assert isinstance(document, dict)
    return document


def test_both_wordings_of_a_clause_are_shown(
    capsys: pytest.CaptureFixture[str], practice_school: Path
) -> None:
    adopt(capsys, practice_school, POLICY)
    status, out, _ = said(capsys, "--school", practice_school, "policy", "show", "4.4.7")
    assert status == 0
    assert out.startswith("Clause 4.4.7\nIn plain words:\n  No employee has a minor")
    assert f"own words, from the policy adopted on 3 March 2023:\n  {NO_FRIENDS}\n" in out


def test_both_wordings_are_one_document_for_a_program(
    capsys: pytest.CaptureFixture[str], practice_school: Path
) -> None:
    adopt(capsys, practice_school, POLICY)
    told = shown(capsys, practice_school, "4.4.7")
    assert str(told.pop("ours")).startswith("No employee has a minor")
    assert str(told.pop("children")).startswith("School adults")
    assert str(told.pop("version")).startswith("2023-03-03-")
    assert told == {
        "clause": "4.4.7",
        "school": NO_FRIENDS,
        "place": "found",
        "stands_at": None,
        "adopted": "2023-03-03",
    }


def test_without_a_text_the_schools_words_are_null(
    capsys: pytest.CaptureFixture[str], practice_school: Path
) -> None:
    told = shown(capsys, practice_school, "aua-14")
    assert (told["clause"], told["place"]) == ("AUA-14", "no text")
    assert (told["school"], told["version"], told["adopted"]) == (None, None, None)
    _, out, _ = said(capsys, "--school", practice_school, "policy", "show", "AUA-14")
    assert "The school has not put its own text in yet." in out


def test_a_doubtful_clause_and_a_missing_one_say_so(
    capsys: pytest.CaptureFixture[str], practice_school: Path
) -> None:
    adopt(capsys, practice_school, MOVED)
    told = shown(capsys, practice_school, "4.4.7")
    assert (told["place"], told["stands_at"]) == ("not confirmed", "5.7")
    assert told["school"] == NO_FRIENDS
    assert shown(capsys, practice_school, "5.2")["place"] == "missing"
    _, out, _ = said(capsys, "--school", practice_school, "policy", "show", "5.2")
    assert "The school's text has no clause 5.2." in out


@pytest.mark.parametrize("clause", ["9.9", "nothing", "2.1z"])
def test_a_clause_that_is_not_in_the_register_is_refused_with_the_way_to_name_one(
    capsys: pytest.CaptureFixture[str], practice_school: Path, clause: str
) -> None:
    status, out, err = said(capsys, "--school", practice_school, "policy", "show", clause)
    assert (status, out) == (2, "")
    assert f"no clause {clause} in the register" in err
    assert "AUA-14" in err


def test_a_damaged_text_is_told_and_nothing_is_shown(
    capsys: pytest.CaptureFixture[str], practice_school: Path
) -> None:
    adopt(capsys, practice_school, POLICY)
    (page,) = (practice_school / "policy").glob("*/clauses.json")
    page.write_bytes(page.read_bytes()[:100])
    status, out, err = said(capsys, "--school", practice_school, "policy", "show", "4.4.7")
    assert (status, out) == (2, "")
    assert "is not whole, or was altered" in err
