"""Rules on sections: which there are, in which order, and that each holds something."""

from collections.abc import Sequence

from training.library.faults import Findings
from training.library.markdown import line_of
from training.library.sections import (
    LESSON,
    QUIZ,
    SCENARIO,
    SECTIONS,
    TEACHER,
    Outline,
    Section,
)

_WITH_PARTS = {LESSON: "## A card (5.2)", SCENARIO: "## A scene {#start}", QUIZ: "## What? {#q-a}"}


def check_sections(cut: Outline, findings: Findings) -> None:
    """Hold the rules on sections against the outline of a module."""
    known = [section for section in cut.sections if section.name]
    _check_missing([section.name for section in known], cut.last_line, findings)
    _check_order(known, findings)
    for section in known:
        _check_parts(section, findings)


def _check_missing(names: Sequence[str], last_line: int, findings: Findings) -> None:
    for name in (LESSON, QUIZ):
        if name not in names:
            message = f"The section “# {name}” is missing."
            findings.error(last_line, "missing-section", message, f"# {name}")
    for name in (SCENARIO, TEACHER):
        if name not in names:
            message = f"There is no section “# {name}”; the module works without it."
            findings.warning(last_line, "missing-section", message, f"# {name}")


def _check_order(known: Sequence[Section], findings: Findings) -> None:
    seen: list[str] = []
    for section in known:
        name, line = section.name, section.heading.line
        if name in seen:
            message = f"The section “# {name}” is here a second time."
            findings.error(line, "doubled-section", message, "Put both under the first heading.")
        elif any(SECTIONS.index(name) < SECTIONS.index(earlier) for earlier in seen):
            message = f"“# {name}” comes too late. The order is {', '.join(SECTIONS)}."
            findings.error(line, "section-order", message, f"Move “# {name}” further up.")
        seen.append(name)


def _check_parts(section: Section, findings: Findings) -> None:
    """A section but the teacher's has parts, and nothing that belongs to no part."""
    example = _WITH_PARTS.get(section.name)
    if example and not section.parts:
        message = f"“# {section.name}” has no “##” headings."
        findings.error(section.heading.line, "empty-section", message, example)
    elif example and section.blocks:
        message = f"This stands under “# {section.name}” and under no “##” heading."
        findings.error(line_of(section.blocks[0]), "text-outside-part", message, example)
