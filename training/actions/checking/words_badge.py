"""The answer about an Open Badge as a sentence."""

from training.certificates.answers import Answer, Standing
from training.certificates.badges.checking import BadgeVerdict
from training.certificates.badges.credential import Credential

OTHER_ISSUER = (
    "This is an Open Badge of another issuer: its key is not in the list of keys asked here. Ask "
    "that issuer, or, if it should be the school's, ask the school for its newest list."
)
OTHER_FORM = (
    "This is an Open Badge of another issuer, in another form than this program's. It cannot be "
    "checked here: ask that issuer whether it is genuine."
)

_OTHERWISE = {
    Answer.VALID: "Its signature holds.",
    Answer.PRACTICE: "Its signature holds, but the key is a practice key: it proves nothing.",
    Answer.REVOKED: "The school has taken back the certificate that it was made of. Ask there.",
    Answer.KEY_WITHDRAWN: "The school has withdrawn the key that signed it. Ask for a new one.",
}
"""Where the answer about a certificate speaks of a certificate, and of a badge it must not."""

_WITHOUT_CONTENT = {
    Answer.UNKNOWN_KEY: OTHER_ISSUER,
    Answer.SHAPE: "This has not the form of an Open Badge: part of it is wrong or missing.",
    Answer.CONTENT: "It is signed, but does not say what an Open Badge says. Ask the school.",
    Answer.SIGNATURE: (
        "This Open Badge names a listed key, but its signature does not fit: it was damaged, "
        "altered or made up. Ask the school."
    ),
}


def reason_of(verdict: BadgeVerdict) -> str:
    """Whose badge it is, for whom and for what, and how it stands."""
    if verdict.badge is None:
        return _WITHOUT_CONTENT.get(verdict.answer, verdict.reason)
    stands = _OTHERWISE.get(verdict.answer, verdict.reason)
    return f"{_what(verdict.badge, verdict)} {stands}"


def _what(badge: Credential, verdict: BadgeVerdict) -> str:
    """A badge that is not genuine only calls itself one."""
    is_one = verdict.standing is not Standing.NOT_GENUINE
    opening = "This is" if is_one else "This calls itself"
    return f"{opening} an Open Badge of {verdict.school} for {badge.holder}: {badge.name}."
