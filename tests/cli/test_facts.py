from pathlib import Path

import pytest

from tests.support.commands import OTHER, Said, passphrase_file, set_up, typed
from training.school.page_file import read_page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "school"
    assert set_up(folder, "--fact", "dsl_name=Mr Kowalski").status == 0
    return folder


def say(folder: Path, name: str, words: str, *more: object) -> Said:
    line = ("facts", "set", name, words, "--school", folder, *more)
    return typed(*line, "--passphrase-file", passphrase_file(folder.parent))


def test_what_the_school_says_is_listed_with_what_modules_say_without(folder: Path) -> None:
    told = typed("facts", "--school", folder, "--json").document
    assert told["school"] == "Elm Park"
    assert told["phases"] == ["ks1", "lower-ks2", "upper-ks2"]
    by_name = {fact["name"]: fact for fact in told["facts"]}
    assert by_name["dsl_name"]["shown"] == "Mr Kowalski"
    assert by_name["head_name"]["said"] is None
    assert by_name["head_name"]["shown"] == "the Headteacher"
    words = typed("--school", folder, "facts").out
    assert "Mr Kowalski" in words
    assert "modules say: the Headteacher" in words


def test_a_change_is_kept_with_its_day_and_listed(folder: Path) -> None:
    made = say(folder, "dsl-name", "Ms New", "--json").document
    assert [(one["fact"], one["was"], one["now"]) for one in made] == [
        ("dsl_name", "Mr Kowalski", "Ms New")
    ]
    assert read_page(folder).facts == {"dsl_name": "Ms New"}
    history = typed("facts", "history", "--school", folder, "--json").document
    assert history == made
    assert "Mr Kowalski -> Ms New" in typed("facts", "--school", folder, "history").out
    assert "training facts trained dsl_name" in say(folder, "dsl_name", "").out


def test_the_same_again_is_no_change(folder: Path) -> None:
    assert "says that already" in say(folder, "dsl_name", "Mr Kowalski").out
    assert say(folder, "dsl_name", "Mr Kowalski", "--json").document == []
    assert "Nothing was changed since" in typed("facts", "--school", folder, "history").out


def test_a_change_from_a_day_to_come_is_marked(folder: Path) -> None:
    page = (folder / "school.json").read_text(encoding="utf-8")
    say(folder, "dsl_name", "Ms New")
    day = read_page(folder).changes[0].on.isoformat()
    page = (folder / "school.json").read_text(encoding="utf-8").replace(day, "2999-01-01")
    (folder / "school.json").write_text(page, encoding="utf-8")
    assert "still to come" in typed("facts", "--school", folder, "history").out


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("hed_name", "Mrs Lee", "head_name"),
        ("verify_address", "elm", "https://"),
        ("phases", "ks7", "upper-ks2"),
        ("head_name", "x" * 300, "too long"),
    ],
)
def test_what_does_not_fit_is_told_and_changes_nothing(
    folder: Path, name: str, words: str, said: str
) -> None:
    before = read_page(folder)
    answer = say(folder, name, words)
    assert answer.status == 2
    assert said in answer.err
    assert read_page(folder) == before


def test_only_an_adult_changes_what_the_school_says(folder: Path) -> None:
    wrong = passphrase_file(folder.parent, OTHER)
    given = ("--school", folder, "--passphrase-file", wrong)
    assert typed("facts", "set", "dsl_name", "Me", *given).status == 2
    assert read_page(folder).facts == {"dsl_name": "Mr Kowalski"}
    assert typed("facts", "trained", "dsl_name", *given).out == ""


def test_who_was_trained_under_the_old_name_is_listed(practice_school: Path) -> None:
    line = ("--school", practice_school, "facts")
    assert typed(*line, "trained", "dsl_name", "--json").document == []
    typed(*line, "set", "dsl_name", "Ms New")
    found = typed(*line, "trained", "dsl-name", "--json").document
    assert found
    assert {row["said"] for row in found} == {"Mr Kowalski"}
    assert set(found[0]) == {"id", "name", "group", "module", "on", "said"}
    assert found[0]["name"] in typed(*line, "trained", "dsl_name").out
    day = min(row["on"] for row in found)
    early = typed(*line, "trained", "dsl_name", "--before", day, "--json").document
    assert early == []
    assert typed(*line, "trained", "phases").status == 2
