"""What stands on a certificate or on a badge, in one form for both."""

from datetime import date
from typing import NamedTuple

from training.actions.checking.checked import Checked
from training.certificates.badges.credential import Credential
from training.certificates.claims import Claims


class Facts(NamedTuple):
    """Who did what, and when. A badge names neither the module's id nor the certificate's.

    `score` is how many were right, and of how many; None where there is no mark.
    """

    holder: str
    title: str
    day: date
    score: tuple[int, int] | None
    module: str | None = None
    certificate: str | None = None


def facts(checked: Checked) -> Facts | None:
    """The facts; None where a listed key has signed none, or they are kept back."""
    if checked.verdict and checked.verdict.claims:
        return _of_certificate(checked.verdict.claims)
    if checked.badge and checked.badge.badge:
        return _of_badge(checked.badge.badge)
    return None


def _of_certificate(said: Claims) -> Facts:
    score = (said.got, said.of) if said.of else None
    return Facts(said.holder, said.title, said.issued, score, said.module, said.certificate)


def _of_badge(said: Credential) -> Facts:
    about = said.credentialSubject
    counted, score = about.achievement.resultDescription, None
    if about.result and counted:
        score = (int(about.result[0].value), int(counted[0].valueMax))
    return Facts(said.holder, said.name, said.validFrom.date(), score)
