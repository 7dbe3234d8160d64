"""Word processor files made on the spot, with the numbers that are not in their text."""

from collections.abc import Sequence
from io import BytesIO
from itertools import count

from docx import Document
from docx.document import Document as Docx
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.text.paragraph import Paragraph


class WordFile:
    """A .docx that grows paragraph by paragraph."""

    def __init__(self) -> None:
        self.docx: Docx = Document()
        self._ids = count(900)

    def numbering(self, levels: Sequence[tuple[str, str]], restarts: bool = False) -> int:
        """A new numbering with a (form, text) for each depth; gives its number.

        The form is a word processor's, such as `decimal` or `lowerLetter`; `%1` in the text stands
        for the number of the first depth. `restarts`: its first depth is told to start at 1.
        """
        own = next(self._ids)
        depths = "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for depth, (form, text) in enumerate(levels)
        )
        kind = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{own}">{depths}</w:abstractNum>'
        root = self.docx.part.numbering_part.element
        root.insert(0, parse_xml(kind))
        return self.numbering_like(own, restarts)

    def numbering_like(self, kind: int, restarts: bool) -> int:
        """Another list of a kind of numbering: it goes on counting, or starts again."""
        own = next(self._ids)
        over = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        one = (
            f'<w:num {nsdecls("w")} w:numId="{own}"><w:abstractNumId w:val="{kind}"/>'
            f"{over if restarts else ''}</w:num>"
        )
        self.docx.part.numbering_part.element.append(parse_xml(one))
        return own

    def add(self, text: str, style: str | None = None) -> Paragraph:
        """A paragraph."""
        return self.docx.add_paragraph(text, style)

    def numbered(self, text: str, numbering: int, depth: int = 0) -> Paragraph:
        """A paragraph that the word processor numbers."""
        paragraph = self.add(text)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/>'
                f'<w:numId w:val="{numbering}"/></w:numPr>'
            )
        )
        return paragraph

    def table(self, *rows: Sequence[str]) -> None:
        """A table of texts."""
        table = self.docx.add_table(len(rows), len(rows[0]))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text

    def saved(self) -> bytes:
        """The bytes of the file."""
        buffer = BytesIO()
        self.docx.save(buffer)
        return buffer.getvalue()


def garden_docx() -> bytes:
    """The garden policy with every number and bullet left to the word processor."""
    file = WordFile()
    sections = file.numbering(
        [("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "%3)"), ("bullet", "")]
    )
    promises = file.numbering([("decimal", "%1.")])
    bullets = file.numbering([("bullet", "")])
    file.docx.sections[0].header.paragraphs[0].text = "Larkfield School: Garden Policy"
    file.docx.sections[0].footer.paragraphs[0].text = "Last reviewed 11 March 2025"
    file.add("Garden Policy", "Title")
    file.table(["Adopted", "3 March 2023"], ["Reviewed (Due March 2025)", "11 March 2025"])
    _garden_rules(file, sections, promises, bullets)
    file.add("Garden Acceptable Use Agreement", "Heading 1")
    file.add("Introduction").runs[0].bold = True
    file.add(
        "A garden teaches patience. Children who have waited for a bean to come up know something "
        "that no book can tell them."
    )
    file.add(
        "The school provides tools that are sharp enough to be useful, and grown-ups who look on "
        "while they are used."
    )
    file.add("Garden Acceptable Use Agreement", "Heading 2")
    file.add("Whoever signs this page has read the garden rules and agrees to every line below.")
    for text in (
        "I will count the trowels out and count them in again.",
        "I keep the shed key on its hook and lend it to no one.",
        "I will tell the caretaker on the same day about a rake that is broken.",
        "I understand that bees are to be left alone, and that this holds for wasps.",
        "At the end of the day I will roll up the hose.",
    ):
        file.add(text, "List Bullet")
    file.table(["Staff Name:", ""], ["Signature:", ""])
    return file.saved()


def _garden_rules(file: WordFile, sections: int, promises: int, bullets: int) -> None:
    file.numbered("WHY WE HAVE A GARDEN", sections)
    file.numbered(
        "The school garden gives every child a place to dig, plant and watch things grow. "
        "Look after it, and look after one another in it.",
        sections,
        1,
    )
    file.numbered("Nobody below the age of seven may climb the apple tree.", sections, 1)
    file.numbered("AIMS", sections)
    file.numbered("With these rules we want to:", sections, 1)
    file.numbered("keep fingers and toes out of harm’s way", sections, 2)  # noqa: RUF001
    file.numbered("let the soil rest between two crops", sections, 2)
    file.numbered("share whatever is picked", sections, 2)
    file.numbered("RULES", sections)
    file.table(
        ["3.1", "Wellington boots are to be worn on the beds, whatever the weather says."],
        ["3.2", "Gardeners keep to these promises."],
    )
    file.add("A gardener:")
    for text in (
        "Must carry forks and spades with the points down.",
        "Must not water anybody who is not a plant.",
        "Must wash both hands with soap before lunch, even when they look clean; this holds for "
        "days on which gloves were worn as well.",
        "Must leave the frogs in the pond.",
        "Must shut the gate against the geese.",
    ):
        file.numbered(text, promises)
    file.numbered("OTHER PAPERS", sections)
    for text in ("First aid", "Sun and heat", "Acceptable use of the shed"):
        file.numbered(text, bullets)
    file.numbered("REVIEW", sections)
    file.numbered("We look at this policy again every two years.", sections, 1)
    file.add("Next review due: March 2027")
