"""Which school folder a command is about."""

import os
from pathlib import Path


def school_folder(named: str | None) -> Path:
    """The folder that was named, else that of `TRAINING_SCHOOL`, else the usual one."""
    chosen = named or os.environ.get("TRAINING_SCHOOL")
    if chosen:
        return Path(chosen).expanduser().absolute()
    from training.paths import default_school_folder

    return default_school_folder()
