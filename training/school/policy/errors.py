"""What can be wrong with a policy document or with what is kept of one, and what to do about it."""

from training.school.errors import SchoolError


class PolicyError(SchoolError):
    """Something about the school's policy text that a person can put right."""


class UnreadableDocument(PolicyError):
    """The file is of a kind that cannot be read, is empty, or did not arrive whole."""


class NothingFound(PolicyError):
    """The document can be read and holds no clause of the register."""


class NoSuchPlace(PolicyError):
    """A clause was to be found at a place that the document does not have."""


class NoSuchVersion(PolicyError):
    """No version of the policy has that name, or several have."""


class DamagedVersion(PolicyError):
    """A version that is kept cannot be read whole."""


class ChangedMeanwhile(PolicyError):
    """Another program kept something between what was shown and what was to be kept."""
