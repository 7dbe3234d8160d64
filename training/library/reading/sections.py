"""The parts of a file: what stands before the first heading, then sections made of parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from training.library.faults import Findings, Rule
from training.library.reading.headings import Heading, heading

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

EMPTY_HEADING = Rule(
    "empty-heading",
    "error",
    "The heading is the title of a screen, and is what is read out first.",
)
HEADING_OUTSIDE_SECTION = Rule(
    "heading-outside-section",
    "error",
    "A card or question outside its section belongs to no screen.",
)
DEEP_HEADING = Rule(
    "deep-heading",
    "error",
    "Cards and questions are short; a third level of headings has no place on a screen.",
)
UNKNOWN_SECTION = Rule(
    "unknown-section",
    "error",
    "What stands under a section that the program does not know is never shown.",
)


LESSON, SCENARIO, QUIZ, TEACHER = SECTIONS = ("Lesson", "Scenario", "Quiz", "Teacher")


@dataclass
class Part:
    """A heading of the second level and the blocks under it."""

    heading: Heading
    blocks: list[SyntaxTreeNode] = field(default_factory=list)


@dataclass
class Section:
    """A heading of the first level, the blocks straight under it, and its parts.

    `name` is one of SECTIONS, or empty for a section that is not known; `title` is what follows
    the name and a colon.
    """

    heading: Heading
    name: str
    title: str = ""
    blocks: list[SyntaxTreeNode] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


@dataclass
class Outline:
    """A file cut at its headings. `last_line` is the last line of the file."""

    last_line: int
    opening: list[SyntaxTreeNode] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    def section(self, name: str) -> Section | None:
        """All that stands under sections of this name, as one; None when there is none."""
        found = [section for section in self.sections if section.name == name]
        if not found:
            return None
        blocks = [block for section in found for block in section.blocks]
        parts = [part for section in found for part in section.parts]
        return Section(found[0].heading, name, found[0].title, blocks, parts)


def outline(blocks: Iterable[SyntaxTreeNode], last_line: int, findings: Findings) -> Outline:
    """Cut the blocks of a file at its headings; those that fit nowhere are noted."""
    cut = Outline(last_line)
    for block in blocks:
        if block.type == "heading":
            _place_heading(block, cut, findings)
        else:
            _open_blocks(cut).append(block)
    return cut


def _open_blocks(cut: Outline) -> list[SyntaxTreeNode]:
    """Where the next block belongs."""
    if not cut.sections:
        return cut.opening
    section = cut.sections[-1]
    return section.parts[-1].blocks if section.parts else section.blocks


def _place_heading(block: SyntaxTreeNode, cut: Outline, findings: Findings) -> None:
    level = int(block.tag[1])
    if level > 1 and cut.sections and cut.sections[-1].name == TEACHER:
        cut.sections[-1].blocks.append(block)
        return
    read = heading(block, findings)
    if not read.title:
        findings.note(EMPTY_HEADING, read.line, "This heading has no words.", "## A title")
    if level == 1:
        cut.sections.append(_section(read, findings))
    elif level == 2 and cut.sections:
        cut.sections[-1].parts.append(Part(read))
    else:
        _out_of_place(read, findings)


def _out_of_place(read: Heading, findings: Findings) -> None:
    if read.level == 2:
        message = "This heading stands before the first section."
        findings.note(HEADING_OUTSIDE_SECTION, read.line, message, f"# {LESSON}")
    else:
        message = "A module has headings of two levels only."
        findings.note(DEEP_HEADING, read.line, message, f"**{read.title}**")


def _section(read: Heading, findings: Findings) -> Section:
    name, _, title = (part.strip() for part in read.title.partition(":"))
    for known in SECTIONS:
        if name.lower() == known.lower() and (not title or known == SCENARIO):
            return Section(read, known, title)
    near = get_close_matches(read.title.split(" ")[0].capitalize(), SECTIONS, n=1)
    if read.title:
        findings.note(
            UNKNOWN_SECTION,
            read.line,
            f"There is no section “{read.title}”. Sections are {', '.join(SECTIONS)}.",
            f"# {near[0]}" if near else "Move what stands here into a section that there is.",
        )
    return Section(read, near[0] if near else "")
