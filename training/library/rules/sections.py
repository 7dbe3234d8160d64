"""Rules on sections: which there are, in which order, and that each holds something."""

from collections.abc import Sequence

from training.library.faults import Findings, Rule
from training.library.reading.markdown import line_of
from training.library.reading.sections import (
    LESSON,
    QUIZ,
    SCENARIO,
    SECTIONS,
    TEACHER,
    Outline,
    Section,
)

MISSING_SECTION = Rule(
    "missing-section",
    "error",
    "A module is a lesson and a quiz: one learns, then finds out whether one has.",
)
SECTION_WANTED = Rule(
    "section-wanted",
    "warning",
    "A story rehearses what to do, and a colleague needs notes to teach from.",
)
DOUBLED_SECTION = Rule(
    "doubled-section",
    "error",
    "Two sections of one name could each be the one that is meant.",
)
SECTION_ORDER = Rule(
    "section-order",
    "error",
    "Every module goes the same way, so that learners know what comes next.",
)
EMPTY_SECTION = Rule("empty-section", "error", "A section with nothing in it is a blank screen.")
TEXT_OUTSIDE_PART = Rule(
    "text-outside-part",
    "error",
    "Words under no heading belong to no screen, so nobody would see them.",
)


_WITH_PARTS = {LESSON: "## A card (5.2)", SCENARIO: "## A scene {#start}", QUIZ: "## What? {#q-a}"}


def check_sections(cut: Outline, signed: bool, findings: Findings) -> None:
    """Hold the rules on sections against the outline of a module.

    One that is `signed` is read and then signed statement by statement: it needs no story and no
    quiz.
    """
    known = [section for section in cut.sections if section.name]
    needed = (LESSON,) if signed else (LESSON, QUIZ)
    wanted = (TEACHER,) if signed else (SCENARIO, TEACHER)
    missing = [name for name in SECTIONS if name not in [section.name for section in known]]
    _note_missing([name for name in missing if name in needed], cut.last_line, findings)
    _note_wanted([name for name in missing if name in wanted], cut.last_line, findings)
    _check_order(known, findings)
    for section in known:
        _check_parts(section, findings)


def _note_missing(names: Sequence[str], last_line: int, findings: Findings) -> None:
    for name in names:
        message = f"The section “# {name}” is missing."
        findings.note(MISSING_SECTION, last_line, message, f"# {name}")


def _note_wanted(names: Sequence[str], last_line: int, findings: Findings) -> None:
    for name in names:
        message = f"There is no section “# {name}”; the module works without it."
        findings.note(SECTION_WANTED, last_line, message, f"# {name}")


def _check_order(known: Sequence[Section], findings: Findings) -> None:
    seen: list[str] = []
    for section in known:
        name, line = section.name, section.heading.line
        if name in seen:
            message = f"The section “# {name}” is here a second time."
            findings.note(DOUBLED_SECTION, line, message, "Put both under the first heading.")
        elif any(SECTIONS.index(name) < SECTIONS.index(earlier) for earlier in seen):
            message = f"“# {name}” comes too late. The order is {', '.join(SECTIONS)}."
            findings.note(SECTION_ORDER, line, message, f"Move “# {name}” further up.")
        seen.append(name)


def _check_parts(section: Section, findings: Findings) -> None:
    """A section but the teacher's has parts, and nothing that belongs to no part."""
    example = _WITH_PARTS.get(section.name)
    if example and not section.parts:
        message = f"“# {section.name}” has no “##” headings."
        findings.note(EMPTY_SECTION, section.heading.line, message, example)
    elif example and section.blocks:
        message = f"This stands under “# {section.name}” and under no “##” heading."
        findings.note(TEXT_OUTSIDE_PART, line_of(section.blocks[0]), message, example)
