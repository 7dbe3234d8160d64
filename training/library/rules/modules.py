"""Rules on the module as a whole: its file, its cards, and the clauses and ids in it."""

from pathlib import PurePath

from training.library.faults import Findings, Rule
from training.library.reading.clauses import whole
from training.library.reading.headings import Heading
from training.library.reading.ids import is_id
from training.library.reading.written import Written

FILE_AND_ID_DIFFER = Rule(
    "file-and-id-differ",
    "error",
    "A module is found by the name of its file.",
)
EMPTY_CARD = Rule("empty-card", "error", "A card is one idea, so it says something.")
DOUBLED_ID = Rule(
    "doubled-id",
    "error",
    "Answers and choices are kept under the id, so no two may share one.",
)
CLAUSE_NOT_LISTED = Rule(
    "clause-not-listed",
    "warning",
    "The front matter is what the shelf and the certificate tell of the module.",
)
CLAUSE_NOT_CITED = Rule(
    "clause-not-cited",
    "warning",
    "A clause that is claimed and taught nowhere is false evidence.",
)
MARK_OUT_OF_PLACE = Rule(
    "mark-out-of-place",
    "warning",
    "The mark would do nothing here, and whoever set it relies on it.",
)


def file_has_the_id(written: Written, findings: Findings) -> None:
    """A module's file is named after its id, so that it can be opened without reading them all."""
    path, module_id = PurePath(written.file), written.front.id
    if module_id and path.suffix == ".md" and path.stem != module_id:
        message = f"The file is called {path.name}, and its module {module_id}."
        fix = f"id: {path.stem}" if is_id(path.stem) else f"Call the file {module_id}.md."
        findings.note(FILE_AND_ID_DIFFER, written.front.line("id"), message, fix)


def cards_have_text(written: Written, findings: Findings) -> None:
    """A card is one idea, so it says something."""
    for written_card in written.cards:
        if not written_card.card.text:
            line = written_card.heading.line
            message = "This card has a heading and no text."
            findings.note(EMPTY_CARD, line, message, "Write its text, or take the heading out.")


def ids_differ(written: Written, findings: Findings) -> None:
    """No two scenes or questions share an id, since answers and choices are kept under it."""
    seen: set[str] = set()
    for heading in sorted(written.headings, key=lambda heading: heading.line):
        if heading.id and heading.id in seen:
            message = f"The id “{heading.id}” is here a second time."
            fix = heading.typed(id=f"{heading.id}-b")
            findings.note(DOUBLED_ID, heading.line, message, fix)
        seen.add(heading.id)


def marks_are_in_place(written: Written, findings: Findings) -> None:
    """Only questions are critical, and only scenes show help."""
    cards = [written_card.heading for written_card in written.cards]
    scenes = [written_scene.heading for written_scene in written.scenes]
    questions = [asked.heading for asked in written.questions]
    for heading in (*cards, *scenes):
        if heading.critical:
            _note_mark(heading, "critical", "question", findings)
    for heading in (*cards, *questions):
        if heading.help:
            _note_mark(heading, "help", "scene", findings)


def cited_clauses_are_listed(written: Written, findings: Findings) -> None:
    """What a card, scene or question cites stands in the front matter too."""
    listed = {*written.front.clauses, *written.front.echoes}
    for heading in written.headings if listed else ():
        for cited in heading.clauses:
            if not {cited, whole(cited)} & listed:
                message = f"Clause {cited} is cited here, and the front matter does not list it."
                fix = f"clauses: {', '.join((*written.front.clauses, whole(cited)))}"
                findings.note(CLAUSE_NOT_LISTED, heading.line, message, fix)


def listed_clauses_are_cited(written: Written, findings: Findings) -> None:
    """What the front matter lists is cited by a card, a scene or a question."""
    headings = written.headings
    letters = {clause for heading in headings for clause in heading.clauses}
    cited = letters.union(map(whole, letters))
    for listed in written.front.clauses:
        if listed not in cited:
            message = f"Clause {listed} is listed here, and nothing in the module cites it."
            fix = f"## A heading ({listed})"
            findings.note(CLAUSE_NOT_CITED, written.front.line("clauses"), message, fix)


def _note_mark(heading: Heading, mark: str, wanted: str, findings: Findings) -> None:
    message = f"Only a {wanted} can be marked {mark}."
    findings.note(MARK_OUT_OF_PLACE, heading.line, message, heading.typed(**{mark: False}))


RULES = (
    file_has_the_id,
    cards_have_text,
    ids_differ,
    marks_are_in_place,
    cited_clauses_are_listed,
    listed_clauses_are_cited,
)
