"""Help pages: who can help, for each audience, and a page to take a breath."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from training.core.module import Audience
from training.core.text import Blocks
from training.core.values import Frozen
from training.library.errors import NoHelpPages
from training.library.faults import Fault, Findings, Rule
from training.library.files import HELP_FILE, text_of
from training.library.reading.blocks import blocks
from training.library.reading.headings import heading
from training.library.reading.markdown import line_of, parse, tidy
from training.library.reading.markup import check_markup
from training.library.reading.spelling import check_lines

TEXT_OUTSIDE_PAGE = Rule(
    "text-outside-page",
    "error",
    "Words on no page are never shown to anybody.",
)
UNKNOWN_PAGE = Rule("unknown-page", "error", "A page under any other id is never opened.")
DOUBLED_PAGE = Rule(
    "doubled-page",
    "error",
    "Of two pages only one is shown, and it may be the wrong one.",
)
MISSING_PAGE = Rule("missing-page", "error", "Help is one key away on every screen, for everybody.")


BREATH = "breath"


class HelpPage(Frozen):
    """One page of help: its title and what it says, placeholders not yet filled."""

    title: str
    text: Blocks


class HelpPages(Frozen):
    """Who can help, for each audience, and the page to take a breath."""

    who_can_help: Mapping[Audience, HelpPage]
    breath: HelpPage


class HelpReading(Frozen):
    """What came of reading a help file: its pages, unless there is an error among the faults."""

    pages: HelpPages | None
    faults: tuple[Fault, ...]


def read_help(text: str, file: str, placeholders: Collection[str] | None = None) -> HelpReading:
    """Read the help pages: a heading with the id of an audience, or `{#breath}`, begins each.

    Args:
        text: the whole file.
        file: its name as faults shall tell it.
        placeholders: the facts that are known; None when any name may be one.
    """
    findings = Findings(file)
    lines = tidy(text).split("\n")
    read = _pages("\n".join(lines), findings)
    check_lines(lines, findings, placeholders)
    _check_missing(read, len(lines), findings)
    if findings.has_errors:
        return HelpReading(pages=None, faults=findings.faults)
    by_audience = {audience: read[audience.value] for audience in Audience}
    pages = HelpPages(who_can_help=by_audience, breath=read[BREATH])
    return HelpReading(pages=pages, faults=findings.faults)


def find_help(folders: Iterable[Path]) -> HelpPages:
    """The help pages of the last of these folders that has them without errors.

    Raises:
        NoHelpPages: no folder has.
    """
    for path in (folder / HELP_FILE for folder in reversed(tuple(folders))):
        text, faults = text_of(path) if path.is_file() else ("", ())
        pages = read_help(text, str(path)).pages
        if pages and not faults:
            return pages
    raise NoHelpPages


def _pages(text: str, findings: Findings) -> Mapping[str, HelpPage]:
    """The pages by the ids of their headings."""
    pages: dict[str, HelpPage] = {}
    open_id = ""
    for block in parse(text):
        check_markup([block], findings, choices=False)
        if block.type == "heading":
            read = heading(block, findings)
            open_id = read.id
            _check_page(read.line, open_id, pages, findings)
            pages[open_id] = HelpPage(title=read.title, text=())
        elif open_id:
            added = (*pages[open_id].text, *blocks([block], findings))
            pages[open_id] = pages[open_id].model_copy(update={"text": added})
        else:
            message = "This stands before the first page."
            findings.note(TEXT_OUTSIDE_PAGE, line_of(block), message, "# Who can help {#ks1}")
    return pages


def _check_page(line: int, page_id: str, pages: Mapping[str, HelpPage], findings: Findings) -> None:
    wanted = _wanted()
    if page_id not in wanted:
        message = f"A page's heading ends in its id, one of {', '.join(wanted)}."
        findings.note(UNKNOWN_PAGE, line, message, "# Who can help {#ks1}")
    elif page_id in pages:
        message = f"The page “{page_id}” is here a second time."
        findings.note(DOUBLED_PAGE, line, message, "Put both under the first heading.")


def _check_missing(pages: Mapping[str, HelpPage], last_line: int, findings: Findings) -> None:
    for page_id in _wanted():
        if page_id not in pages or not pages[page_id].text:
            message = f"The page “{page_id}” is missing or empty."
            findings.note(MISSING_PAGE, last_line, message, f"# Who can help {{#{page_id}}}")


def _wanted() -> tuple[str, ...]:
    return (*(audience.value for audience in Audience), BREATH)
