"""What waits to be signed: looked at by a grown-up, ticked, and signed."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from training.app.messages import HelpAsked
from training.app.screens.answering import AnswersOnce
from training.app.screens.trouble import is_trouble
from training.app.widgets.bars import KeyBar, TopBar
from training.app.widgets.signing.tick_list import TickList
from training.app.widgets.signing.tick_rows import TickRow
from training.app.widgets.wide_key import WideKey

if TYPE_CHECKING:
    from training.actions.issuing.issue import Outcome
    from training.actions.issuing.waiting import Waiting

Sign = Callable[[Sequence["Waiting"], Callable[[int], None]], Awaitable["Outcome"]]
"""Signs what was ticked, and tells meanwhile how many are on the disk."""

KEYS = (
    ("Space", "tick or not", "tick"),
    ("a", "all or none", "tick_all"),
    ("s", "sign", "sign"),
    ("h", "help", "ask_for_help"),
    ("b", "back", "back"),
)
HELP_LISTS = (
    "Here, the arrows and Space or a click take a tick away or put it back, a does so with all, "
    "and s signs what is ticked."
)
ASK = "Look at each one. You know who was there. What is not ticked goes on waiting."
NEXT = "To print them, type in a terminal:\ntraining certificates pdf --out certificates.pdf"


class SignCertificatesScreen(AnswersOnce[None]):
    """The list, the signing, and what came of it. Posts `HelpAsked`."""

    CSS_PATH = "sign_certificates.tcss"
    BINDINGS = [
        *((str(number), f"number({number})", "Tick") for number in range(1, 10)),
        ("a", "tick_all", "All or none"),
        ("s", "sign", "Sign what is ticked"),
        ("p", "print", "Print them"),
        ("h", "ask_for_help", "Help"),
        ("up", "app.focus_previous", "Up"),
        ("down", "app.focus_next", "Down"),
        ("b,escape", "back", "Back"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-middle")]

    def __init__(
        self,
        waiting: Sequence["Waiting"],
        sign: Sign,
        print_them: Callable[[Sequence[str]], Awaitable[None]] | None = None,
    ) -> None:
        """`print_them` prints what is signed of those classes; None where nothing can print."""
        super().__init__()
        self._waiting = tuple(waiting)
        self._sign = sign
        self._print = print_them
        self._is_signing = self._is_signed = False
        self._signed = 0
        self._groups: tuple[str, ...] = ()
        self._printing = WideKey("p", "Print", "print").add_class("print")
        self._list = TickList([_row(one) for one in self._waiting])
        self._go = WideKey("s", _label(len(self._waiting)), "sign")
        self._said = Static("", markup=False, classes="said")

    def compose(self) -> ComposeResult:
        """The list and the way on; what came of it takes their place."""
        yield TopBar("Certificates to sign", "For grown-ups")
        with Vertical(classes="choosing"):
            yield Static(ASK, markup=False, classes="ask")
            yield self._list
            yield self._go
        with Vertical(classes="after"):
            yield self._said
            yield self._printing
            yield WideKey("b", "Back to the desk", "back").add_class("back")
        yield KeyBar(KEYS)
        yield KeyBar(KEYS[-2:]).add_class("over")

    def on_mount(self) -> None:
        """Point at the first row."""
        self._printing.display = False
        self._list.focus()

    @on(TickList.Changed)
    def count(self, event: TickList.Changed) -> None:
        """Say on the wide key how many it would sign."""
        self._go.relabel(_label(event.ticked))

    def action_number(self, number: int) -> None:
        """Tick a row by its number."""
        if not self._is_signing:
            self._list.tick_by_number(number)

    def action_tick(self) -> None:
        """Tick the row that is pointed at."""
        if not self._is_signing:
            self._list.action_tick()

    def action_tick_all(self) -> None:
        """Tick all, or none."""
        if not self._is_signing:
            self._list.tick_all()

    @work
    async def action_sign(self) -> None:
        """Sign what is ticked, once."""
        chosen = [self._waiting[place] for place in self._list.ticked]
        if self._is_signing or not chosen:
            return
        self._is_signing = True
        self.add_class("-signing")
        self.tell(0)
        try:
            outcome = await self._sign(chosen, self.tell)
        except Exception as error:
            if not is_trouble(error):
                raise
            self._end(_stopped(self._signed, len(chosen), str(error)))
        else:
            self._groups = _groups(outcome)
            self._end(_signed(outcome, can_print=self._print is not None))

    def tell(self, signed: int) -> None:
        """Say how many are signed, and on the disk, so far."""
        self._signed = signed
        if not self._is_signed:
            of = len(self._list.ticked)
            self._said.update(Content.styled(f"Signing … {signed} of {of}", "bold $heading"))

    def _end(self, said: Content) -> None:
        self._is_signed = True
        self.add_class("-signed")
        self._said.update(said)
        if self._groups and self._print is not None:
            whose = self._groups[0] if len(self._groups) == 1 else "these classes"
            self._printing.relabel(f"Print certificates of {whose}")
            self._printing.display = True
        self.query_one(".back", WideKey).focus()

    @work
    async def action_print(self) -> None:
        """Print what is signed now of these classes, where something can."""
        if self._groups and self._print is not None:
            await self._print(self._groups)

    def action_ask_for_help(self) -> None:
        """Ask for help, which says what the keys do here."""
        self.post_message(HelpAsked(HELP_LISTS))

    def action_back(self) -> None:
        """Back to the desk; not while certificates are being signed."""
        if self._is_signed or not self._is_signing:
            self.dismiss(None)


def _row(waiting: "Waiting") -> TickRow:
    day = f"{waiting.day.day} {waiting.day:%b %Y}"
    return TickRow(waiting.group, waiting.name, waiting.title, day, waiting.odd)


def _counted(number: int) -> str:
    return f"{number} certificate{'' if number == 1 else 's'}"


def _label(number: int) -> str:
    return f"Sign {_counted(number)}" if number else "Nothing is ticked"


def _groups(outcome: "Outcome") -> tuple[str, ...]:
    """The classes of those whose certificates were signed."""
    return tuple(dict.fromkeys(done.learner.group for done, _ in outcome.issued))


def _signed(outcome: "Outcome", *, can_print: bool) -> Content:
    """What was signed, and what goes on waiting and why."""
    lines = [Content.styled(f"◆ Signed. {_counted(len(outcome.issued))}.", "bold $yes")]
    if outcome.already:
        lines.append(Content(f"Signed meanwhile on another computer: {outcome.already}."))
    for left in outcome.left:
        who = f"◇ {left.completion.learner.name} still waits. "
        lines.append(Content.assemble((who, "bold $notyet"), left.reason))
    if outcome.issued and not can_print:
        lines.append(Content.styled(NEXT, "$quiet"))
    return Content("\n\n").join(lines)


def _stopped(signed: int, chosen: int, why: str) -> Content:
    head = f"◇ {signed} of {chosen} are signed. The others go on waiting."
    return Content("\n\n").join([Content.styled(head, "bold $notyet"), Content(why)])
