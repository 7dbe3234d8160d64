"""Asking an adult what the school says of itself, one question at a time.

Questions go to stderr, so that what a command prints stays one thing.
"""

from collections.abc import Callable

import click

from training.core.module import Audience
from training.core.school_facts import SCHOOL_FACTS
from training.school.errors import UnfitWords
from training.school.facts import PUPIL_PHASES, phases_of
from training.school.school import School
from training.school.sign_in.passphrase import SHORTEST, is_long_enough
from training.school.wording import school_name, tidy, web_address

_LATER = "Enter leaves a question for later: `training facts set` says it then."


def asked_name() -> str:
    """The school's name."""
    return _until_fit("The school's name", school_name)


def asked_school(told: School, *, address: bool, phases: bool) -> School:
    """The school with what it had not told yet; `address`, `phases`: whether to ask for those."""
    click.echo(_LATER, err=True)
    facts = dict(told.facts)
    for fact in SCHOOL_FACTS:
        if fact.name not in facts:
            said = _until_fit(fact.asked, tidy)
            facts |= {fact.name: said} if said else {}
    update: dict[str, object] = {"facts": facts}
    if phases:
        update["phases"] = _asked_phases()
    if address:
        asked = "The web address of the school's page for checking certificates, if it has one"
        update["verify_address"] = _until_fit(asked, web_address)
    return told.model_copy(update=update)


def asked_passphrase() -> str:
    """A new passphrase, typed twice the same and long enough."""
    click.echo(
        "A passphrase locks the school's signing key and opens the teacher's desk. Four words that "
        f"do not belong together are good; {SHORTEST} characters at least.",
        err=True,
    )
    while True:
        asked: str = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True, err=True)
        if is_long_enough(asked):
            return asked
        click.echo(f"That is too short: {SHORTEST} characters or more.", err=True)


def _asked_phases() -> tuple[Audience, ...]:
    for number, phase in enumerate(PUPIL_PHASES, 1):
        click.echo(f"  {number}  {phase.words}", err=True)
    while True:
        typed: str = _prompt("Which of these does the school teach? Numbers; Enter for all")
        numbers = typed.replace(",", " ").split() or ["1", "2", "3"]
        chosen = [PUPIL_PHASES[int(number) - 1] for number in numbers if number in ("1", "2", "3")]
        if len(chosen) == len(numbers):
            return phases_of(",".join(chosen))
        click.echo("Type their numbers, such as 1 2.", err=True)


def _until_fit(asked: str, fit: Callable[[str], str]) -> str:
    while True:
        try:
            return fit(_prompt(asked))
        except UnfitWords as error:
            click.echo(str(error), err=True)


def _prompt(asked: str) -> str:
    typed: str = click.prompt(asked, default="", show_default=False, err=True)
    return typed
