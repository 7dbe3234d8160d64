"""An Open Badge 3.0 as a value that can only be right, and its JSON.

The fields are named as the standard names them. Where it leaves a choice there is none here: one
issuer, one holder, one achievement, at most one result. The standard's own JSON Schema lets pass a
date without a time zone, a holder with neither id nor identifier, unknown fields, and an end before
the beginning; nothing of that can be held by these values.

Sources: Open Badges Specification 3.0 (1EdTech), sections B.1 to B.9; Verifiable Credentials Data
Model 2.0 (W3C), section 4.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, model_validator

from training.certificates.answers import Answer
from training.certificates.badges.wording import Did, Moment, Urn, Words
from training.certificates.errors import NotGenuine
from training.certificates.wording import Wording
from training.core.values import Frozen

_W3C = Literal["https://www.w3.org/ns/credentials/v2"]
_ONE_EDTECH = Literal["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]

#: What the words of a badge mean: the W3C's first, 1EdTech's second.
CONTEXTS: tuple[_W3C, _ONE_EDTECH] = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)

_Number = Annotated[str, Field(pattern=r"^(0|[1-9][0-9]{0,3})$")]


class Profile(Frozen):
    """The school, which is known by its key."""

    id: Did
    type: tuple[Literal["Profile"]] = ("Profile",)
    name: Words


class IdentityObject(Frozen):
    """The holder's name, in plain letters: a badge without one could be anybody's."""

    type: Literal["IdentityObject"] = "IdentityObject"
    hashed: Literal[False] = False
    identityHash: Wording
    identityType: Literal["name"] = "name"


class Criteria(Frozen):
    """What somebody had to do. Readers may take it for Markdown: nobody's words but ours are in."""

    narrative: Words


class ResultDescription(Frozen):
    """What a result counts: questions right, of so many."""

    id: Urn
    type: tuple[Literal["ResultDescription"]] = ("ResultDescription",)
    name: Words
    resultType: Literal["RawScore"] = "RawScore"
    valueMin: Literal["0"] = "0"
    valueMax: _Number


class Achievement(Frozen):
    """The module, in one version of it."""

    id: Urn
    type: tuple[Literal["Achievement"]] = ("Achievement",)
    name: Wording
    description: Words
    criteria: Criteria
    resultDescription: tuple[ResultDescription] | None = None


class Result(Frozen):
    """The mark."""

    type: tuple[Literal["Result"]] = ("Result",)
    resultDescription: Urn
    value: _Number


class AchievementSubject(Frozen):
    """The holder, and what they did. `id` is another for each badge, so that none can be joined."""

    id: Urn
    type: tuple[Literal["AchievementSubject"]] = ("AchievementSubject",)
    identifier: tuple[IdentityObject]
    achievement: Achievement
    result: tuple[Result] | None = None

    @model_validator(mode="after")
    def _result_is_one_of_the_achievements(self) -> Self:
        described = self.achievement.resultDescription
        if (described is None) != (self.result is None):
            raise ValueError("a result and its description go together")
        if described and self.result:
            (what,), (result,) = described, self.result
            if result.resultDescription != what.id or int(result.value) > int(what.valueMax):
                raise ValueError("the result is not one that the achievement describes")
        return self


class Credential(Frozen):
    """The badge. There is no evidence and no credentialStatus in it; see the room's docstring."""

    context: tuple[_W3C, _ONE_EDTECH] = Field(alias="@context", default=CONTEXTS)
    id: Urn
    type: tuple[Literal["VerifiableCredential"], Literal["OpenBadgeCredential"]] = (
        "VerifiableCredential",
        "OpenBadgeCredential",
    )
    issuer: Profile
    validFrom: Moment
    validUntil: Moment | None = None
    name: Wording
    credentialSubject: AchievementSubject

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.validUntil is not None and self.validUntil <= self.validFrom:
            raise ValueError("a badge cannot end before it begins")
        return self

    @property
    def holder(self) -> str:
        """The holder's name."""
        return self.credentialSubject.identifier[0].identityHash

    @property
    def json_bytes(self) -> bytes:
        """The one spelling of this badge."""
        return self.model_dump_json(by_alias=True, exclude_none=True).encode()

    @classmethod
    def read(cls, content: bytes) -> Self:
        """The badge that has this spelling.

        It is spelled again and must give the same bytes. That refuses, without a rule for each, a
        doubled or missing field, a constant left out, a number for a text, and another order.

        Raises:
            NotGenuine: no badge of ours has this spelling.
        """
        try:
            badge = cls.model_validate_json(content)
        except ValidationError as fault:
            raise NotGenuine(Answer.CONTENT) from fault
        if badge.json_bytes != content:
            raise NotGenuine(Answer.CONTENT)
        return badge
