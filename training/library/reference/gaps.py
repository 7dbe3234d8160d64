"""The known gaps: what the school must settle, what may change, and what is not taught."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from training.core.text import Blocks
from training.core.values import Frozen
from training.library.errors import NoKnownGaps
from training.library.faults import Fault, Findings, Rule
from training.library.files import GAPS_FILE, text_of
from training.library.reading.blocks import blocks
from training.library.reading.headings import Heading, heading
from training.library.reading.markdown import line_of, parse, tidy
from training.library.reading.markup import check_markup
from training.library.reading.spelling import check_lines
from training.library.reference.register import UNKNOWN_CLAUSE, Register

TEXT_OUTSIDE_GAP = Rule(
    "text-outside-gap",
    "error",
    "Whoever acts on the page goes from heading to heading.",
)
EMPTY_GAP = Rule("empty-gap", "error", "A gap that is not told cannot be closed.")
GAP_WITHOUT_CLAUSE = Rule(
    "gap-without-clause",
    "error",
    "The clause says where in the policy the gap is to be closed.",
)


class Gap(Frozen):
    """One gap: what it is in short, the clauses it is near to, and what there is to say."""

    title: str
    clauses: tuple[str, ...]
    text: Blocks


class GapsPart(Frozen):
    """Gaps of one kind, and what is said before them."""

    title: str
    text: Blocks
    gaps: tuple[Gap, ...]


class KnownGaps(Frozen):
    """The page of known gaps; placeholders not yet filled."""

    parts: tuple[GapsPart, ...]

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """All gaps, in the order of the page, which is the order of urgency in each part."""
        return tuple(gap for part in self.parts for gap in part.gaps)


def known_gaps(folders: Iterable[Path]) -> KnownGaps:
    """The known gaps of the last of these folders that has the page without errors.

    Raises:
        NoKnownGaps: no folder has.
    """
    for path in (folder / GAPS_FILE for folder in reversed(tuple(folders))):
        text, faults = text_of(path) if path.is_file() else ("", ())
        page = read_gaps(text, str(path))[0]
        if page and not faults:
            return page
    raise NoKnownGaps


def read_gaps(
    text: str,
    file: str,
    placeholders: Collection[str] | None = None,
    register: Register | None = None,
) -> tuple[KnownGaps | None, tuple[Fault, ...]]:
    """Read the page: `#` begins a part, and `##` a gap, which cites clauses after its title.

    Args:
        text: the whole file.
        file: its name as faults shall tell it.
        placeholders: the facts that are known; None when any name may be one.
        register: the clauses that there are; None when any may be one.

    Returns:
        The page, unless there is an error among its faults or nothing on it; and the faults.
    """
    findings = Findings(file)
    lines = tidy(text).split("\n")
    parts = _parts("\n".join(lines), findings)
    check_lines(lines, findings, placeholders)
    for part in parts:
        for cut in part[1:]:
            _check_gap(cut, register, findings)
    page = KnownGaps(parts=tuple(_part(part) for part in parts))
    return (None if findings.has_errors or not page.gaps else page), findings.faults


class _Cut(Frozen):
    """A heading and the blocks below it."""

    heading: Heading
    text: Blocks = ()


def _parts(text: str, findings: Findings) -> list[list[_Cut]]:
    """The headings with their blocks, those of each part together and the part's own first."""
    parts: list[list[_Cut]] = []
    for cut in _cuts(text, findings):
        if cut.heading.level == 1:
            parts.append([cut])
        elif parts:
            parts[-1].append(cut)
        else:
            message = "This stands before the first part."
            findings.note(TEXT_OUTSIDE_GAP, cut.heading.line, message, "# What is to be settled")
    return parts


def _cuts(text: str, findings: Findings) -> Iterator[_Cut]:
    cut: _Cut | None = None
    for block in parse(text):
        check_markup([block], findings, choices=False)
        if block.type == "heading":
            yield from [cut] if cut else []
            cut = _Cut(heading=heading(block, findings))
        elif cut:
            added = (*cut.text, *blocks([block], findings))
            cut = _Cut(heading=cut.heading, text=added)
        else:
            message = "This stands before the first heading."
            findings.note(TEXT_OUTSIDE_GAP, line_of(block), message, "# What is to be settled")
    yield from [cut] if cut else []


def _check_gap(cut: _Cut, register: Register | None, findings: Findings) -> None:
    title, line = cut.heading.title, cut.heading.line
    if not cut.text:
        findings.note(EMPTY_GAP, line, f"Nothing is said of “{title}”.", "Say what is open.")
    if not cut.heading.clauses:
        message = f"“{title}” names no clause."
        findings.note(GAP_WITHOUT_CLAUSE, line, message, f"## {title} (4.4.6)")
    for cited in cut.heading.clauses:
        if register and register.entry(cited) is None:
            message = f"The register has no clause {cited}."
            findings.note(UNKNOWN_CLAUSE, line, message, f"## {title}")


def _part(cuts: list[_Cut]) -> GapsPart:
    return GapsPart(
        title=cuts[0].heading.title,
        text=cuts[0].text,
        gaps=tuple(
            Gap(title=cut.heading.title, clauses=cut.heading.clauses, text=cut.text)
            for cut in cuts[1:]
        ),
    )
