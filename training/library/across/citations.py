"""Rules on what one module names of the register, the misconceptions and the strands.

Each is silent where there is no register, no misconceptions or no strands to hold it against.
"""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from training.core.questions import WithOptions
from training.library.faults import Fault, Findings, Rule
from training.library.reader import Reading
from training.library.reading.clauses import whole
from training.library.reading.written import Written
from training.library.reference.beside import Beside
from training.library.reference.frameworks import FrameworkMap
from training.library.reference.misconceptions import Misconceptions
from training.library.reference.register import UNKNOWN_CLAUSE, Group, Register

CLAUSE_NOT_FOR_AUDIENCE = Rule(
    "clause-not-for-audience",
    "error",
    "The register says who is taught a clause; a module that claims more is false evidence.",
)
ECHO_NOT_FOR_AUDIENCE = Rule(
    "echo-not-for-audience",
    "warning",
    "A rule that is not for these learners only makes the lesson longer.",
)
CLAUSE_NOT_TAUGHT = Rule(
    "clause-not-taught",
    "warning",
    "A clause that is claimed is explained on a card before anybody is asked about it.",
)
CLAUSE_NOT_ASKED = Rule(
    "clause-not-asked",
    "warning",
    "A clause that nobody is asked about may not have been understood.",
)
UNKNOWN_MISCONCEPTION = Rule(
    "unknown-misconception",
    "error",
    "A teacher is told what to say to an idea only where the idea is known.",
)
UNKNOWN_STRAND = Rule(
    "unknown-strand",
    "error",
    "The map tells an inspector the strands by name.",
)


def check_citations(reading: Reading, beside: Beside) -> Sequence[Fault]:
    """What is wrong with what a module names; who it is for only counts once it can be read."""
    written = reading.written
    if written is None:
        return ()
    findings = Findings(written.file)
    check_clauses(written, beside.register, findings)
    check_misconceptions(written, beside.misconceptions, findings)
    check_strands(written, beside.map, findings)
    if reading.module:
        check_audience(written, beside.register, findings)
        check_taught(written, beside.register, findings)
    return findings.faults


def check_clauses(written: Written, register: Register, findings: Findings) -> None:
    """Every clause that the module names is in the register."""
    for line, cited in _named(written):
        if register and register.entry(cited) is None:
            near = get_close_matches(cited, register, n=3)
            message = f"The register has no clause {cited}."
            fix = (
                f"Is it {' or '.join(near)}?" if near else "Take it out, or add it to the register."
            )
            findings.note(UNKNOWN_CLAUSE, line, message, fix)


def check_audience(written: Written, register: Register, findings: Findings) -> None:
    """The register has these learners meet the clauses that the module teaches or echoes."""
    group = Group.of(written.front.audience)
    for clause in written.front.clauses:
        entry = register.entry(clause)
        if entry and group not in entry.taught_to:
            message = f"The register does not have clause {clause} taught to {group}."
            fix = f"echoes: {clause}" if entry.reaches(group) else "Take it out of “clauses”."
            findings.note(CLAUSE_NOT_FOR_AUDIENCE, written.front.line("clauses"), message, fix)
    for clause in written.front.echoes:
        entry = register.entry(clause)
        if entry and not entry.reaches(group):
            message = f"The register does not have clause {clause} echoed to {group}."
            line = written.front.line("echoes")
            findings.note(ECHO_NOT_FOR_AUDIENCE, line, message, "Take it out of “echoes”.")


def check_taught(written: Written, register: Register, findings: Findings) -> None:
    """Each clause that the module teaches stands on a card, and in a question unless signed."""
    on_cards = {whole(cited) for card in written.cards for cited in card.heading.clauses}
    asked = {whole(cited) for one in written.questions for cited in one.heading.clauses}
    told = {whole(cited) for heading in written.headings for cited in heading.clauses}
    line = written.front.line("clauses")
    for clause in written.front.clauses:
        entry = register.get(clause)
        signed = clause in written.front.acknowledges
        if entry and clause in told and clause not in on_cards and not signed:
            message = f"Clause {clause} is listed here, and no card is about it."
            findings.note(CLAUSE_NOT_TAUGHT, line, message, f"## The card's title ({clause})")
        if entry and clause in told and clause not in asked and not signed and entry.testable:
            message = f"Clause {clause} is listed here, and no question is about it."
            findings.note(
                CLAUSE_NOT_ASKED, line, message, f"## The question? ({clause}) {{#q-name}}"
            )


def check_misconceptions(written: Written, known: Misconceptions, findings: Findings) -> None:
    """Every idea that a wrong option is said to show is one of the misconceptions."""
    for line, slug in _thoughts(written):
        if known and slug not in known:
            near = get_close_matches(slug, known, n=1)
            message = f"There is no misconception “{slug}”."
            fix = f"Thinks: {near[0]}" if near else "Take the line out, or add it to the others."
            findings.note(UNKNOWN_MISCONCEPTION, line, message, fix)


def check_strands(written: Written, known: FrameworkMap, findings: Findings) -> None:
    """Every strand that the module serves is on the map."""
    for slug in written.front.strands:
        if known.strands and slug not in known.strands:
            near = get_close_matches(slug, known.strands, n=1)
            message = f"There is no strand “{slug}”."
            fix = f"strands: {near[0]}" if near else f"strands: {', '.join(known.strands)}"
            findings.note(UNKNOWN_STRAND, written.front.line("strands"), message, fix)


def _named(written: Written) -> Iterator[tuple[int, str]]:
    """Every clause that the module names, with its line."""
    for key in ("clauses", "echoes", "acknowledges"):
        yield from ((written.front.line(key), clause) for clause in getattr(written.front, key))
    for heading in written.headings:
        yield from ((heading.line, cited) for cited in heading.clauses)


def _thoughts(written: Written) -> Iterator[tuple[int, str]]:
    """Every misconception that the module names, with its line."""
    for asked in written.questions:
        if isinstance(asked.question, WithOptions):
            for option, line in zip(asked.question.options, asked.remark_lines, strict=False):
                if option.thinks:
                    yield _line_from(written, line, option.thinks), option.thinks


def _line_from(written: Written, line: int, word: str) -> int:
    """The first line from here on that has a word; the line itself where none has."""
    later = enumerate(written.lines[line - 1 :], line)
    return next((number for number, typed in later if word in typed), line)
