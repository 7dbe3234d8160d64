"""Running one command as somebody types it, with answers to what it asks."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import click
from click.testing import CliRunner

from training.cli.line import training
from training.cli.main import _is_ours

PASSPHRASE, OTHER = "otter kettle ladder plum", "seven quiet green trains"


class Said(NamedTuple):
    """The exit status, what was printed, and what was said or asked on stderr."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document that was printed."""
        return json.loads(self.out)


def typed(*line: object, answers: Iterable[str] = ()) -> Said:
    """Run a command; a fault that is none of ours comes out."""
    words = [str(word) for word in line]
    typed_in = "".join(f"{answer}\n" for answer in answers)
    runner = CliRunner()
    ran = runner.invoke(training, words, typed_in, prog_name="training", standalone_mode=False)
    match ran.exception:
        case None:
            status = ran.return_value if isinstance(ran.return_value, int) else 0
            return Said(status, ran.stdout, ran.stderr)
        case click.ClickException() as refused:
            return Said(2, ran.stdout, ran.stderr + refused.format_message())
        case click.Abort():
            return Said(2, ran.stdout, f"{ran.stderr}stopped")
        case Exception() as error if _is_ours(error):
            return Said(2, ran.stdout, f"{ran.stderr}{error}")
        case fault:
            raise fault


def passphrase_file(folder: Path, passphrase: str = PASSPHRASE) -> Path:
    """A file that holds a passphrase."""
    file = folder / f"{passphrase.split()[0]}.txt"
    file.write_text(f"{passphrase}\n", encoding="utf-8")
    return file


def set_up(folder: Path, *more: object) -> Said:
    """Elm Park, set up with no question asked."""
    return typed(
        "setup", "--school", folder, "--name", "Elm Park",
        "--passphrase-file", passphrase_file(folder.parent), *more,
    )  # fmt: skip
