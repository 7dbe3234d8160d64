"""A small module without faults, any part of which a test can put its own text into."""

from pathlib import Path

from training.core.module import Module
from training.core.questions import Question
from training.core.text import Block
from training.library.reader import Reading, read

BROKEN = Path(__file__).parent / "broken"
SMALL_CONTENT = Path(__file__).parent.parent / "small_content"
CONTENT = Path(__file__).parent.parent.parent / "content"

FRONT = """\
id: sample
title: Kind words
audience: upper-ks2
minutes: 10
clauses: 5.2
pass: 80
"""
CARD = "Tell an adult."
OPTIONS = """\
- [x] My teacher.
  > Yes. A teacher can help.
- [ ] A player.
  > Not yet. You do not know them.
- [ ] Nobody.
  > Not yet. Somebody can.
"""
SCENES = """\
## A box (5.2) {#start}

A box pops up.

- [Tell an adult.](#told)

## You tell (5.2, help) {#told}

An adult helps.
"""


def module_text(
    *,
    front: str = FRONT,
    card: str = CARD,
    scenes: str = SCENES,
    question: str = OPTIONS,
    stem: str = "Who can help?",
    teacher: str = "Read it aloud.",
) -> str:
    """The text of a module with one card, two scenes and one question."""
    return f"""\
---
{front}---

- I can say who helps.

# Lesson

## Who helps (5.2)

{card}

# Scenario: The box

{scenes}
# Quiz

## {stem} (5.2) {{#q-who}}

Hint: Think of school.

{question}

# Teacher

{teacher}
"""


def module_of(text: str) -> Module:
    """The module that a text without any fault gives."""
    reading = read(text, "sample.md")
    assert reading.faults == ()
    assert reading.module is not None
    return reading.module


def question_of(question: str, stem: str = "Who can help?") -> Question:
    """The question that stands in the quiz of a module."""
    return module_of(module_text(question=question, stem=stem)).questions[0]


def blocks_of(card: str) -> tuple[Block, ...]:
    """The blocks of a card."""
    return module_of(module_text(card=card)).cards[0].text


def rules_of(reading: Reading) -> list[tuple[str, int]]:
    """The rule and line of each fault."""
    return [(fault.rule, fault.line) for fault in reading.faults]
