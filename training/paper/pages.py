"""fpdf2's document, with words of any script in their places."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time

from fpdf import FPDF
from fpdf.enums import TextDirection
from fpdf.line_break import Fragment
from fpdf.prefs import ViewerPreferences

from training.paper.letters import LANGUAGE
from training.paper.places import POINT, Box
from training.paper.runs import Run
from training.paper.setting import Line

_ASCENT = 0.8
"""Where fpdf2's `cell` puts the baseline in a cell as high as the type: this far down."""


class Pages(FPDF):
    """A4 pages. Every run of a line is already of one typeface and one direction.

    fpdf2 by itself parts words wherever the script changes, even between a letter and a mark
    that any script may use, or at a joiner; such a mark would lose its letter. So what `cell`
    asks to be parted is left whole here. Written for fpdf2 2.8.
    """

    def __init__(self, title: str, author: str, on: date) -> None:
        super().__init__(format="A4", unit="mm")
        self.set_auto_page_break(False)
        self.set_margin(0)
        self.c_margin = 0
        self.alias_nb_pages("")  # a name may hold whatever fpdf2 takes for the number of pages
        self.set_title(title)
        self.set_author(author)
        self.set_creator("training")
        self.set_lang("en-GB")
        self.set_creation_date(datetime.combine(on, time(12), UTC))
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)

    def fill_boxes(self, boxes: Iterable[Box]) -> None:
        """Fill boxes with the colour chosen for filling, all in one path: no seam can show."""
        k, top = self.k, self.h
        oblongs = (
            f"{x * k:.3f} {(top - y - high) * k:.3f} {wide * k:.3f} {high * k:.3f} re"
            for x, y, wide, high in boxes
        )
        self._out(f"{' '.join(oblongs)} f")

    def write_line(self, line: Line, x: float, baseline: float, size: float) -> None:
        """Write a line. All measures, and the size of the type, are in millimetres."""
        for piece in line.pieces:
            self._choose(piece.run, line.bold, size)
            # Not `set_xy`, which counts what lies left of the page from its right side.
            self.x, self.y = x + piece.x * size, baseline - _ASCENT * size
            with self._read_as(piece.run):
                self.cell(w=self.epw, h=size, text=piece.run.shown)

    def _choose(self, run: Run, bold: bool, size: float) -> None:
        family, style = run.typeface.name.lower(), "B" if bold else ""
        if family + style not in self.fonts:
            self.add_font(family, style, run.typeface.file(bold))
        self.set_font(family, style, size / POINT)
        direction = TextDirection.RTL if run.from_right else TextDirection.LTR
        self.set_text_shaping(True, direction=direction, language=LANGUAGE)

    @contextmanager
    def _read_as(self, run: Run) -> Iterator[None]:
        """Say what the glyphs mean, for whoever searches, copies or listens.

        Not where words run from the right: there readers disagree in which order they want it,
        and all of them put such glyphs in order by themselves.
        """
        if run.from_right:
            yield
            return
        words = f"\ufeff{run.words}".encode("utf-16-be", "surrogatepass").hex()
        self._out(f"/Span <</ActualText <{words}>>> BDC")
        yield
        self._out("EMC")

    def _preload_bidirectional_text(self, text: str, markdown: bool) -> Sequence[Fragment]:
        assert self.text_shaping is not None
        direction = self.text_shaping["direction"]
        self.text_shaping |= {"paragraph_direction": direction, "fragment_direction": direction}
        return (Fragment(text, self._get_current_graphics_state(), self.k),)
