"""What a certificate says. A value of `Claims` is always fit to be signed."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from training.certificates.wording import EightBytes, Wording
from training.core.values import Frozen

#: Certificates began in 2020: an older day is a clock that stands wrong.
FIRST_DAY = date(2020, 1, 1)

#: Bytes of UTF-8 that name and title may take together. At the most everything else takes 170, and
#: a whole certificate stays within `cose.LARGEST`.
MOST_WORDS = 340

Day = Annotated[date, Field(ge=FIRST_DAY)]
Count = Annotated[int, Field(strict=True, ge=0, le=1000)]


class Claims(Frozen):
    """What the school says of one completion.

    Attributes:
        holder: who completed it; a pupil's first name and initial, no more.
        module: the module's id.
        title: the module's title.
        issued: the day of the completion.
        expires: the last day it holds, for adults who come back to a module; none for pupils.
        certificate: the certificate's id, eight random bytes that say nothing about the holder.
        got: questions right.
        of: questions asked; nought of nought is a certificate without a mark, as every pupil's is.
        policy: the first eight bytes of SHA-256 of the policy text it rests on; zeros without one.

    Raises:
        pydantic.ValidationError: something in it must not be signed.
    """

    holder: Wording
    module: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,24}$")]
    title: Wording
    issued: Day
    expires: Day | None = None
    certificate: EightBytes
    got: Count
    of: Count
    policy: EightBytes

    @model_validator(mode="after")
    def _mark_is_possible(self) -> Self:
        if self.got > self.of:
            raise ValueError("nobody gets more questions right than were asked")
        return self

    @model_validator(mode="after")
    def _expires_after_it_is_issued(self) -> Self:
        if self.expires is not None and self.expires < self.issued:
            raise ValueError("a certificate cannot expire before it is issued")
        return self

    @model_validator(mode="after")
    def _fits_a_small_code(self) -> Self:
        if len((self.holder + self.title).encode()) > MOST_WORDS:
            raise ValueError("shorten the name or the title: together they do not fit the QR code")
        return self
