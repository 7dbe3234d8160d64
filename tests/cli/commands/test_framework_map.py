"""`training content map`."""

import json

import pytest

from training.cli.main import run


def printed(capsys: pytest.CaptureFixture[str], *line: str) -> str:
    assert run(["content", "map", *line]) == 0
    return capsys.readouterr().out


def test_the_map_is_told_by_statement_and_by_module(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys)
    assert max(map(len, out.splitlines())) <= 80
    assert "{" not in out
    by_statement, by_module = out.split("Module by module\n")
    asked = by_statement.split("Search well,")[1].split("\n\n")[0]
    assert asked.splitlines()[-1].strip() == "no module"
    first = by_module.split("\n\n")[1]
    assert first.startswith("k1-01  My helping hand")
    assert "CEOP Education: Tell a grown-up you trust" in first


def test_a_script_gets_the_same_from_both_sides(capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(printed(capsys, "--json"))
    assert set(document) == {"strands", "frameworks", "statements", "modules"}
    assert len(document["modules"]) == 34
    for key, statement in document["statements"].items():
        assert statement["framework"] in document["frameworks"]
        for module_id in statement["modules"]:
            assert key in document["modules"][module_id]["statements"]
    assert all(module["strands"] for module in document["modules"].values())
