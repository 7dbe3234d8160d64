"""A small module made by hand, and an app that treats the learner's screen as the real one does."""

from collections.abc import Iterable

from textual import on
from textual.app import App
from textual.widget import Widget
from textual.widgets import Static

from training.app.messages import BreathAsked, HelpAsked, LeaveAsked, StepTaken, WordsAsked
from training.app.screens.learn import LearnScreen
from training.app.theme import THEMES
from training.core.attempt import Attempt, Stage, Step
from training.core.module import Audience, Card, Module, Scenario, Scene, SceneChoice
from training.core.questions import Choice, Gaps, Matching, Option, Ordering, Pair, Question
from training.core.taking import begin
from training.core.text import Chat, Line, Notice, Paragraph, Picture, Quote, Run, Steps

Asked = HelpAsked | BreathAsked | LeaveAsked | WordsAsked
FULL = "Not saved: the disk is full. Tell your teacher. Press Enter to try again."


def paragraph(text: str) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph(runs=(Run(text=text),))


def options(*rights: bool) -> tuple[Option, ...]:
    """Options with feedback that can be told apart; True for each right one."""
    return tuple(
        Option(text=f"option {place}", right=right, feedback=f"said to {place}")
        for place, right in enumerate(rights)
    )


SINGLE = Choice(
    id="q-single",
    kind="single",
    stem="Who can help?",
    clauses=("5.2",),
    hint="Who do you know well?",
    options=options(False, True, False),
)
SEVERAL = Choice(
    id="q-several",
    kind="multiple",
    stem="Which two help?",
    clauses=("5.2",),
    options=options(True, False, True, False),
)
SPOT = Choice(
    id="q-spot",
    kind="spot",
    stem="Which line needs help?",
    clauses=("5.2",),
    options=(
        Option(text="nice roof", right=False, feedback="friendly", speaker="Jay"),
        Option(text="vote her off", right=True, feedback="unkind", speaker="Ruby"),
    ),
)
ORDERING = Ordering(
    id="q-order",
    stem="Put these in order.",
    clauses=("5.3",),
    steps=("Stop.", "Leave it.", "Tell."),
    yes="That is the order.",
    not_yet="First we stop.",
)
MATCHING = Matching(
    id="q-match",
    stem="Match them.",
    clauses=("5.3",),
    pairs=(
        Pair(left="passphrase", right="long", feedback="Long is strong."),
        Pair(left="pet's name", right="easy to guess"),
    ),
)
GAPS = Gaps(
    id="q-gap",
    stem="Fill the gaps.",
    clauses=("5.3",),
    sentence="Use ___ words; ___ them.",
    options=(
        Option(text="three", right=True, feedback="Three is good."),
        Option(text="hide", right=True),
        Option(text="share", right=False, feedback="Keep them."),
    ),
)
EVERY_KIND: tuple[Question, ...] = (SINGLE, SEVERAL, SPOT, ORDERING, MATCHING, GAPS)

CHAT = Chat(
    lines=(
        Line(name="Jay", text="has everyone seen ellies build"),
        Line(name="You", text="i like the roof"),
        Notice(text="Ellie has left the chat."),
        Picture(caption="A mean label on a photo", name="no-such-drawing"),
    )
)
START = Scene(
    id="start",
    title="The chat",
    clauses=("4.4.3",),
    help=False,
    text=(paragraph("Six of you share a chat."), CHAT, paragraph("What do you do?")),
    choices=(
        SceneChoice(text="Keep reading.", leads_to="quiet"),
        SceneChoice(text="Tell Miss Patel.", leads_to="told"),
    ),
)
QUIET = Scene(
    id="quiet",
    title="You keep reading",
    clauses=("4.4.3",),
    help=False,
    text=(Quote(paragraphs=((Run(text="Jay asks to follow you."),),)),),
    choices=(SceneChoice(text="Tell now.", leads_to="told"),),
)
TOLD = Scene(
    id="told",
    title="You tell",
    clauses=("5.3",),
    help=True,
    text=(paragraph("Thanks."),),
    choices=(),
)


def module(*questions: Question, cards: int = 2, scenario: bool = True) -> Module:
    """A module with that many cards, and with those questions."""
    text = (paragraph("Some words."), Steps(numbered=True, rows=((Run(text="Stop."),),)))
    return Module(
        id="u2-02",
        title="The group chat",
        audience=Audience.UPPER_KS2,
        minutes=30,
        clauses=("5.2",),
        pass_mark=80,
        note="Someone is left out.",
        objectives=("I can tell an adult.",),
        cards=tuple(Card(title=f"Card {n}", clauses=(), text=text) for n in range(1, cards + 1)),
        scenario=Scenario(title="Y6 Builders", scenes=(START, QUIET, TOLD)) if scenario else None,
        questions=questions or (SINGLE,),
    )


def attempt_at(stage: Stage, *questions: Question, **changes: object) -> Attempt:
    """An attempt that has come to that stage; in the scenario, to its start."""
    attempt = begin("a1", "learner", module(*questions), seed=7).attempt
    trail = ("start",) if stage is Stage.SCENARIO else ()
    return attempt.changed(**{"stage": stage, "trail": trail, **changes})


class LearnApp(App[None]):
    """Keeps the steps it is told of at once, or never (`deaf`), or finds the disk full (`full`)."""

    def __init__(self, attempt: Attempt, pace: float | None = None) -> None:
        super().__init__()
        self.learn = LearnScreen(attempt, pace=pace)
        self.steps: list[Step] = []
        self.asked: list[Asked] = []
        self.answers: list[Attempt | None] = []
        self.deaf = False
        self.full = False
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = "evening"

    def on_mount(self) -> None:
        """Show the learner's screen."""
        self.push_screen(self.learn, self.answers.append)

    @on(StepTaken)
    def keep(self, event: StepTaken) -> None:
        """Take the step down."""
        self.steps.append(event.step)
        if self.full:
            self.learn.not_kept(FULL)
        elif not self.deaf:
            self.learn.kept(event.step)

    @on(HelpAsked)
    @on(BreathAsked)
    @on(LeaveAsked)
    @on(WordsAsked)
    def hear(self, event: Asked) -> None:
        """Take down what was asked for."""
        self.asked.append(event)


def shown(app: App[None]) -> str:
    """All the words that can be seen on the screen now, or by scrolling."""
    return "\n".join(_words(app.screen.walk_children(Static)))


def _words(widgets: Iterable[Widget]) -> Iterable[str]:
    for widget in widgets:
        seen = all(each.display for each in widget.ancestors_with_self if isinstance(each, Widget))
        if isinstance(widget, Static) and seen and widget.visible:
            yield str(widget.visual)
