"""Reads one module from the text of its file, and says everything that is wrong with it."""

from collections.abc import Collection, Sequence

from training.core.module import Card, Module, Scenario
from training.core.questions import Question
from training.core.text import words
from training.core.values import Frozen
from training.library.faults import Fault, Findings, Rule
from training.library.reading.blocks import LISTS, blocks, steps
from training.library.reading.fingerprints import version
from training.library.reading.front_matter import front_matter
from training.library.reading.markdown import line_of, parse, tidy
from training.library.reading.markup import check_markup
from training.library.reading.questions import questions
from training.library.reading.scenario import scenes
from training.library.reading.sections import (
    LESSON,
    QUIZ,
    SCENARIO,
    TEACHER,
    Outline,
    Part,
    outline,
)
from training.library.reading.spelling import check_lines
from training.library.reading.written import Written, WrittenCard
from training.library.rules.every import check_rules
from training.library.rules.sections import check_sections

EMPTY_FILE = Rule("empty-file", "error", "There is nothing to learn from an empty file.")
NO_OBJECTIVES = Rule(
    "no-objectives",
    "error",
    "The objectives are what the learner and the parent are told was learnt.",
)
TEXT_BEFORE_LESSON = Rule(
    "text-before-lesson",
    "error",
    "Words before the lesson belong to no screen, so nobody would see them.",
)

SECOND_FORM = "-b"
"""What the id of a question's second form ends in."""


class Reading(Frozen):
    """What came of reading one file: the module, unless there is an error among the faults.

    `written` has the lines of the file beside what they say; None when the file is empty.
    """

    module: Module | None
    faults: tuple[Fault, ...]
    written: Written | None = None


def read(text: str, file: str, placeholders: Collection[str] | None = None) -> Reading:
    """Read a module. Any text at all gives a module or at least one error, and never raises.

    Args:
        text: the whole file.
        file: its name as faults shall tell it.
        placeholders: the facts that are known; None when any name may be one.
    """
    findings = Findings(file)
    lines = tidy(text).split("\n")
    if not any(line.strip() for line in lines):
        findings.note(EMPTY_FILE, 1, "The file is empty.", "---")
        return Reading(module=None, faults=findings.faults)
    written = _written(file, lines, findings)
    check_rules(written, findings)
    check_lines(lines, findings, placeholders)
    module = None if findings.has_errors else _module(written)
    return Reading(module=module, faults=findings.faults, written=written)


def _written(file: str, lines: list[str], findings: Findings) -> Written:
    front, taken = front_matter(lines, findings)
    body = parse("\n" * taken + "\n".join(lines[taken:]))
    cut = outline(body, _last_line(lines), findings)
    _check_markup(cut, findings)
    check_sections(cut, bool(front.acknowledges), findings)
    lesson, scenario = cut.section(LESSON), cut.section(SCENARIO)
    quiz, teacher = cut.section(QUIZ), cut.section(TEACHER)
    return Written(
        file=file,
        lines=tuple(lines),
        front=front,
        objectives=_objectives(cut, findings),
        cards=tuple(_card(part, findings) for part in lesson.parts) if lesson else (),
        scenario_title=scenario.title if scenario else "",
        scenes=scenes(scenario.parts, findings) if scenario else (),
        questions=questions(quiz.parts, findings) if quiz else (),
        teacher=blocks(teacher.blocks, findings) if teacher else (),
    )


def _last_line(lines: list[str]) -> int:
    return max(number for number, line in enumerate(lines, 1) if line.strip())


def _check_markup(cut: Outline, findings: Findings) -> None:
    check_markup(cut.opening, findings, choices=False)
    for section in cut.sections:
        for written in (section.blocks, *(part.blocks for part in section.parts)):
            check_markup(written, findings, choices=section.name == SCENARIO)


def _objectives(cut: Outline, findings: Findings) -> tuple[str, ...]:
    lists = [block for block in cut.opening if block.type in LISTS]
    objectives = [words(row) for block in lists for row in steps(block, findings).rows]
    if not objectives:
        line = cut.sections[0].heading.line if cut.sections else cut.last_line
        message = "There is no list of objectives before the first heading."
        findings.note(NO_OBJECTIVES, line, message, "- I can say who helps me.")
    for block in cut.opening:
        if block not in lists:
            message = "Only the list of objectives stands before the first heading."
            findings.note(TEXT_BEFORE_LESSON, line_of(block), message, "- I can say who helps.")
    return tuple(objectives)


def _card(part: Part, findings: Findings) -> WrittenCard:
    heading = part.heading
    text = blocks(part.blocks, findings)
    card = Card(title=heading.title, clauses=heading.clauses, text=text)
    return WrittenCard(heading=heading, card=card)


def _module(written: Written) -> Module:
    front = written.front
    told = front.model_dump(exclude={"lines"})
    scenario = Scenario(
        title=written.scenario_title or front.title,
        scenes=tuple(part.scene for part in written.scenes),
    )
    asked = tuple(part.question for part in written.questions)
    again = tuple(question for question in asked if _is_second_form(question, asked))
    module = Module(
        **told,
        objectives=written.objectives,
        cards=tuple(part.card for part in written.cards),
        scenario=scenario if written.scenes else None,
        questions=tuple(question for question in asked if question not in again),
        second_forms=again,
        teacher=written.teacher,
    )
    return module.model_copy(update={"version": version(module)})


def _is_second_form(question: Question, asked: Sequence[Question]) -> bool:
    first = question.id.removesuffix(SECOND_FORM)
    return first != question.id and any(other.id == first for other in asked)
