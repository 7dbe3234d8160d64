"""What a certificate on paper is made from."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from training.core.module import Audience


class Shown(Protocol):
    """A certificate as people see it; `training.actions.certificate.Certificate` says each word."""

    @property
    def holder(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def objectives(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def completed(self) -> date: ...  # noqa: D102
    @property
    def expires(self) -> date | None: ...  # noqa: D102
    @property
    def got(self) -> int: ...  # noqa: D102
    @property
    def of(self) -> int: ...  # noqa: D102
    @property
    def school(self) -> str: ...  # noqa: D102
    @property
    def address(self) -> str: ...  # noqa: D102
    @property
    def fingerprint(self) -> str: ...  # noqa: D102
    @property
    def key_words(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def practice(self) -> bool: ...  # noqa: D102
    @property
    def code(self) -> str: ...  # noqa: D102
    @property
    def certificate(self) -> str: ...  # noqa: D102
    @property
    def clauses(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def policy_adopted(self) -> date | None: ...  # noqa: D102
    @property
    def is_pupil(self) -> bool: ...  # noqa: D102
    @property
    def phase(self) -> Audience: ...  # noqa: D102
