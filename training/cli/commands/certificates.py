"""`training certificates`: sign them, print them, check them, take them back."""

import click

from training.cli.commands.certificates_badge import badge
from training.cli.commands.certificates_issue import issue_them, list_them
from training.cli.commands.certificates_keys import keys
from training.cli.commands.certificates_page import page
from training.cli.commands.certificates_print import pdf, picture
from training.cli.commands.certificates_rotate import rotate, stolen
from training.cli.commands.certificates_signers import allow, signers, stop
from training.cli.commands.certificates_trust import revoke, trust


@click.group()
def command() -> None:
    """Sign certificates, print them, take them back, and look after the key."""


command.add_command(list_them)
command.add_command(issue_them)
command.add_command(pdf)
command.add_command(picture)
command.add_command(page)
command.add_command(badge)
for each in (revoke, trust, keys, signers, allow, stop, rotate, stolen):
    command.add_command(each)
