"""The page on which the school's passphrase is chosen, typed twice."""

from collections.abc import Sequence
from dataclasses import replace

from textual import on
from textual.widget import Widget
from textual.widgets import Static

from training.app.screens.wizard.answers import Answers
from training.app.screens.wizard.frame import Key
from training.app.screens.wizard.page import BACK, NEXT, WizardPage
from training.app.widgets.ask_line import AskLine
from training.school.sign_in.passphrase import SHORTEST, is_long_enough

DIFFER = "The two are not the same. Type the second one again, or show them."


class ChoosePassphrasePage(WizardPage):
    """Two lines of dots, which can be shown, and how long the passphrase is by now."""

    BINDINGS = [("f2", "reveal", "Show it")]
    KEYS = (*WizardPage.KEYS, ("F2", "Show or hide it", "reveal"))

    def __init__(self, answers: Answers, place: str) -> None:
        super().__init__(
            answers,
            place,
            "A passphrase for the grown-ups",
            f"It opens the teacher's desk and locks the key that signs certificates. {SHORTEST} "
            "characters at least; four words that do not belong together are good.",
        )
        self._shown = False
        self._length = Static(classes="quiet", markup=False)
        self.lines = (
            AskLine("The passphrase", answers.passphrase, secret=True),
            AskLine("The same again", answers.again, secret=True),
        )

    def fields(self) -> Sequence[Widget]:
        """The two lines, and how long the first one is."""
        return (*self.lines, self._length)

    def ways(self) -> Sequence[Key]:
        """Showing what is typed is a row too, for the mouse and for the arrows."""
        return (NEXT, BACK, ("F2", "Show it", "reveal"))

    def on_mount(self) -> None:
        """Be ready for typing."""
        self.lines[0].begin()
        self._count()

    def told(self) -> Answers:
        """The answers with both lines as they stand."""
        first, second = self.lines
        return replace(self.answers, passphrase=first.words, again=second.words)

    def fault(self) -> str:
        """What is wrong with the passphrase."""
        first, second = self.lines
        if not is_long_enough(first.words):
            first.begin()
            return f"That is too short: {SHORTEST} characters or more."
        if first.words != second.words:
            second.begin()
            return DIFFER
        return ""

    def action_reveal(self) -> None:
        """Show what is typed, or hide it again."""
        self._shown = not self._shown
        for line in self.lines:
            line.reveal(self._shown)

    @on(AskLine.Entered)
    def go_to_next_line(self, event: AskLine.Entered) -> None:
        """Enter goes from the first line to the second, and from there on."""
        if event.line is self.lines[0]:
            self.lines[1].begin()
        else:
            self.action_go_on()

    @on(AskLine.Changed)
    def _count(self) -> None:
        """Say how long it is by now."""
        length = len(self.lines[0].words.strip())
        words = "characters: long enough" if length >= SHORTEST else f"of {SHORTEST} characters"
        self._length.update(f"  {length} {words}", layout=False)
