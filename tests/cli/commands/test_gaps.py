"""`training content gaps`."""

import pytest

from training.cli.main import run


def test_the_known_gaps_are_told_in_numbered_words_with_the_facts_filled_in(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["content", "gaps"]) == 0
    out = capsys.readouterr().out
    lines = out.splitlines()
    assert max(map(len, lines)) <= 80
    assert "{" not in out
    assert "**" not in out
    assert "What the school must settle" in lines
    assert "15 June 2026" in out
    numbers = [line[:4] for line in lines if line[:3].strip().isdigit()]
    assert numbers == [f"{number:>2}. " for number in range(1, len(numbers) + 1)]
