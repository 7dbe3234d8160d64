"""The answer about one certificate: large, in words, with a shape and a colour of its own."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from training.actions.checking.checked import Checked
from training.actions.checking.words import Line, headline, lines, place, word
from training.app.widgets.block_letters import large
from training.app.widgets.reading import Reading
from training.certificates.answers import Standing

_FACES = {
    Standing.VALID: ("●", "$yes"),
    Standing.EXPIRED: ("◆", "$heading"),
    Standing.SUPERSEDED: ("◆", "$heading"),
    Standing.WITHDRAWN: ("▲", "$notyet"),
    Standing.NOT_GENUINE: ("▲", "$notyet"),
    None: ("□", "$ink"),
}
"""The shape and the colour of each answer; practice has a hollow shape."""

_ELSEWHERE = "◇", "$heading"
"""Another issuer's badge: it may well be genuine, only nobody can tell here."""


class VerdictSheet(Vertical):
    """One answer; a small screen hides what is `.large`.

    The classes `-good`, `-old`, `-bad` and `-none` choose its frame.
    """

    DEFAULT_CSS = """
    VerdictSheet { height: 1fr; padding: 0 1; background: $surface-1; border: round $line; }
    VerdictSheet .large { height: auto; margin: 0 0 1 0; }
    VerdictSheet .head, VerdictSheet .reason { height: auto; }
    VerdictSheet .reason { margin: 0 0 1 0; }
    VerdictSheet Reading > VerticalScroll { align: left top; }
    VerdictSheet .line { height: auto; }
    VerdictSheet .label { width: 14; color: $quiet; }
    VerdictSheet .words { width: 1fr; height: auto; }
    VerdictSheet.-good { border: heavy $yes; }
    VerdictSheet.-old { border: double $heading; }
    VerdictSheet.-bad { border: outer $notyet; }
    """

    def __init__(self, checked: Checked, which: str) -> None:
        """`which` says which of several this is; empty for the only one."""
        super().__init__(classes=_frame(checked))
        self._checked = checked
        self._which = which
        self._large = Static(_large(checked), markup=False, classes="large")
        self._reading = Reading(_pieces(checked))

    def compose(self) -> ComposeResult:
        """The answer large, in a sentence, and all that the certificate says."""
        yield self._large
        yield Static(_head(self._checked, self._which), markup=False, classes="head")
        yield Static(self._checked.reason, markup=False, classes="reason")
        yield self._reading

    def scroll_by(self, lines: int) -> None:
        """Show more, where there is more."""
        self._reading.line(lines)


def _frame(checked: Checked) -> str:
    if checked.is_of_another_issuer:
        return "-old"
    match checked.standing:
        case Standing.VALID:
            return "-good"
        case Standing.EXPIRED | Standing.SUPERSEDED:
            return "-old"
        case None:
            return "-none"
        case _:
            return "-bad"


def _colour(checked: Checked) -> tuple[str, str]:
    if checked.is_of_another_issuer:
        return _ELSEWHERE
    shape, colour = _FACES[checked.standing]
    hollow = checked.is_practice and checked.in_order
    return ("○" if hollow else shape), colour


def _large(checked: Checked) -> Content:
    rows = large(word(checked)) or ()
    return Content("\n".join(rows)).stylize(_colour(checked)[1])


def _head(checked: Checked, which: str) -> Content:
    shape, colour = _colour(checked)
    where = ", ".join(part for part in (which, place(checked)) if part)
    said = Content.assemble((f"{shape} {headline(checked)}", "bold")).stylize(colour)
    return Content.assemble(said, (f"   {where}", "$quiet") if where else "")


def _pieces(checked: Checked) -> Iterator[Widget]:
    for line in lines(checked):
        yield _row(line)


def _row(line: Line) -> Horizontal:
    return Horizontal(
        Static(line.label, markup=False, classes="label"),
        Static(Content(line.words), markup=False, classes="words"),
        classes="line",
    )
