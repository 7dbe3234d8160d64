"""Where things lie on this computer. Only the front door asks."""

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).parent


def content_folder() -> Path:
    """The lessons: inside the installed package, or beside it when it runs from a checkout."""
    packed = _PACKAGE / "_content"
    return packed if packed.is_dir() else _PACKAGE.parent / "content"


def default_school_folder() -> Path:
    """The school folder where none is named."""
    return platformdirs.user_data_path("training", appauthor=False) / "school"


def documents_folder() -> Path:
    """Where this person keeps documents of their own; it may not be there yet."""
    return platformdirs.user_documents_path()


def state_folder() -> Path:
    """What belongs to this computer alone and must never be copied to another."""
    return platformdirs.user_state_path("training", appauthor=False)
