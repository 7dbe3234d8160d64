"""What a list of people would do, to be agreed to."""

from collections.abc import Sequence
from enum import Enum

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from training.actions.import_people import Import
from training.app.screens.wizard.frame import Framed, Key
from training.school.roster.telling import summary, told


class Agreed(Enum):
    """What somebody says to it."""

    TAKE_IN = "take in"
    OTHER_FILE = "other file"
    LATER = "later"


class ReviewListPage(Framed[Agreed]):
    """The same words as `training people import` has; Enter by itself agrees to nothing."""

    AUTO_FOCUS = ""
    BINDINGS = [
        ("1", "agree", "Take it in"),
        ("2,b", "choose('OTHER_FILE')", "Another file"),
        ("3,q,escape", "choose('LATER')", "Later"),
        ("pagedown,space", "turn(1)", "Further down"),
        ("pageup", "turn(-1)", "Further up"),
    ]
    KEYS = (("PgDn", "further down", "turn(1)"), ("PgUp", "up", "turn(-1)"))

    def __init__(self, planned: Import) -> None:
        change = planned.change
        super().__init__("Is this your list?", f"Nothing is kept yet. {summary(change.plan)}.")
        self._can_be_taken_in = change.changes_something
        lines = "\n".join((*planned.words(), *told(change.plan)))
        self._told = VerticalScroll(Static(lines, markup=False), can_focus=False, classes="told")

    def fields(self) -> Sequence[Widget]:
        """Line by line, in a part of the page that can be turned."""
        return (self._told,)

    def ways(self) -> Sequence[Key]:
        """Agreeing, where there is something to agree to, or not."""
        others = (
            ("2", "Another file", "choose('OTHER_FILE')"),
            ("3", "Later", "choose('LATER')"),
        )
        return (("1", "Take it in", "agree"), *others) if self._can_be_taken_in else others

    def action_agree(self) -> None:
        """Take it in, where there is anything in it."""
        if self._can_be_taken_in:
            self.dismiss(Agreed.TAKE_IN)

    def action_choose(self, choice: str) -> None:
        """Answer with that."""
        self.dismiss(Agreed[choice])

    def action_turn(self, by: int) -> None:
        """Show more of it."""
        turn = self._told.scroll_page_down if by > 0 else self._told.scroll_page_up
        turn(animate=False)
