"""A page with questions: it answers with all answers so far, and the way that somebody turns."""

from abc import abstractmethod
from collections.abc import Sequence

from training.app.screens.wizard.answers import Answers, Turn, Way
from training.app.screens.wizard.frame import Framed, Key

NEXT: Key = ("Enter", "Next", "go_on")
BACK: Key = ("PgUp", "Back", "go_back")
DONE, HERE, OPEN = "●", "◆", "○"


def stones(step: int, steps: int) -> str:
    """Where one is, in shapes and in words; `step` counts from 1."""
    drawn = DONE * (step - 1) + HERE + OPEN * (steps - step)
    return f"{drawn}  Step {step} of {steps}"


class WizardPage(Framed[Turn]):
    """One step of the set-up."""

    BINDINGS = [
        ("escape,q", "leave", "Leave"),
        ("pageup,b", "go_back", "Back"),
        ("enter", "go_on", "Next"),
    ]
    KEYS: tuple[Key, ...] = (("Esc", "Leave, and make nothing", "leave"),)

    def __init__(self, answers: Answers, place: str, title: str, intro: str) -> None:
        """`answers` are those given so far, on this page too if it was here before."""
        super().__init__(title, intro, place)
        self.answers = answers

    @abstractmethod
    def told(self) -> Answers:
        """All answers, with what stands on this page now."""

    def ways(self) -> Sequence[Key]:
        """On and back."""
        return (NEXT, BACK)

    def fault(self) -> str:
        """What must be put right before one can go on; "" for nothing."""
        return ""

    def action_go_on(self) -> None:
        """Go on, unless something must be put right first."""
        fault = self.fault()
        self.remark(fault)
        if not fault:
            self.dismiss(Turn(self.told(), Way.ON))

    def action_go_back(self) -> None:
        """Go back; what was typed stays."""
        self.dismiss(Turn(self.told(), Way.BACK))

    def action_leave(self) -> None:
        """Ask to leave; what was typed stays until then."""
        self.dismiss(Turn(self.told(), Way.LEAVE))
