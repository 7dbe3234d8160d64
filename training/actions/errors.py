"""What an action refuses, and what to do instead."""


class Refused(Exception):
    """An action that was not carried out; the message says what to do."""


class WeakPassphrase(Refused):
    """The passphrase is too short to seal a key under."""
