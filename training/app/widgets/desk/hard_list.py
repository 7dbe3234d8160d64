"""What a class found hard: questions with bars and counts in words, and never a name."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from training.reports.class_view import ClassView
from training.reports.hard import FEWEST, HardQuestion

PARTS = (("█", "$yes"), ("▒", "$heading"), ("░", "$notyet"))
"""The shape and colour of right first time, after a hint, and not yet."""

BAR = 20
"""Columns of a bar."""

NOTHING = (
    f"Nothing to show yet. A question appears here once {FEWEST} people have answered it, "
    "so that nobody can be picked out."
)


class HardList(VerticalScroll, can_focus=True):
    """The questions of one class, hardest first; the arrows and the wheel scroll."""

    DEFAULT_CSS = """
    HardList { height: 1fr; }
    HardList Static { height: auto; padding: 0 1 0 0; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = Static(markup=False)

    def compose(self) -> ComposeResult:
        """All the words in one piece."""
        yield self._words

    def show(self, view: ClassView) -> None:
        """Show this class, from the top."""
        self._words.update(hard_content(view))
        self.scroll_home(animate=False)


def hard_content(view: ClassView) -> Content:
    """The class's questions, hardest first."""
    heading = Content.styled(f"What {view.name} found hard", "bold $heading")
    if not view.hard:
        return Content("\n").join([heading, Content(""), Content.styled(NOTHING, "$quiet")])
    questions = [_question(question, view.titles[question.module]) for question in view.hard]
    return Content("\n\n").join([Content("\n").join([heading, _legend()]), *questions])


def _legend() -> Content:
    words = ("right first time", "after a hint", "not yet")
    marks = (
        Content.assemble((shape, style), f" {word}")
        for (shape, style), word in zip(PARTS, words, strict=True)
    )
    return Content("   ").join(marks)


def _question(question: HardQuestion, title: str) -> Content:
    first = f"{question.right_first_time} of {question.answered} right first time"
    rest = f"{question.after_a_hint} after a hint, {question.not_yet} not yet"
    return Content.assemble(
        (question.stem, "bold $ink"),
        "\n",
        _bar(question),
        f"  {first}\n",
        (f"{rest}  ·  {title}", "$quiet"),
    )


def _bar(question: HardQuestion) -> Content:
    """The counts as lengths; the ends are rounded, so that the lengths always add up."""
    counts = (question.right_first_time, question.after_a_hint, question.not_yet)
    ends = [round(BAR * sum(counts[: n + 1]) / question.answered) for n in range(len(counts))]
    lengths = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    runs = ((shape * length, style) for (shape, style), length in zip(PARTS, lengths, strict=True))
    return Content.assemble(*runs)
