"""Characters and placeholders."""

import pytest

from training.library.faults import Findings
from training.library.reading.spelling import check_lines


def rules(line: str) -> list[str]:
    findings = Findings("any.md")
    check_lines([line], findings, {"childline"})
    return [fault.rule for fault in findings.faults]


@pytest.mark.parametrize(
    "line",
    [
        "Plain words, “curly quotes” – and a dash…",  # noqa: RUF001
        "½ of 5 £ is 2.50 £ ✓ ✗ → ★",
        "ਪੰਜਾਬੀ, ગુજરાતી, اردو, 漢字, Żofia",
        "क\u094d\u200dष",
        "\tset in",
        "Call {childline}.",
        "## A heading {#an-id}",
        "## A heading {#an-id} (5.2)",
    ],
)
def test_what_people_write_is_left_alone(line: str) -> None:
    assert rules(line) == []


@pytest.mark.parametrize("emoji", ["🙂", "👍🏽", "❤\ufe0f", "⌚", "✅", "1\ufe0f\u20e3", "🇬🇧"])
def test_emoji_are_a_fault(emoji: str) -> None:
    assert rules(f"A {emoji} b") == ["emoji"]


@pytest.mark.parametrize("unseen", ["\x1b", "\x00", "\u202e", "\u200b", "\u00ad", "\u2028"])
def test_characters_that_cannot_be_seen_are_a_fault(unseen: str) -> None:
    assert rules(f"a{unseen}b") == ["control-character"]


@pytest.mark.parametrize(
    "typed", ["{Childline}", "{child line}", "{}", "{#id}", "{helpline}", "{ childline }"]
)
def test_curly_brackets_hold_a_fact_that_is_known(typed: str) -> None:
    assert rules(f"Call {typed}.") == ["unknown-placeholder"]


def test_the_nearest_fact_is_offered() -> None:
    findings = Findings("any.md")
    check_lines(["", "Call {childlin}."], findings, {"childline", "emergency"})
    assert [(fault.line, fault.fix) for fault in findings.faults] == [(2, "{childline}")]
