"""Commands that show other people's records want an adult's passphrase first."""

import math
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.actions.sign_in import Gate, passphrase_gate, school_gate
from training.cli.options import WHO, passphrase_in
from training.school.door import over_the_door
from training.school.folder import SchoolFolder
from training.school.people import Person
from training.school.roles import ADMINISTRATOR, Right, Trusted, trusted
from training.school.sign_in.cards import SignIns

if TYPE_CHECKING:
    from training.certificates.keys import SigningKey

QUESTION = "An adult's passphrase"


def want_an_adult(
    folder: Path, passphrase_file: Path | None, right: Right = Right.LOOK_AFTER
) -> Trusted:
    """Go on only with an adult who may do this; gives who it is. A practice school asks for none.

    Without `--who` it is the school's passphrase that is wanted, which opens everything; with it,
    that person's own.

    Raises:
        SchoolError: there is no school that can be read, or nobody of that name.
        DiskError: a wrong try cannot be counted.
        click.ClickException: the passphrase is not the right one, or the person may not do this.
    """
    who, _ = _adult_and_passphrase(folder, passphrase_file, right)
    return who


def want_a_signer(
    folder: Path, passphrase_file: Path | None, right: Right = Right.LOOK_AFTER
) -> "tuple[Trusted, SigningKey]":
    """Go on only with an adult who may do this and sign; gives who, and the school's key.

    It asks as `want_an_adult` does, and only once.

    Raises:
        Refused: they were not allowed to sign.
        CertificateError: the key cannot be opened.
        SchoolError, DiskError, click.ClickException: as of `want_an_adult`.
    """
    from training.actions.open_key import open_key

    who, passphrase = _adult_and_passphrase(folder, passphrase_file, right)
    return who, open_key(folder, who.id, passphrase)


def signing_key(folder: Path, passphrase_file: Path | None) -> "SigningKey":
    """The school's key, for an adult who may sign; see `want_a_signer`."""
    _, key = want_a_signer(folder, passphrase_file, Right.OWN_CLASSES)
    return key


def _adult_and_passphrase(
    folder: Path, passphrase_file: Path | None, right: Right
) -> tuple[Trusted, str]:
    """Who it is, and the passphrase that showed it; none in a practice school."""
    _, practice = over_the_door(folder)
    named = click.get_current_context().meta.get(WHO)
    if named is None:
        return ADMINISTRATOR, "" if practice else school_passphrase(folder, passphrase_file)
    person = _adult(folder, named)
    given = "" if practice else own_passphrase(folder, person, passphrase_file)
    if not trusted(person).may(right):
        raise click.ClickException(
            f"you may not {right}. Nothing was shown. Ask a lead of the school, or whoever has the "
            "school's passphrase."
        )
    return trusted(person), given


def school_passphrase(folder: Path, passphrase_file: Path | None) -> str:
    """The passphrase that opens the school, from the file or else asked for.

    Raises:
        SchoolError: the school cannot be read.
        DiskError: a wrong try cannot be counted.
        click.ClickException: the passphrase is not the right one.
    """
    from training.actions.unlock import unlocks
    from training.cli.building import now

    gate = school_gate(SignIns(folder), lambda typed: unlocks(folder, typed), now)
    wrong = "that passphrase does not open this school. Nothing was shown."
    return give_passphrase(gate, passphrase_file, wrong)


def own_passphrase(
    folder: Path, person: Person, passphrase_file: Path | None, question: str = QUESTION
) -> str:
    """That person's own passphrase, from the file or else asked for.

    Raises:
        SchoolError, DiskError: it cannot be told, or a wrong try not be counted.
        click.ClickException: they have none, or it is not the right one.
    """
    from training.cli.building import now

    sign_ins = SignIns(folder)
    if sign_ins.of(person.id).passphrase is None:
        raise click.ClickException(
            "that person has no passphrase yet: they choose one in the app, behind their own door."
        )
    gate = passphrase_gate(sign_ins, person.id, now)
    wrong = "that is not their passphrase. Nothing was shown."
    return give_passphrase(gate, passphrase_file, wrong, question)


def give_passphrase(
    gate: Gate[str], passphrase_file: Path | None, wrong: str, question: str = QUESTION
) -> str:
    """The right passphrase, from the file or else asked for; `wrong` is said of any other.

    Raises:
        SchoolError, DiskError: it cannot be told, or a wrong try not be counted.
        click.ClickException: it is not the right one, or there is a wait.
    """
    refuse_while(gate.wait(), "there were too many wrong tries.")
    given = passphrase_in(passphrase_file) if passphrase_file else _asked(question)
    entered = gate.enter(given)
    if not entered.welcome:
        refuse_while(entered.wait, wrong)
        raise click.ClickException(wrong)
    return given


def refuse_while(wait: timedelta, sentence: str) -> None:
    """Raise ClickException while there is a wait; the sentence says why there is."""
    if wait:
        seconds = math.ceil(wait.total_seconds())
        raise click.ClickException(f"{sentence} Wait {seconds} seconds before you try again.")


def _adult(folder: Path, who: str) -> Person:
    person = SchoolFolder(folder).people.read().people.find(who)
    if person.is_pupil or not person.is_here:
        raise click.ClickException("--who wants an adult who is at the school now.")
    return person


def _asked(question: str) -> str:
    asked: str = click.prompt(question, hide_input=True, err=True)
    return asked
