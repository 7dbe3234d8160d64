"""Changing what the school says of itself; what it said before is remembered with its day."""

from datetime import date
from pathlib import Path

from training.school.facts import changed
from training.school.page_file import change_page
from training.school.school import School


def change_fact(folder: Path, name: str, words: str, today: date) -> School:
    """Say something else from today on; empty words take a fact back.

    Raises:
        SchoolError: there is nothing of that name, the words do not fit, or the school's page
            cannot be read; nothing was changed.
        DiskError: it is not kept; the school says what it said.
    """
    return change_page(folder, lambda school: changed(school, name, words, today))
