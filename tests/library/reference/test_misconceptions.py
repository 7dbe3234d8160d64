"""Misconceptions: ours, and what is told of faulty ones."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.sample import CONTENT
from training.core.questions import WithOptions
from training.library.reference.misconceptions import misconceptions, read_misconceptions
from training.library.reference.register import Group
from training.library.shelf import Shelf

ONE = """\
[only-a-joke]
idea = "It was only a joke."
say = "Ask: who laughed?"
for = ["pupils", "staff"]

[just-this-once]
idea = "Once does no harm."
say = "Ask: what of the second time?"
for = ["governors"]
"""


def told(text: str) -> list[tuple[str, int]]:
    _, faults = read_misconceptions(text, "misconceptions.toml", {"childline"})
    assert all(fault.fix and fault.message.endswith(".") for fault in faults)
    return [(fault.rule, fault.line) for fault in faults]


def test_a_misconception_has_an_idea_and_what_to_say_to_it() -> None:
    known, faults = read_misconceptions(ONE, "misconceptions.toml")
    assert faults == ()
    assert known["only-a-joke"].idea == "It was only a joke."
    assert known["only-a-joke"].say == "Ask: who laughed?"
    assert known["only-a-joke"].groups == (Group.PUPILS, Group.STAFF)


@pytest.mark.parametrize(
    ("before", "after", "rule", "line"),
    [
        ('idea = "It was only a joke."\n', "", "bad-misconception", 1),
        ('"Ask: who laughed?"', '"Ask.\\nAsk again."', "bad-misconception", 3),
        ('["pupils", "staff"]', "[]", "bad-misconception", 4),
        ('["pupils", "staff"]', '["ks1"]', "bad-misconception", 4),
        ("[only-a-joke]", '["Only a joke"]', "bad-id", 1),
        ("who laughed?", "who rings {childlin}?", "unknown-placeholder", 3),
        ('"It was only a joke."', '"It was', "bad-toml", 2),
    ],
)
def test_a_faulty_misconception_is_told_with_its_line(
    before: str, after: str, rule: str, line: int
) -> None:
    assert told(ONE.replace(before, after)) == [(rule, line)]


def test_a_faulty_misconception_leaves_the_others() -> None:
    known, _ = read_misconceptions(ONE.replace("[only-a-joke]", '["A b"]'), "m.toml")
    assert list(known) == ["just-this-once"]


def test_a_later_folder_has_the_last_word_on_a_misconception(tmp_path: Path) -> None:
    own = tmp_path / "misconceptions.toml"
    own.write_text(ONE, encoding="utf-8")
    known = misconceptions([CONTENT, tmp_path])
    assert known["only-a-joke"].say == "Ask: who laughed?"
    assert known["everyone-does-it"] == misconceptions([CONTENT])["everyone-does-it"]


def test_what_we_say_to_an_idea_blames_nobody_and_fits_a_line() -> None:
    known = misconceptions([CONTENT])
    assert len(known) == 33
    for slug, found in known.items():
        assert len(found.say) <= 160, slug
        assert len(found.idea.split()) <= 16, slug
        assert "fault" not in found.say, slug


def test_whoever_is_offered_an_idea_is_among_those_who_may_hold_it() -> None:
    known = misconceptions([CONTENT])
    for module in Shelf([CONTENT]).modules():
        for question in (*module.questions, *module.second_forms):
            options = question.options if isinstance(question, WithOptions) else ()
            for slug in (option.thinks for option in options if option.thinks):
                assert Group.of(module.audience) in known[slug].groups, (module.id, slug)


@given(st.text())
def test_no_text_is_too_odd_for_misconceptions(text: str) -> None:
    known, faults = read_misconceptions(text, "misconceptions.toml")
    assert all(1 <= fault.line <= text.count("\n") + 1 for fault in faults)
    assert isinstance(known, dict)
