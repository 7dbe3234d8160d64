"""A passphrase of one's own: choosing the first one, and starting again after it was forgotten."""

from collections.abc import Callable
from datetime import date

from training.actions.errors import Refused
from training.actions.open_key import stop_signing
from training.actions.passphrases import refuse_weak
from training.school.errors import DamagedSchool
from training.school.roles import Trusted
from training.school.sign_in.cards import Reset, SignIn, SignIns
from training.school.sign_in.passphrase import hashed


class AlreadyChosen(Refused):
    """Somebody chose a passphrase in this name meanwhile."""


def choose_passphrase(
    sign_ins: SignIns, person: str, passphrase: str, random_bytes: Callable[[int], bytes]
) -> None:
    """Keep the first passphrase of somebody who has none.

    Raises:
        Refused: it is too short, or they have one already.
        SchoolError, DiskError: it is not kept.
    """
    refuse_weak(passphrase)
    new = hashed(passphrase, random_bytes)
    with sign_ins.alone():
        kept = sign_ins.of(person)
        if kept.passphrase:
            raise AlreadyChosen(
                "There is a passphrase for this name already. Go back and sign in with it. If it "
                "was not chosen by you, tell whoever looks after this school here."
            )
        stop_signing(sign_ins.school, person)
        sign_ins.keep(person, kept.model_copy(update={"passphrase": new}))


def reset_passphrase(sign_ins: SignIns, person: str, by: Trusted, today: date) -> bool:
    """Take away a forgotten passphrase, and record that; the person chooses a new one.

    Gives whether they could sign certificates with it. Their copy of the school's key goes first,
    so that they have to be allowed again, however this is interrupted.

    Raises:
        Refused: they have none.
        SchoolError, DiskError: it is not taken away.
    """
    with sign_ins.alone():
        kept = _forgotten(sign_ins, person)
        resets = (*kept.resets, Reset(on=today, by=by.id))
        signed = stop_signing(sign_ins.school, person)
        sign_ins.keep(person, kept.model_copy(update={"passphrase": None, "resets": resets}))
    sign_ins.clear_tries(person)
    return signed


def _forgotten(sign_ins: SignIns, person: str) -> SignIn:
    """What is kept of somebody who has a passphrase; a reset mends what cannot be read."""
    try:
        kept = sign_ins.of(person)
    except DamagedSchool:
        return SignIn()
    if kept.passphrase is None:
        raise Refused("that person has no passphrase yet: they choose one in the app.")
    return kept
