"""The badge of a certificate: the same facts, in the words of Open Badges 3.0."""

from training.certificates.badges.credential import (
    Achievement,
    AchievementSubject,
    Credential,
    Criteria,
    IdentityObject,
    Profile,
    Result,
    ResultDescription,
)
from training.certificates.badges.did_key import did_key
from training.certificates.badges.wording import begins, ends, plainly, urn
from training.certificates.claims import Claims
from training.core.values import Frozen

#: What stands behind the name of a practice school, so that nobody takes it for a real one.
PRACTICE = "(a practice school: this proves nothing)"


class About(Frozen):
    """What a badge says beside its certificate.

    Attributes:
        school: the school's name.
        public: the public key that will sign it.
        practice: whether it is a practice school.
        version: which version of the module was completed; "" where that is not known.
        aims: what the module teaches, in its own words; "" where that version is gone.
        pass_mark: the per cent of questions to get right; None where none was asked for.
    """

    school: str
    public: bytes
    practice: bool
    version: str = ""
    aims: str = ""
    pass_mark: int | None = None


def badge_id(certificate: str) -> str:
    """The id of the badge of a certificate: always the same, and not to be worked back from.

    So a list of withdrawn certificates tells the badges that are withdrawn with them.
    """
    return urn("badge", certificate)


def badge(claims: Claims, about: About) -> Credential:
    """The badge of an adult's certificate, to be signed.

    Raises:
        pydantic.ValidationError: something in it must not be signed.
    """
    issuer = did_key(about.public)
    name = f"{about.school} {PRACTICE}" if about.practice else about.school
    return Credential(
        id=badge_id(claims.certificate),
        issuer=Profile(id=issuer, name=name),
        validFrom=begins(claims.issued),
        validUntil=ends(claims.expires) if claims.expires else None,
        name=claims.title,
        credentialSubject=_subject(claims, about, issuer),
    )


def _subject(claims: Claims, about: About, issuer: str) -> AchievementSubject:
    module = urn("achievement", issuer, claims.module, claims.title, about.version, str(claims.of))
    what, result = _mark(claims, module)
    return AchievementSubject(
        id=urn("holder", claims.certificate),
        identifier=(IdentityObject(identityHash=claims.holder),),
        achievement=Achievement(
            id=module,
            name=claims.title,
            description=_description(claims, about),
            criteria=Criteria(narrative=_narrative(about)),
            resultDescription=what,
        ),
        result=result,
    )


def _mark(
    claims: Claims, module: str
) -> tuple[tuple[ResultDescription] | None, tuple[Result] | None]:
    """What is counted, and how many it came to; nothing where there is no mark."""
    if not claims.of:
        return None, None
    counted = urn("result", module)
    what = ResultDescription(id=counted, name="Questions right", valueMax=str(claims.of))
    return (what,), (Result(resultDescription=counted, value=str(claims.got)),)


def _description(claims: Claims, about: About) -> str:
    practice = f"{PRACTICE} " if about.practice else ""
    words = f"{practice}A module of the school's training in online safety: {claims.title}."
    return plainly(f"{words} {about.aims}")


def _narrative(about: About) -> str:
    done = "Work through the lesson and answer its questions"
    if about.pass_mark is None:
        return f"{done}."
    return f"{done}: at least {about.pass_mark} per cent of them rightly, and every critical one."
