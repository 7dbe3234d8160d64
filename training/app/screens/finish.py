"""The end of a module: what you can do now, who to tell, and the certificate."""

import asyncio
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Static

from training.app.messages import BreathAsked, HelpAsked
from training.app.screens.answering import AnswersOnce
from training.app.screens.certificate import CertificateScreen
from training.app.widgets.bars import KeyBar, TopBar
from training.app.widgets.certificate.bunting import Bunting
from training.app.widgets.certificate.certificate_sheet import CertificateSheet
from training.app.widgets.certificate.greeting import (
    Greeting,
    Objectives,
    greeting,
    how_it_stands,
    who_to_tell,
)
from training.app.widgets.certificate.qr_code import code_matrix
from training.app.widgets.wide_key import WideKey
from training.core.people import Learner

if TYPE_CHECKING:
    from training.actions.certificate import Certificate
    from training.app.arrival import Arrival

KEYS = (
    ("h", "who can help", "ask_for_help"),
    ("t", "take a breath", "take_a_breath"),
    ("q", "leave", "leave"),
)


SEE = ("c", "See your certificate", "see_certificate")
SIGNED = "◆ Your certificate is signed."


class FinishChoice(StrEnum):
    """Where a learner goes after a module: back to the shelf, or away for today."""

    SHELF = "shelf"
    LEAVE = "leave"


class FinishScreen(AnswersOnce[FinishChoice]):
    """A moment worth having; it opens the certificate itself, and shows one that comes later.

    `kept` is False for a guest. `arrival` looks for a certificate that is still to be signed.
    Posts `HelpAsked` and `BreathAsked`.
    """

    CSS_PATH = "finish.tcss"
    BINDINGS = [
        ("c,space", "see_certificate", "See your certificate"),
        ("enter,b", "go_on", "Back to your shelf"),
        ("up", "app.focus_previous", "Up"),
        ("down", "app.focus_next", "Down"),
        ("q", "leave", "Leave"),
        ("h", "ask_for_help", "Help"),
        ("escape,t", "take_a_breath", "Take a breath"),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-medium"), (118, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-middle"), (38, "-tall")]
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(
        self,
        title: str,
        learner: Learner,
        objectives: tuple[str, ...],
        certificate: "Certificate | None",
        kept: bool,
        arrival: "Arrival | None" = None,
    ) -> None:
        super().__init__()
        self._title = title
        self._learner = learner
        self._objectives = objectives
        self._certificate = certificate
        self._arrival = arrival if kept and not certificate else None
        self._sheet = CertificateSheet(certificate) if certificate else None
        remark = how_it_stands(learner, certificate is not None, kept)
        self._remark = Static(remark or "", classes="remark", markup=False)
        self._remark.display = remark is not None
        self.set_class(certificate is not None, "-signed")
        self.set_class(learner.is_pupil, "-pupil")

    def compose(self) -> ComposeResult:
        """The flags, the name, what you can do now; where there is room, the certificate."""
        yield TopBar(self._title, "Finished")
        yield Bunting()
        yield Greeting(self._learner, self._title)
        if self._sheet:
            yield from self._framed(self._sheet)
        with VerticalScroll(classes="can"):
            yield Objectives(self._objectives, self._learner.is_pupil)
            yield self._remark
        yield Static(who_to_tell(self._learner), classes="tell", markup=False)
        with Horizontal(classes="rows"):
            yield WideKey("Enter", "Back to your shelf", "go_on")
            if self._certificate:
                yield WideKey(*SEE)
        yield KeyBar(KEYS)

    def _framed(self, sheet: CertificateSheet) -> Iterator[Widget]:
        """What takes the place of the words where there is room for the certificate itself."""
        brief = greeting(self._learner, self._title, width=0)
        yield Static(brief, classes="brief", markup=False)
        yield sheet

    def on_mount(self) -> None:
        """Point at the way on, and draw the certificate's code as soon as it is ready."""
        self.query(WideKey).first().focus()
        if self._sheet:
            self._draw_code(self._sheet)
        if self._arrival:
            self._arrival.watch(self.run_worker, self.show)

    def on_unmount(self) -> None:
        """Look for no certificate any more."""
        if self._arrival:
            self._arrival.look_away()

    def show(self, certificate: "Certificate") -> None:
        """Show a certificate that has just been signed, and the way to it; the focus stays."""
        self._certificate = certificate
        self._sheet = CertificateSheet(certificate)
        self.mount_all(self._framed(self._sheet), after=self.query_one(Greeting))
        self._remark.update(Content.styled(SIGNED, "bold $yes"))
        self.query_one(".rows").mount(WideKey(*SEE))
        self.add_class("-signed")
        self._draw_code(self._sheet)

    @work
    async def _draw_code(self, sheet: CertificateSheet) -> None:
        if self._certificate:
            sheet.show(await asyncio.to_thread(code_matrix, self._certificate.code))

    def action_see_certificate(self) -> None:
        """Open the certificate on its own page, if it has been signed."""
        if self._certificate:
            self.app.push_screen(CertificateScreen(self._certificate))

    def action_go_on(self) -> None:
        """Back to the shelf."""
        self.dismiss(FinishChoice.SHELF)

    def action_leave(self) -> None:
        """Away for today."""
        self.dismiss(FinishChoice.LEAVE)

    def action_ask_for_help(self) -> None:
        """Ask who can help."""
        self.post_message(HelpAsked())

    def action_take_a_breath(self) -> None:
        """Ask for a breath."""
        self.post_message(BreathAsked())
