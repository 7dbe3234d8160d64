import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pytest

from tests.support.commands import set_up, typed
from tests.support.html_page import Page, plain
from training.actions.errors import Refused
from training.cli.main import run


def test_the_notice_is_printed_with_the_schools_own_words(tmp_path: Path) -> None:
    folder = tmp_path / "school"
    set_up(folder, "--fact", "data_lead_name=Mr Ahmed")
    said = typed("privacy", "--school", folder)
    assert said.status == 0
    assert "Ask Mr Ahmed." in said.out
    told = typed("privacy", "--school", folder, "--json").document
    assert told["school"] == "Elm Park"
    assert {"What is never kept", "How long"} < {part["heading"] for part in told["parts"]}


def test_the_notice_is_written_to_print_and_over_nothing(tmp_path: Path) -> None:
    folder, desk = tmp_path / "school", tmp_path / "new" / "desk"
    set_up(folder)
    line = ("privacy", "--school", folder, "--folder", desk)
    assert typed(*line).status == 0
    page = Page.of((desk / "privacy-notice.html").read_text(encoding="utf-8"))
    assert "Elm Park uses a program" in page.words
    (desk / "privacy-notice.txt").write_text("the head's own words", encoding="utf-8")
    assert typed(*line, "--json").status == 2
    assert (desk / "privacy-notice.txt").read_text(encoding="utf-8") == "the head's own words"


def test_the_schools_own_rules_are_the_ones_that_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "school"
    set_up(folder)
    (folder / "keeping.json").write_text('{"format": 1, "adult_years": 3}', encoding="utf-8")
    assert "3 years after they left" in plain(typed("privacy", "--school", folder).out)
    (folder / "keeping.json").write_text('{"format": 9}', encoding="utf-8")
    assert typed("privacy", "--school", folder).status == 2


@pytest.mark.skipif(sys.platform == "win32", reason="fills the disk with a limit of POSIX")
def test_where_there_is_no_room_for_both_neither_is_left(tmp_path: Path) -> None:
    from tests.support.faults import with_room_for

    folder, desk = tmp_path / "school", tmp_path / "desk"
    set_up(folder)
    desk.mkdir()
    line = ("privacy", "--school", folder, "--folder", desk)
    assert typed(*line).status == 0
    sizes = sorted(path.stat().st_size for path in desk.iterdir())
    for path in desk.iterdir():
        path.unlink()
    ended = with_room_for(partial(_carried_out, line), sizes[0] + 1)
    assert not ended.done
    assert list(desk.iterdir()) == []


def _carried_out(line: Iterable[object]) -> None:
    if run([str(word) for word in line]) != 0:
        raise Refused("it was not carried out")
