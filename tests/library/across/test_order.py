"""Modules that come after one another."""

from pathlib import Path

from training.library.shelf import Shelf

BROKEN = Path(__file__).parent / "broken"
CIRCLE = [BROKEN / f"after-in-a-circle{end}.md" for end in ("", "-2", "-3")]


def told(*paths: Path) -> list[tuple[str, int, str]]:
    faults = Shelf([BROKEN]).check(paths).faults
    return [(Path(fault.file).stem, fault.line, fault.rule) for fault in faults]


def test_modules_that_wait_for_one_another_are_each_told() -> None:
    assert told(*CIRCLE) == [(path.stem, 8, "after-in-a-circle") for path in sorted(CIRCLE)]


def test_the_whole_circle_is_named() -> None:
    message = Shelf([BROKEN]).check(CIRCLE).faults[0].message
    ids = [path.stem for path in (CIRCLE[1], CIRCLE[2], CIRCLE[0], CIRCLE[1])]
    assert " after ".join(ids) in message


def test_a_circle_that_is_cut_is_none() -> None:
    assert told(*CIRCLE[:2]) == []


def test_a_module_that_waits_for_a_circle_is_not_in_it(tmp_path: Path) -> None:
    text = CIRCLE[0].read_text(encoding="utf-8").replace("id: after-in-a-circle", "id: outside")
    outside = tmp_path / "outside.md"
    outside.write_text(text, encoding="utf-8")
    assert "outside" not in {name for name, *_ in told(*CIRCLE, outside)}
