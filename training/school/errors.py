"""What can be wrong with a school folder or with a name, and what to do about it."""


class SchoolError(Exception):
    """Something about the school that a person can put right; the message says how."""


class NoSchool(SchoolError):
    """There is no school in the folder."""


class DamagedSchool(SchoolError):
    """A file of the school folder cannot be read."""


class NewerSchool(SchoolError):
    """The school folder was written by a newer version of this program."""


class FolderInUse(SchoolError):
    """A school was to be made where something lies already."""


class NoSuchPerson(SchoolError):
    """Nobody has that id or name, or several people have that name."""


class ChangedMeanwhile(SchoolError):
    """Somebody else changed the list of people after it was shown."""


class TwoLists(SchoolError):
    """A program that copies the folder left a second list, of people or keys, beside the first."""


class UnreadableRoster(SchoolError):
    """A file that is no list of people, or whose columns cannot be told."""


class NotNow(SchoolError):
    """A change of the list that makes no sense as things stand."""


class UnknownFact(SchoolError):
    """There is nothing of that name for a school to say."""


class UnfitWords(SchoolError):
    """Words that do not fit what they were given for."""


class TwoPages(SchoolError):
    """A program that copies the folder left a second page of the school beside the first."""


class TwoTables(SchoolError):
    """A program that copies the folder left a second induction table beside the first."""


class BadBackup(SchoolError):
    """A file that is no backup, or not a whole one; or a folder that no backup could hold."""
