import pytest

from training.certificates.errors import (
    CertificateError,
    KeyFileError,
    NotGenuine,
    TrustError,
    Unreadable,
)


@pytest.mark.parametrize("kind", [Unreadable, NotGenuine, KeyFileError, TrustError])
def test_every_error_is_of_the_family_and_says_its_reason(kind: type[CertificateError]) -> None:
    error = kind("Scan it again.")

    assert isinstance(error, CertificateError)
    assert error.reason == str(error) == "Scan it again."
