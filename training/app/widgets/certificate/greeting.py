"""What is said at the end of a module: to a child with joy, to an adult soberly. Never a score."""

from textual.content import Content
from textual.widgets import Static

from training.app.widgets.block_letters import large
from training.core.people import GUEST, Learner


class Greeting(Static):
    """The learner's name, as large as fits, and that it is done."""

    DEFAULT_CSS = """
    Greeting { height: auto; text-align: center; }
    """

    def __init__(self, learner: Learner, title: str) -> None:
        super().__init__(markup=False)
        self._learner = learner
        self._title = title

    def on_resize(self) -> None:
        """Greet in the size that fits now."""
        self.update(greeting(self._learner, self._title, self.content_size.width))


def greeting(learner: Learner, title: str, width: int) -> Content:
    """The greeting; a pupil's name in large letters where so many columns hold it."""
    if not learner.is_pupil:
        return Content.assemble(
            (f"Thank you, {learner.name}.", "bold $heading"), f"\nYou have finished {title}."
        )
    if learner.id == GUEST.id:
        return Content.styled("You did it!", "bold $heading")
    rows = large(learner.name) or ()
    if not rows or len(rows[0]) > width:
        return Content.styled(f"You did it, {learner.name}!", "bold $heading")
    name = Content.styled("\n".join(rows), "$heading")
    return Content.assemble(("You did it,", "bold $ink"), "\n", name)


class Objectives(Static):
    """What the learner can do now, as a list with room to breathe."""

    DEFAULT_CSS = """
    Objectives { height: auto; }
    """

    def __init__(self, objectives: tuple[str, ...], is_pupil: bool) -> None:
        super().__init__(markup=False)
        self._objectives = objectives
        self._heading = "Now you can say:" if is_pupil else "What you can do now:"

    def on_resize(self) -> None:
        """Set the list for the new width."""
        width = max(1, self.content_size.width - 2)
        rows = [Content.styled(self._heading, "$quiet")]
        for objective in self._objectives:
            first, *rest = Content(objective).wrap(width)
            rows += [Content.assemble(("◆ ", "$heading"), first)]
            rows += [Content.assemble("  ", row) for row in rest]
        self.update(Content("\n").join(rows))


def how_it_stands(learner: Learner, signed: bool, kept: bool) -> Content | None:
    """Why there is no certificate to see; None where there is one."""
    if not kept:
        return Content.styled("You were looking round, so nothing was kept.", "$notyet")
    if signed:
        return None
    signer = "a grown-up" if learner.is_pupil else "whoever keeps the school's key"
    words = f"◇ Your certificate is waiting for {signer} to sign it."
    return Content.styled(words, "bold $notyet")


def who_to_tell(learner: Learner) -> Content:
    """Where help is, on this screen as on every other."""
    if learner.is_pupil:
        words = "If something online worries you, tell a grown-up you trust. "
    else:
        words = "If you are worried about a child, tell the designated safeguarding lead today. "
    return Content.assemble(
        (words, "$ink"), ("h", "bold $key-ink on $key"), (" who can help", "$quiet")
    )
