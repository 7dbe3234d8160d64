"""What an action refuses, and what to do instead."""


class Refused(Exception):
    """An action that was not carried out; the message says what to do."""


class WeakPassphrase(Refused):
    """The passphrase is too short to seal a key under."""


class HasRecords(Refused):
    """Somebody would go from the list while their records stay."""


class DoubtfulClock(Refused):
    """The computer's clock and what was recorded do not go together."""
