"""Scenes of a scenario, and the choices that lead from one to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import unquote

from training.core.module import Scene, SceneChoice
from training.core.text import words
from training.library.faults import Findings, Rule
from training.library.reading.blocks import LISTS, blocks
from training.library.reading.ids import suggested
from training.library.reading.markdown import first_paragraph, joined, line_of, text_lines, typed
from training.library.reading.sections import Part
from training.library.reading.written import WrittenScene

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

CHOICE_TO_NOWHERE = Rule(
    "choice-to-nowhere",
    "error",
    "A learner who takes this choice would be stuck.",
)
SCENE_WITHOUT_ID = Rule("scene-without-id", "error", "Choices find their scene by its id.")
WORDS_OUTSIDE_CHOICE = Rule(
    "words-outside-choice",
    "error",
    "Words outside the brackets would not be on the row that is pressed.",
)
EMPTY_CHOICE = Rule(
    "empty-choice",
    "error",
    "A row with no words cannot be chosen, nor read aloud.",
)
NO_CHOICE = Rule("no-choice", "error", "A list under a scene is what the learner can do next.")


_MEANT_AS_CHOICE = re.compile(r"^\[|\(#")


def scenes(parts: Iterable[Part], findings: Findings) -> tuple[WrittenScene, ...]:
    """The scenes in the order of the file."""
    return tuple(_scene(part, findings) for part in parts)


def _scene(part: Part, findings: Findings) -> WrittenScene:
    heading = part.heading
    if not heading.id:
        fix = heading.typed(id=suggested(heading.title))
        findings.note(SCENE_WITHOUT_ID, heading.line, "A scene needs an id.", fix)
    choice_lists = [block for block in part.blocks if _has_choices(block)]
    choices = [_choice(row, findings) for rows in choice_lists for row in rows.children]
    scene = Scene(
        id=heading.id,
        title=heading.title,
        clauses=heading.clauses,
        help=heading.help,
        text=blocks((block for block in part.blocks if block not in choice_lists), findings),
        choices=tuple(choice for _, choice in choices if choice),
    )
    lines = tuple(line for line, choice in choices if choice)
    return WrittenScene(heading=heading, scene=scene, choice_lines=lines)


def _has_choices(block: SyntaxTreeNode) -> bool:
    return block.type in LISTS and any(_is_meant_as_choice(row) for row in block.children)


def _is_meant_as_choice(row: SyntaxTreeNode) -> bool:
    return _link(row) is not None or bool(_MEANT_AS_CHOICE.search(typed(row)))


def _choice(row: SyntaxTreeNode, findings: Findings) -> tuple[int, SceneChoice | None]:
    line, link = line_of(row), _link(row)
    if link is None:
        _note_no_choice(row, findings)
        return line, None
    text, target = _words(row), unquote(str(link.attrs.get("href", "")))
    if not _is_alone(row):
        message = "Everything that the learner reads of a choice stands between the brackets."
        findings.note(WORDS_OUTSIDE_CHOICE, line, message, f"- [{text}]({target})")
    if not target.startswith("#"):
        message = "A choice leads to a scene of this file: “#” and the id of the scene."
        findings.note(CHOICE_TO_NOWHERE, line, message, f"- [{text}](#{suggested(target)})")
    if not text:
        message = "This choice has no words."
        findings.note(EMPTY_CHOICE, line, message, f"- [Next]({target})")
    return line, SceneChoice(text=text, leads_to=target.removeprefix("#"))


def _note_no_choice(row: SyntaxTreeNode, findings: Findings) -> None:
    text = _words(row)
    told = re.sub(r"\(#.*|[\[\]]", "", text).strip()
    found = re.search(r"\(#\s*([^)]*)\)", text)
    target = suggested(found[1]) if found else "scene-id"
    message = "This row is no choice: a choice is its words in [ ] and its scene in ( )."
    findings.note(NO_CHOICE, line_of(row), message, f"- [{told}](#{target})")


def _link(row: SyntaxTreeNode) -> SyntaxTreeNode | None:
    return next((piece for piece in _inline(row) if piece.type == "link"), None)


def _is_alone(row: SyntaxTreeNode) -> bool:
    told = [piece for piece in _inline(row) if piece.type != "text" or piece.content.strip()]
    return len(row.children) == 1 and len(told) == 1


def _inline(row: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    paragraph = first_paragraph(row)
    return paragraph.children[0].children if paragraph and paragraph.children else []


def _words(row: SyntaxTreeNode) -> str:
    paragraph = first_paragraph(row)
    return words(joined(text_lines(paragraph))) if paragraph else ""
