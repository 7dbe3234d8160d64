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
