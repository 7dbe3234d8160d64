"""Every command that shows or changes other people's data, as every role.

The commands are found, not listed: whatever takes an adult's passphrase is tried.
"""

import shutil
from collections.abc import Iterator
from importlib import import_module
from io import StringIO
from pathlib import Path

import click
import pytest

from tests.support.real_school import (
    AISHA,
    EVERY_ROLE,
    OWN,
    SCHOOLS,
    give_passphrases,
    give_pictures,
    real_school,
)
from training.cli.line import COMMANDS, PACKAGE
from training.cli.main import run
from training.school.people import Role

pytestmark = pytest.mark.long

REFUSED = "you may not"
THE_SCHOOLS_OWN = {
    ("setup",),
    ("key", "paper"),
    ("key", "restore"),
    ("key", "passphrase"),
    ("certificates", "rotate"),
    ("certificates", "stolen"),
}
"""What takes the school's passphrase itself, or makes it."""

A_LEARNERS_OWN = {("learn",), ("induction",)}
"""What takes the passphrase of whoever it is about."""

A_TEACHERS_TOO = {
    ("status",),
    ("people", "pictures"),
    ("people", "cards"),
    ("certificates", "list"),
    ("certificates", "issue"),
    ("certificates", "pdf"),
    ("certificates", "picture"),
}
"""What a teacher may see of their own classes; all else is for leads and the administrator."""

Path_ = tuple[str, ...]


def commands() -> Iterator[tuple[Path_, click.Command]]:
    """Every command by the words that call it."""
    for name in COMMANDS:
        found = import_module(f"{PACKAGE}.{name}").command
        assert isinstance(found, click.Command)
        yield from _below((name,), found)


def _below(words: Path_, command: click.Command) -> Iterator[tuple[Path_, click.Command]]:
    yield words, command
    if isinstance(command, click.Group):
        for name, each in command.commands.items():
            yield from _below((*words, name), each)


def takes(command: click.Command, option: str) -> bool:
    return any(option in parameter.opts for parameter in command.params)


ASKING = {words: command for words, command in commands() if takes(command, "--who")}
LINES = [" ".join(words) for words in ASKING]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = real_school(tmp_path_factory.mktemp("real") / "school", EVERY_ROLE, sealed=True)
    give_passphrases(folder)
    give_pictures(folder)
    return folder


@pytest.fixture(autouse=True)
def nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a command asks, nobody answers."""
    monkeypatch.setattr("sys.stdin", StringIO())


@pytest.fixture
def school(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "school"))


def words_for(words: Path_, folder: Path) -> list[str]:
    """The command with something for each word that it cannot do without."""
    file = folder.parent / "something.txt"
    file.write_text("Name,Class,Year\n", encoding="utf-8")
    given = list(words)
    for parameter in ASKING[words].params:
        if parameter.required and isinstance(parameter, click.Option):
            given += (
                [parameter.opts[0]]
                if parameter.is_flag
                else [parameter.opts[0], *_one(parameter, file)]
            )
        elif parameter.required:
            given += _one(parameter, file)
    return given


def _one(parameter: click.Parameter, file: Path) -> list[str]:
    match parameter.type:
        case click.Choice() as choice:
            return [str(choice.choices[0])]
        case click.DateTime():
            return ["2026-01-05"]
        case click.Path() if parameter.name == "out":
            return [str(file.with_name("new.png"))]
        case click.Path():
            return [str(file)]
        case _:
            return ["dsl_name" if parameter.name == "name" else "Robins"]


def everything_in(folder: Path) -> dict[str, bytes]:
    """All that a command could have changed; locks and wrong tries apart."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in files
        if not path.name.endswith((".lock", ".tries.json"))
    }


def give(
    school: Path, words: Path_, passphrase: str, who: str | None, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str, str]:
    """Type the command, with a passphrase in a file."""
    file = school.parent / "passphrase.txt"
    file.write_text(passphrase, encoding="utf-8")
    line = ["--school", str(school), *words_for(words, school), "--passphrase-file", str(file)]
    capsys.readouterr()
    status = run([*line, *(["--who", who] if who else [])])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_every_command_with_a_passphrase_asks_who_it_is_or_wants_the_schools_own() -> None:
    with_passphrase = {words for words, each in commands() if takes(each, "--passphrase-file")}
    assert with_passphrase - set(ASKING) - A_LEARNERS_OWN == THE_SCHOOLS_OWN
    assert set(ASKING) >= A_TEACHERS_TOO
    for name in ("status", "people", "policy", "records"):
        below = [words for words, each in commands() if words[0] == name]
        groups = {words for words, each in commands() if isinstance(each, click.Group)}
        assert {words for words in below if words not in groups} <= set(ASKING)


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("role", OWN)
def test_a_command_does_for_a_role_what_is_theirs_and_no_more(
    school: Path, role: Role, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = tuple(line.split())
    before = everything_in(school)
    may = role is Role.LEAD or (role is Role.TEACHER and words in A_TEACHERS_TOO)
    status, out, err = give(school, words, OWN[role], role.value, capsys)
    assert (REFUSED in err) is not may
    if not may:
        assert (status, out) == (2, "")
        assert everything_in(school) == before


@pytest.mark.parametrize("line", LINES)
def test_the_schools_passphrase_opens_every_command(
    school: Path, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, _, err = give(school, tuple(line.split()), SCHOOLS, None, capsys)
    assert REFUSED not in err
    assert "does not open this school" not in err


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize(
    ("passphrase", "who"),
    [("wrong", None), (OWN[Role.LEAD], None), (SCHOOLS, "lead"), (SCHOOLS, AISHA), ("", "nobody")],
    ids=["wrong", "own for school's", "school's for own", "a child", "nobody"],
)
def test_without_the_right_passphrase_no_command_shows_or_changes_anything(
    school: Path,
    line: str,
    passphrase: str,
    who: str | None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = everything_in(school)
    status, out, err = give(school, tuple(line.split()), passphrase, who, capsys)
    assert (status, out) == (2, "")
    assert err.startswith("training: ")
    assert not any(person.name in err for person in EVERY_ROLE.people)
    assert everything_in(school) == before
