"""The command line: which commands there are, and what stands before them."""

from importlib import import_module

import click

from training.actions.errors import Refused

PACKAGE = "training.cli.commands"
COMMANDS = {
    "demo": "Open the app on a practice school.",
    "setup": "Make a school folder.",
    "facts": "What the school says of itself.",
    "key": "The school's signing key on paper and back; another passphrase.",
    "backup": "Put the whole school into one file.",
    "restore": "Put a school back from a backup.",
    "privacy": "Print the school's privacy notice.",
    "learn": "Take one module.",
    "status": "Show who has completed what, and what is due.",
    "induction": "Who needs which modules; somebody's own way through them.",
    "certificates": "Sign certificates, print them, take them back; the key they are signed with.",
    "verify": "Check a certificate.",
    "people": "Class lists, staff and governors: take in, change, tell, forget.",
    "policy": "Keep the school's own policy text.",
    "content": "Write, see, check and print the modules.",
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
@click.option("--school", metavar="DIR", help="The school folder.")
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

        ctx.exit(open_app(school_folder(school)))


def run_line(arguments: list[str]) -> int:
    """Run one command; gives the exit status.

    Raises:
        Refused: the command was used wrongly; the message says how to use it.
    """
    try:
        status = training.main(arguments, prog_name="training", standalone_mode=False)
    except click.ClickException as error:
        raise Refused(error.format_message()) from None
    except click.Abort:
        raise Refused("stopped. What was saved before is still there.") from None
    return status if isinstance(status, int) else 0
