"""What can go wrong with what is made to be shown or printed."""


class ReportError(Exception):
    """Something could not be made; the message says what, and what a person can do about it."""


class NotDrawn(ReportError):
    """A document was not drawn to its end; nothing of it was kept."""
