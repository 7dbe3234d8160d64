"""`training content new`, `preview` and `export`, as they are typed."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.html_page import Page
from tests.support.rooms import CONTENT, SMALL_CONTENT
from tests.support.whole_app import one_question_content, shows
from training.app.learner_visit import NOT_KEPT
from training.app.screens.finish import FinishScreen
from training.app.screens.learn import LearnScreen
from training.app.screens.shelf import ShelfScreen
from training.cli.commands.preview import preview_app
from training.cli.main import run
from training.cli.trying import trying_rooms, with_folder
from training.core.module import Audience
from training.library.shelf import Shelf

PRACTICE = "Willow Lane Primary School"


def said(capsys: pytest.CaptureFixture[str], *line: object) -> tuple[int, str, str]:
    """The status, what was printed, and what was said on stderr."""
    capsys.readouterr()
    status = run([str(word) for word in line])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def document(capsys: pytest.CaptureFixture[str], *line: object) -> Any:
    """The one JSON document that a command prints, having said nothing else."""
    status, out, err = said(capsys, *line, "--json")
    assert (status, err) == (0, "")
    return json.loads(out)


def refused(capsys: pytest.CaptureFixture[str], *line: object) -> str:
    """What is said when a command cannot be carried out."""
    status, out, err = said(capsys, *line)
    assert (status, out) == (2, "")
    assert all(told.startswith("training: ") for told in err.splitlines())
    return err


def files_in(folder: Path) -> dict[Path, bytes]:
    """Everything in a folder, byte for byte."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def tiny() -> str:
    """The text of a module without any fault, be it alone or beside ours."""
    text = (SMALL_CONTENT / "tiny.md").read_text(encoding="utf-8")
    return re.sub(r"^  > Thinks: .*\n", "", text, flags=re.MULTILINE)


def previewed(*line: object, typed: str = "\n" * 3) -> subprocess.CompletedProcess[str]:
    """A preview in plain lines as a script runs it: lines in by a pipe."""
    words = [sys.executable, "-m", "training", "content", "preview", *map(str, line), "--plain"]
    return subprocess.run(
        words, input=typed, capture_output=True, text=True, check=False, env=dict(os.environ)
    )


# --- new ---


@pytest.mark.parametrize("audience", Audience)
def test_a_new_module_is_written_and_the_check_finds_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, audience: Audience
) -> None:
    folder = tmp_path / "made" / "here"
    line = ("content", "new", "kind-words", "--audience", audience.value, "--folder", folder)
    status, out, _ = said(capsys, *line)
    file = folder / "kind-words.md"
    assert status == 0
    assert f"Written: {file}" in out
    assert f"training content check {file}" in out
    assert f"training content preview {file}" in out
    assert "shelf" not in out
    checked = document(capsys, "content", "check", file)
    assert checked == {"modules": 1, "faults": []}
    assert [entry.name for entry in folder.iterdir()] == ["kind-words.md"]


