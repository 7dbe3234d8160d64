import os
from datetime import UTC, datetime
from pathlib import Path

from training.records.old_totals import forget_totals, totals_before
from training.records.tally import Tallies

SEPTEMBER = datetime(2026, 9, 1, tzinfo=UTC)


def counted(school: Path, group: str, at: datetime) -> None:
    """A class's totals, last added to at that moment."""
    Tallies(school, "laptop").count(group, "u2-02", "q-two", ["A player."])
    for path in (school / "tallies").rglob("*.json"):
        if path.stat().st_mtime > at.timestamp() and group.lower() in path.parent.name:
            os.utime(path, (at.timestamp(), at.timestamp()))


def test_totals_of_a_year_that_is_over_are_found_and_taken_away(school: Path) -> None:
    counted(school, "Herons", datetime(2026, 7, 1, tzinfo=UTC))
    counted(school, "Robins", datetime(2026, 9, 2, tzinfo=UTC))
    old = totals_before(school, SEPTEMBER)
    assert [path.parent.name.split("-")[0] for path in old] == ["herons"]
    forget_totals(old)
    assert totals_before(school, SEPTEMBER) == ()
    assert Tallies(school, "laptop").of("Robins").modules
    assert not Tallies(school, "laptop").of("Herons").modules


def test_without_totals_there_is_nothing_to_take_away(school: Path) -> None:
    assert totals_before(school, SEPTEMBER) == ()
