"""What stands on pages and is no part of the text: headers, footers, page numbers, contents."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from training.school.policy.lines import Document, Line
from training.school.policy.marks import mark_of
from training.school.policy.wording import tidied

SENTENCE_ENDS = (".", "!", "?", ":", ";")
"""What a finished paragraph ends with."""

AGREEMENT = re.compile(r"\bacceptable[ -]use\b", re.IGNORECASE)
"""The words that name the agreement, whatever a school puts around them."""

_OFTEN = 3
"""So many times the same line is a header or a footer; twice, where it counts its pages."""

_LONGEST = 120
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:page\s*)?[0-9]{1,3}(?:\s*(?:of|/)\s*[0-9]{1,3})?[-–—|\s]*",  # noqa: RUF001
    re.IGNORECASE,
)
_AT_THE_END = re.compile(
    r"[-–—|,\s]*\b(?:(?:page|p\.)\s*)?[0-9]{1,3}(?:\s*(?:of|/)\s*[0-9]{1,3})?$",  # noqa: RUF001
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:\bpage\s*|\bp\.\s*)[0-9]+|[0-9]\s*(?:of|/)\s*[0-9]+$", re.IGNORECASE)
_LEADERS = ("...", ". . .", "…", "___")
_TO_A_PAGE = re.compile(r"\S.*(?:\t|\s{3,})[0-9]{1,3}$")
_CONTENTS = re.compile(r"(?:table of )?contents:?|index", re.IGNORECASE)


def without_furniture(document: Document) -> tuple[Line, ...]:
    """The lines that are the text, without what belongs to its pages."""
    lines = tuple(_without_contents(document.lines))
    return tuple(_without_edges(lines)) if document.wrapped else lines


def _without_edges(lines: Sequence[Line]) -> Iterator[Line]:
    """Without lines that come again and again, and numbers that stand alone between paragraphs.

    The end of a page is no end of a paragraph: a line after it stands close to an unfinished one.
    """
    often = _often(lines)
    before: Line | None = None
    passed = False
    for line in lines:
        if _is_page_number(line) or (_stands_apart(line, passed) and _is_one_of(line, often)):
            passed = True
            continue
        cut = passed and before is not None and not before.text.endswith(SENTENCE_ENDS)
        yield line._replace(gap=line.gap and not cut)
        before, passed = line, False


def _often(lines: Sequence[Line]) -> dict[str, int]:
    """What headers and footers say, each with the line at which it may stay, or 0.

    The name of the agreement may be the header of its pages; it is needed where it comes first.
    """
    said: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        said[_same(line)].append(line)
    return {
        words: found[0].number if AGREEMENT.search(words) else 0
        for words, found in said.items()
        if _is_header(words, [tidied(line.text) for line in found])
    }


def _is_header(words: str, said: Sequence[str]) -> bool:
    """Whether lines that say the same words are a header, and not, say, `Key Stage 1` and `2`."""
    if len(set(said)) == 1:
        return len(said) >= _OFTEN
    if all(_COUNTED.search(one) for one in said):
        return True
    numbered = len(set(said)) == len(said) and all(_AT_THE_END.search(one) for one in said)
    return numbered and len(said) >= _OFTEN and len(words.split()) >= _OFTEN


def _is_page_number(line: Line) -> bool:
    if len(line.text) > _LONGEST or not _PAGE_NUMBER.fullmatch(line.text):
        return False
    return line.gap or "page" in line.text.lower()


def _stands_apart(line: Line, passed: bool) -> bool:
    """Whether it may be an edge, and is not the end of a paragraph that others end with too."""
    return line.gap or passed or _COUNTED.search(line.text) is not None


def _is_one_of(line: Line, often: dict[str, int]) -> bool:
    if line.text.endswith(SENTENCE_ENDS) or mark_of(line.text):
        return False
    return often.get(_same(line), line.number) != line.number


def _same(line: Line) -> str:
    """What a header says on every page: the line without the page's number."""
    text = tidied(line.text).casefold()
    return _AT_THE_END.sub("", text) if len(text) <= _LONGEST else text


def _without_contents(lines: Iterable[Line]) -> Iterator[Line]:
    """Without a table of contents: lines that lead to a page number, under its heading or dots."""
    under = False
    for line in lines:
        if _CONTENTS.fullmatch(line.text):
            under = True
        elif not _leads_to_a_page(line):
            under = under and len(line.text) <= _LONGEST and bool(_TO_A_PAGE.match(line.text))
            if not under:
                yield line


def _leads_to_a_page(line: Line) -> bool:
    """Whether dots lead to a number at the end."""
    before = line.text.rstrip("0123456789")
    return before != line.text and before.rstrip().endswith(_LEADERS)
