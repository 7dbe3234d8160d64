"""The school's own page, by the standard library alone, so that the first screen is quick."""

import json
from pathlib import Path
from typing import Any

from training.school.errors import DamagedSchool, NewerSchool, NoSchool, SchoolError

FORMAT = 1
SCHOOL_FILE = "school.json"


def read_document(path: Path) -> dict[str, Any]:
    """A JSON document of the school folder, of a format this version knows.

    Raises:
        NoSchool, DamagedSchool, NewerSchool: with what to do about it.
    """
    return document_in(content_of(path), path)


def content_of(path: Path) -> bytes:
    """The bytes of a document of the school folder.

    Raises:
        NoSchool, DamagedSchool: with what to do about it.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise _missing(path) from error
    except OSError as error:
        raise damaged(path) from error


def document_in(content: bytes, path: Path) -> dict[str, Any]:
    """The JSON document that those bytes of the file at `path` are, of a format we know.

    Raises:
        DamagedSchool, NewerSchool: with what to do about it.
    """
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        raise damaged(path) from None  # the error's own words would repeat what stands there
    if not isinstance(document, dict) or type(document.get("format")) is not int:
        raise damaged(path)
    if document["format"] > FORMAT:
        raise NewerSchool(
            f"{path} was written by a newer version of training. "
            "Nothing was changed. Update training on this computer."
        )
    return document


def _missing(path: Path) -> SchoolError:
    if path.name != SCHOOL_FILE:
        return DamagedSchool(
            f"{path} is not there, though the school is. Nothing was changed. "
            "Put back a copy of it, or ask whoever looks after this computer."
        )
    return NoSchool(
        f"there is no school in {path.parent}. Make one with `training setup`, "
        "or look round a practice school with `training demo`."
    )


def damaged(path: Path) -> DamagedSchool:
    """The error for a file that cannot be read."""
    return DamagedSchool(
        f"{path} cannot be read: it is damaged, half-written, or not yours to open. "
        "Nothing was changed. Put back a copy of it, or ask whoever looks after this computer."
    )


def over_the_door(folder: Path) -> tuple[str, bool]:
    """The school's name, and whether it is a practice school.

    Raises:
        SchoolError: the folder holds no school, or one that cannot be read.
    """
    page = read_document(folder / SCHOOL_FILE)
    name = page.get("name")
    if not isinstance(name, str) or not name.strip():
        raise damaged(folder / SCHOOL_FILE)
    return name, page.get("practice") is True
