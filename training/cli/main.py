"""`training`: the command line, and what it says when something cannot be done."""

import gc
import sys
from importlib import import_module

import click

PACKAGE = "training.cli.commands"
COMMANDS = {
    "demo": "Open the app on a practice school.",
    "setup": "Make a school folder.",
    "learn": "Take one module.",
    "status": "Show who has completed what.",
    "verify": "Check a certificate.",
    "content": "List and check the modules.",
    "records": "Check the records.",
}


class Commands(click.Group):
    """The commands by name; listing them costs no import of theirs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order people need them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"{PACKAGE}.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list for `--help`."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, invoke_without_command=True, context_settings={"obj": None})
@click.option("--school", metavar="DIR", envvar="TRAINING_SCHOOL", help="The school folder.")
@click.option("--version", is_flag=True, help="Show the version and leave.")
@click.pass_context
def training(ctx: click.Context, school: str | None, version: bool) -> None:
    """Online-safety lessons for pupils, induction for staff. Works with no network.

    Without a command, opens the app.
    """
    ctx.obj = school
    if version:
        from importlib.metadata import version as installed

        click.echo(f"training {installed('training')}")
    elif ctx.invoked_subcommand is None:
        from training.cli.opening import open_app
        from training.cli.places import school_folder

        open_app(school_folder(school))


def main() -> None:
    """Run the command line and leave with its status."""
    # At start-up and under a key press, a collection costs more than it frees: have few.
    gc.set_threshold(100_000, 50, 1000)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command; gives the exit status: 0 done, 1 not in order, 2 could not be done."""
    try:
        status = training.main(arguments, prog_name="training", standalone_mode=False)
    except click.ClickException as error:
        return _cannot(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        return _cannot("stopped. What was saved before is still there.")
    except Exception as error:
        if not _is_ours(error):
            raise
        return _cannot(str(error))
    return status if isinstance(status, int) else 0


def _is_ours(error: Exception) -> bool:
    """Whether the error is one of a room's own, whose message says what to do."""
    from training.actions.errors import Refused
    from training.certificates.errors import CertificateError
    from training.disk.errors import DiskError
    from training.library.errors import LibraryError
    from training.records.errors import RecordsError
    from training.school.errors import SchoolError

    rooms = (Refused, CertificateError, DiskError, LibraryError, RecordsError, SchoolError)
    return isinstance(error, rooms)


def _cannot(message: str) -> int:
    for line in message.splitlines() or ["that could not be done."]:
        click.echo(f"training: {line}", err=True)
    return 2
