import pytest

from training.certificates.answers import Answer
from training.certificates.errors import (
    CertificateError,
    KeyFileError,
    NotGenuine,
    TrustError,
    Unreadable,
)


@pytest.mark.parametrize("kind", [Unreadable, KeyFileError, TrustError])
def test_every_error_is_of_the_family_and_says_its_reason(kind: type[CertificateError]) -> None:
    error = kind("Scan it again.")

    assert isinstance(error, CertificateError)
    assert error.reason == str(error) == "Scan it again."


def test_what_is_not_genuine_says_which_answer_it_is() -> None:
    error = NotGenuine(Answer.SHAPE)

    assert isinstance(error, CertificateError)
    assert error.answer is Answer.SHAPE and error.reason == Answer.SHAPE.says()
