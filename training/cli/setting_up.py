"""Setting a school up from the command line: what the options leave open is asked."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import click

from training.actions.errors import Refused
from training.actions.make_school import make_school
from training.actions.paper_key import PaperKey
from training.actions.passphrases import refuse_weak
from training.cli.asking_school import asked_name, asked_passphrase, asked_school
from training.cli.first_people import list_in, take_in_first
from training.cli.options import passphrase_in
from training.cli.saving import PRINT_IT, refuse_place, save_key_page
from training.cli.showing_key import show_until_written
from training.disk.errors import DiskError
from training.school.errors import SchoolError
from training.school.facts import PUPIL_PHASES, fact_name, phases_of
from training.school.folder import refuse_other_things
from training.school.school import School
from training.school.wording import school_name, tidy, web_address

_NO_PAPER = "its key is not on paper yet; `training key paper --file FILE` writes it."
_NO_PEOPLE = "its list was not taken in; `training people import FILE` does that."


class Wanted(NamedTuple):
    """What the options say; None for what they leave open."""

    name: str | None
    facts: tuple[str, ...]
    verify_address: str | None
    phases: str | None
    paper: Path | None
    people: Path | None
    passphrase_file: Path | None

    @property
    def leaves_nothing_open(self) -> bool:
        """Whether a script set the school up, who can be asked nothing."""
        return self.name is not None and self.passphrase_file is not None


def set_up(folder: Path, wanted: Wanted, *, as_json: bool) -> tuple[School, PaperKey]:
    """Make the school, put its key on paper, and take in its first list of people.

    Raises:
        Refused, SchoolError, DiskError: the message says whether the school was made.
    """
    _refuse_early(folder, wanted)
    listed = list_in(wanted.people) if wanted.people else None
    given = _given_passphrase(wanted.passphrase_file)
    school = _school(wanted)
    passphrase = given or asked_passphrase()
    key = make_school(folder, school, passphrase, datetime.now(UTC).date(), os.urandom)
    _then(school, _NO_PAPER, lambda: _put_on_paper(folder, school, key, wanted, as_json))
    if listed is not None:
        _then(school, _NO_PEOPLE, lambda: _take_in(folder, listed, wanted, as_json))
    return school, key


def _refuse_early(folder: Path, wanted: Wanted) -> None:
    """Before anybody answers a question in vain."""
    refuse_other_things(folder)
    if wanted.paper:
        refuse_place(folder, wanted.paper)


def _given_passphrase(file: Path | None) -> str | None:
    if file is None:
        return None
    given = passphrase_in(file)
    refuse_weak(given)
    return given


def _school(wanted: Wanted) -> School:
    """What the options say, and what somebody answers to the rest."""
    said = dict(map(_fact, wanted.facts))
    school = School(
        verify_address=web_address(wanted.verify_address or ""),
        phases=PUPIL_PHASES if wanted.phases is None else phases_of(wanted.phases),
        facts={fact: words for fact, words in said.items() if words},
        name=asked_name() if wanted.name is None else school_name(wanted.name),
    )
    if wanted.leaves_nothing_open:
        return school
    return asked_school(school, address=wanted.verify_address is None, phases=wanted.phases is None)


def _fact(named: str) -> tuple[str, str]:
    name, equals, words = named.partition("=")
    if not equals:
        raise click.UsageError(f'write --fact {name}="the words"')
    return fact_name(name), tidy(words)


def _put_on_paper(
    folder: Path, school: School, key: PaperKey, wanted: Wanted, as_json: bool
) -> None:
    """Let nobody go on without having the key on paper, unless a script does."""
    if wanted.paper:
        save_key_page(folder, wanted.paper, school.name, key)
        click.echo(PRINT_IT.format(file=wanted.paper), err=as_json)
    elif not wanted.leaves_nothing_open:
        show_until_written(folder, school.name, key)


def _take_in(folder: Path, listed: bytes, wanted: Wanted, as_json: bool) -> None:
    take_in_first(folder, listed, asking=not wanted.leaves_nothing_open, as_json=as_json)


def _then(school: School, without: str, do: Callable[[], None]) -> None:
    """Do what comes after the school was made; where it fails, say that the school is there."""
    try:
        do()
    except (SchoolError, DiskError) as error:
        raise Refused(f"{error}\n{school.name} is set up, but {without}") from error
