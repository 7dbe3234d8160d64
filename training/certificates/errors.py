"""What can be wrong with a certificate, a key file or a trust file."""

from training.certificates.answers import Answer


class CertificateError(Exception):
    """Whatever this room refuses.

    Attributes:
        reason: a sentence a person can act on; also the text of the error.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Unreadable(CertificateError):
    """No certificate at all: no digits, no QR code, no picture. There is nothing to judge."""


class NotGenuine(CertificateError):
    """A certificate, or nearly one, that must not be trusted.

    Attributes:
        answer: which of the answers it is; its sentence names no school.
    """

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.says())
        self.answer = answer


class KeyFileError(CertificateError):
    """A key file that does not open: wrong passphrase, unsafe strength, or damage."""


class TrustError(CertificateError):
    """A trust file that must not be used: damaged, signed by somebody else, or out of date."""
