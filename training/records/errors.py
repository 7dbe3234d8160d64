"""What can go wrong with records, beside the disk."""


class RecordsError(Exception):
    """The records cannot do what was asked; the message says what a person can do."""


class UnsafeId(RecordsError):
    """A learner's or a device's id that cannot name a folder or a file."""


class EventsStay(RecordsError):
    """Somebody tried to change or take away what was recorded."""
