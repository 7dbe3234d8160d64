"""`training content coverage`."""

import json

import pytest

from training.cli.main import run
from training.core.module import Audience


def printed(capsys: pytest.CaptureFixture[str], *line: str) -> str:
    assert run(["content", "coverage", *line]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return told.out


def test_a_script_gets_each_clause_with_where_it_is_taught(
    capsys: pytest.CaptureFixture[str],
) -> None:
    document = json.loads(printed(capsys, "--json"))
    assert set(document) == {"clauses", "uncovered"}
    assert len(document["clauses"]) == 55
    keys = {"binds", "cards", "questions", "scenes", "acknowledged", "modules"}
    assert all(set(row) == keys for row in document["clauses"].values())
    assert document["clauses"]["AUA-0"]["modules"] == ["s-9"]
    assert document["clauses"]["AUA-0"]["acknowledged"] == 1
    assert document["uncovered"] == []


def test_a_head_gets_a_table_for_each_audience_that_fits_the_screen(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = printed(capsys).splitlines()
    assert max(map(len, lines)) <= 80
    assert all(audience.words in lines for audience in Audience)
    assert lines[-1] == "All 55 statements are covered for everybody they are taught to."


def test_each_mark_stands_under_its_module(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys).splitlines()
    staff = lines[lines.index("Staff") : lines.index("Governors")]
    signed = next(line for line in staff if line.startswith("AUA-0 "))
    taught = next(line for line in staff if line.startswith("4.4.16"))
    ids = {module: staff[1].index(module) for module in ("s-3", "s-4", "s-9")}
    assert abs(signed.index("✓") - ids["s-9"] - 1) <= 1
    assert abs(taught.index("○") - ids["s-3"] - 1) <= 1
    assert abs(taught.index("●") - ids["s-4"] - 1) <= 1
    assert len(taught.split()) == 3
