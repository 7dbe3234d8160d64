"""What the README says is true: its commands exist, its picture is there, it stays short."""

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest

from training.cli.line import COMMANDS, training

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(?:sh|bash)\n(.*?)```", README, re.DOTALL)
LINES = [
    part.strip()
    for block in BLOCKS
    for line in block.splitlines()
    for part in line.partition("#")[0].split("&&")
    if part.strip()
]
OURS = [line for line in LINES if re.match(r"(\.venv/bin/)?training\b", line)]


def command_of(words: list[str]) -> click.Command:
    """The command that a line names, walking down from `training`."""
    command: click.Command = training
    context = click.Context(command, info_name="training")
    for word in words:
        if not isinstance(command, click.Group) or word.startswith("-"):
            break
        found = command.get_command(context, word)
        assert found is not None, f"the README names {word}, which is no command"
        command = found
    return command


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) < 80


def test_the_readme_has_a_command_that_opens_the_app_and_one_that_tests() -> None:
    assert any(line.endswith("training demo") for line in LINES)
    assert any(line.endswith("pytest -m 'not long'") for line in LINES)


@pytest.mark.parametrize("line", OURS)
def test_each_command_of_the_readme_exists_with_its_options(line: str) -> None:
    words = shlex.split(line)[1:]
    command = command_of(words)
    known = {option for parameter in command.params for option in parameter.opts}
    known |= {option for parameter in training.params for option in parameter.opts} | {"--help"}
    assert {word for word in words if word.startswith("--")} <= known


@pytest.mark.parametrize("line", [line for line in LINES if line not in OURS])
def test_every_other_command_of_the_readme_is_one_we_know(line: str) -> None:
    known = (
        "python3 -m venv",
        ".venv/bin/pip install",
        ".venv/bin/pytest",
        ".venv/bin/poe",
        "git ",
    )
    assert line.startswith((*known, "cd "))


def test_the_check_command_of_the_readme_is_in_the_project_file() -> None:
    tasks = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["poe"][
        "tasks"
    ]
    named = {line.split()[1] for line in LINES if line.startswith(".venv/bin/poe ")}
    assert named and named <= set(tasks)


def test_the_readme_shows_a_picture_that_a_program_here_draws() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\((\.github/[^)]+)\)", README)
    assert len(pictures) == 1
    assert (ROOT / pictures[0]).exists()
    program = (ROOT / ".github" / "draw_pictures.py").read_text(encoding="utf-8")
    assert Path(pictures[0]).name in program


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help(name: str) -> None:
    assert command_of([name]).help