def test_a_path_with_a_space_can_be_copied_into_the_next_command(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    _, out, _ = said(capsys, "content", "new", "kind-words", "--folder", tmp_path / "my own")
    assert f'training content check "{tmp_path / "my own" / "kind-words.md"}"' in out


def test_without_a_folder_it_goes_among_the_schools_own_modules(
    capsys: pytest.CaptureFixture[str], practice_school: Path
) -> None:
    line = ("--school", practice_school, "content", "new", "kind-words", "--audience", "staff")
    status, out, _ = said(capsys, *line)
    assert status == 0
    assert "on the shelf of Staff" in out
    own = practice_school / "content"
    assert Shelf([CONTENT, own]).module("kind-words").audience is Audience.STAFF


def test_without_a_school_or_a_folder_it_says_what_to_give(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    told = refused(capsys, "--school", tmp_path / "none", "content", "new", "kind-words")
    assert "--folder" in told
    assert list(tmp_path.iterdir()) == []


def test_a_module_is_never_written_over_a_file_that_is_there(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "kind-words.md"
    file.write_text("half a year's work", encoding="utf-8")
    line = ("content", "new", "kind-words", "--folder", tmp_path)
    assert "is there already" in refused(capsys, *line)
    assert files_in(tmp_path) == {file: b"half a year's work"}


def test_a_link_that_leads_nowhere_is_not_written_over_either(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    link = tmp_path / "kind-words.md"
    link.symlink_to(tmp_path / "stick-pulled-out.md")
    refused(capsys, "content", "new", "kind-words", "--folder", tmp_path)
    assert link.is_symlink()


@pytest.mark.parametrize(
    ("asked", "offered"),
    [("Kind Words", "kind-words"), ("../up", "up"), ("help", "help-2"), ("k1-01", "k1-01-2")],
)
def test_an_id_that_will_not_do_is_refused_with_one_that_does(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, asked: str, offered: str
) -> None:
    told = refused(capsys, "content", "new", asked, "--folder", tmp_path / "in")
    assert told.rstrip().endswith(f"This would do: {offered}")
    assert list(tmp_path.iterdir()) == []


def test_an_id_of_a_module_of_the_schools_own_is_taken_even_when_that_has_errors(
    capsys: pytest.CaptureFixture[str], practice_school: Path, tmp_path: Path
) -> None:
    own = practice_school / "content"
    own.mkdir(exist_ok=True)
    (own / "kind-words.md").write_text("no module yet", encoding="utf-8")
    line = ("content", "new", "kind-words", "--folder", tmp_path / "new")
    assert "kind-words-2" in refused(capsys, "--school", practice_school, *line)


def test_an_audience_that_is_none_is_refused_with_those_that_are(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    line = ("content", "new", "kind-words", "--audience", "year-3", "--folder", tmp_path)
    assert "lower-ks2" in refused(capsys, *line)


# --- preview ---


def test_a_preview_shows_the_module_with_the_schools_facts_and_records_nothing(
    practice_school: Path, tmp_path: Path
) -> None:
    before = files_in(practice_school)
    ran = previewed("k1-01", "--school", practice_school)
    assert ran.returncode == 0
    assert "My helping hand" in ran.stdout
    assert "Card 2 of 5" in ran.stdout
    assert "nothing was kept" in ran.stdout
    assert files_in(practice_school) == before


def test_a_preview_needs_no_school_and_makes_none(tmp_path: Path) -> None:
    ran = previewed("s-3", "--school", tmp_path / "none")
    assert ran.returncode == 0
    assert "Card 2 of 5" in ran.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_being_written_is_shown_with_the_facts_beside_it(
    practice_school: Path, tmp_path: Path
) -> None:
    text = tiny()
    told = "{rhyme} of {school_name}, with {head_name}, on {childline}."
    file = tmp_path / "tiny.md"
    file.write_text(text.replace("A **kind** grown-up can help.", told), encoding="utf-8")
    facts = '[rhyme]\nvalue = "Stop and tell"\nwhat = "Ours"\nsource = "Us"\nchecked = 2026-11-01\n'
    (tmp_path / "facts.toml").write_text(facts, encoding="utf-8")
    ran = previewed(file, "--school", practice_school)
    assert ran.returncode == 0
    assert f"Stop and tell of {PRACTICE}, with Mrs Adeyemi, on 0800 1111." in ran.stdout


def test_a_file_shows_itself_though_the_shelf_has_a_module_of_its_id(tmp_path: Path) -> None:
    text = tiny()
    (tmp_path / "k1-01.md").write_text(text.replace("id: tiny", "id: k1-01"), encoding="utf-8")
    assert "A tiny module" in previewed(tmp_path / "k1-01.md").stdout


def test_a_file_with_errors_is_not_shown_and_its_errors_are_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = tiny()
    file = tmp_path / "tiny.md"
    broken = text.replace("{#start}", "").replace("{#q-single}", "")
    file.write_text(broken, encoding="utf-8")
    told = refused(capsys, "content", "preview", file, "--plain")
    for heading in ("## A box pops up (5.3) ", "## What can Mouse do first? (5.3) "):
        assert f"tiny.md:{1 + broken.splitlines().index(heading)}: " in told
    assert "Mend it:" in told


def test_a_file_that_is_only_less_than_perfect_is_shown(tmp_path: Path) -> None:
    text = tiny()
    (tmp_path / "tiny.md").write_text(text.replace("Hint: Hands off.", ""), encoding="utf-8")
    assert "A tiny module" in previewed(tmp_path / "tiny.md").stdout


def test_a_module_of_the_school_with_errors_has_them_told(
    capsys: pytest.CaptureFixture[str], practice_school: Path
) -> None:
    own = practice_school / "content"
    own.mkdir(exist_ok=True)
    text = tiny()
    (own / "tiny.md").write_text(text.replace("minutes: 15", "minutes: ten"), encoding="utf-8")
    told = refused(capsys, "--school", practice_school, "content", "preview", "tiny", "--plain")
    assert f"{own / 'tiny.md'}:5: Minutes are a whole number" in told


@pytest.mark.parametrize(
    ("named", "why"),
    [
        ("u9-99", "there is no module called"),
        ("nowhere/kind.md", "it is not there"),
        ("help.md", "is no module"),
        ("notes.txt", "cannot read"),
        ("Bad_Name.md", "Bad_Name"),
    ],
)
def test_what_cannot_be_previewed_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, named: str, why: str
) -> None:
    for name in ("help.md", "notes.txt", "Bad_Name.md"):
        (tmp_path / name).write_text("# Some words\n", encoding="utf-8")
    path = tmp_path / named if "." in named else named
    assert why in refused(capsys, "content", "preview", path, "--plain")


async def test_the_app_shows_the_module_to_its_end_and_keeps_nothing(
    practice_school: Path, tmp_path: Path, quick_pilot: None
) -> None:
    content = one_question_content(tmp_path / "content", "Stop and tell")
    empty = tmp_path / "empty"
    empty.mkdir()
    before = files_in(tmp_path)
    rooms = with_folder(trying_rooms(practice_school), content)
    async with preview_app(rooms, "k1-1", empty).run_test() as pilot:
        await shows(pilot, LearnScreen, "Stop and tell")
        await pilot.press("enter")
        await shows(pilot, LearnScreen, "Tell a grown-up.")
        await pilot.press("enter")
        await shows(pilot, LearnScreen, "What comes first?")
        screen = pilot.app.screen
        assert isinstance(screen, LearnScreen)
        await pilot.press(str(screen.attempt.order.index(0) + 1), "enter")
        await shows(pilot, LearnScreen, "Stop comes first")
        await pilot.press("enter")
        await shows(pilot, FinishScreen, "I can tell a grown-up.")
    assert files_in(tmp_path) == before


async def test_who_leaves_the_module_early_comes_to_its_shelf(
    practice_school: Path, tmp_path: Path, quick_pilot: None
) -> None:
    content = one_question_content(tmp_path / "content", "Stop and tell")
    rooms = with_folder(trying_rooms(practice_school), content)
    async with preview_app(rooms, "k1-1", tmp_path).run_test() as pilot:
        await shows(pilot, LearnScreen, "Stop and tell")
        await pilot.press("q")
        await shows(pilot, ShelfScreen, NOT_KEPT, "Stop and tell")
    assert rooms.roll.learners == ()


# --- export ---


def test_every_module_is_exported_with_a_page_that_leads_to_them(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "to" / "print"
    written = document(capsys, "content", "export", "--folder", folder)["written"]
    ids = [row["id"] for row in document(capsys, "content", "list")]
    assert sorted(written) == sorted(str(path) for path in files_in(folder))
    assert {Path(file).stem for file in written} == {"index", *ids}
    index = Page.of((folder / "index.html").read_text(encoding="utf-8"))
    assert sorted(index.all("href")) == sorted(f"{id_}.html" for id_ in ids)
    assert "your school" not in index.words


def test_one_module_is_exported_alone_with_the_schools_facts(
    capsys: pytest.CaptureFixture[str], practice_school: Path, tmp_path: Path
) -> None:
    line = ("content", "export", "u2-02", "u2-02", "--folder", tmp_path / "out")
    status, out, _ = said(capsys, *line, "--school", practice_school)
    file = tmp_path / "out" / "u2-02.html"
    assert (status, out) == (0, f"Written: {file}\n")
    assert list(files_in(tmp_path / "out")) == [file]
    page = Page.of(file.read_text(encoding="utf-8"))
    assert "Mr Kowalski" in page.words
    assert f"{PRACTICE}. u2-02, version" in page.words
    assert "{" not in page.words


def test_exporting_again_writes_over_our_pages_and_nobody_elses(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    line = ("content", "export", "k1-01", "k1-02", "--folder", tmp_path)
    (tmp_path / "holiday.html").write_text("<p>Keep", encoding="utf-8")
    assert said(capsys, *line)[0] == 0
    (tmp_path / "k1-01.html").write_text(
        (tmp_path / "k1-02.html").read_text(encoding="utf-8"), encoding="utf-8"
    )
    assert said(capsys, *line)[0] == 0
    assert "My helping hand" in (tmp_path / "k1-01.html").read_text(encoding="utf-8")
    (tmp_path / "index.html").write_text("<p>The school's own site", encoding="utf-8")
    before = files_in(tmp_path)
    assert "index.html" in refused(capsys, *line)
    assert files_in(tmp_path) == before


def test_a_module_with_errors_is_left_out_and_named(
    capsys: pytest.CaptureFixture[str], practice_school: Path, tmp_path: Path
) -> None:
    own = practice_school / "content"
    own.mkdir(exist_ok=True)
    (own / "kind-words.md").write_text("no module yet", encoding="utf-8")
    line = ("--school", practice_school, "content", "export", "--folder", tmp_path / "out")
    status, out, err = said(capsys, *line, "--json")
    assert status == 0
    assert f"training: {own / 'kind-words.md'} has errors" in err
    assert not [file for file in json.loads(out)["written"] if "kind-words" in file]


def test_a_module_called_index_keeps_its_own_page(
    capsys: pytest.CaptureFixture[str], practice_school: Path, tmp_path: Path
) -> None:
    own = practice_school / "content"
    assert said(capsys, "--school", practice_school, "content", "new", "index")[0] == 0
    assert (own / "index.md").exists()
    line = ("content", "export", "index", "k1-01", "--folder", tmp_path / "out")
    document(capsys, "--school", practice_school, *line)
    page = Page.of((tmp_path / "out" / "index.html").read_text(encoding="utf-8"))
    assert "How it starts" in page.words


def test_an_export_that_cannot_be_is_refused_before_anything_is_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "a-file"
    file.write_text("keep", encoding="utf-8")
    folder = tmp_path / "out"
    assert "u9-99" in refused(capsys, "content", "export", "k1-01", "u9-99", "--folder", folder)
    assert "--folder" in refused(capsys, "content", "export", "k1-01")
    for inside in (file, file / "deeper"):
        assert "is a file" in refused(capsys, "content", "export", "k1-01", "--folder", inside)
    assert files_in(tmp_path) == {file: b"keep"}


@pytest.mark.parametrize("line", [["preview", "k1-01", "--plain"], ["export", "--folder", "out"]])
def test_a_damaged_school_is_said_and_left_alone(
    capsys: pytest.CaptureFixture[str], practice_school: Path, line: list[str]
) -> None:
    (practice_school / "school.json").write_bytes(b"{")
    before = files_in(practice_school)
    told = refused(capsys, "--school", practice_school, "content", *line)
    assert "school.json" in told
    assert files_in(practice_school) == before
