"""A school folder, a clock that goes on by itself, ids that count, and events to record."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from training.core.events import Answered
from training.records.records import Records


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """An empty school folder."""
    folder = tmp_path / "school"
    folder.mkdir()
    return folder


@pytest.fixture
def records(school: Path) -> Callable[..., Records]:
    """Opens records of the school; a second goes by between two looks at the clock."""
    ids = _counted()
    seconds = _counted()

    def opened(device: str = "laptop", clock: Callable[[], datetime] | None = None) -> Records:
        def tick() -> datetime:
            return datetime(2026, 11, 22, 14, tzinfo=UTC) + timedelta(seconds=next(seconds))

        return Records(school, device, clock or tick, lambda: f"id-{next(ids):06}")

    return opened


@pytest.fixture(scope="session")
def answer() -> Callable[[int], Answered]:
    """The answer to question `q-<number>`."""
    return lambda number: Answered(
        attempt="attempt", question=f"q-{number}", wording="w", right=number % 2 == 0
    )


@pytest.fixture
def path(school: Path) -> Path:
    """The file of Sam's events on the laptop."""
    return school / "records" / "sam" / "laptop.jsonl"


@pytest.fixture
def ten(records: Callable[..., Records], answer: Callable[[int], Answered], path: Path) -> Path:
    """The same file, with ten events in it."""
    opened = records()
    for number in range(1, 11):
        opened.record("sam", [answer(number)])
    return path


def _counted() -> Iterator[int]:
    number = 0
    while True:
        number += 1
        yield number
