"""The screen that takes a module: the opening, the lesson, the scenario and the quiz."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.events import ScreenResume
from textual.reactive import var

from training.actions.both_wordings import Wordings
from training.app.messages import BreathAsked, HelpAsked, LeaveAsked, StepTaken, WordsAsked
from training.app.screens.answering import AnswersOnce
from training.app.screens.clauses import ClausesScreen
from training.app.screens.sit_out import SitOutScreen
from training.app.widgets.bars import KeyBar
from training.app.widgets.learn_view import LearnView
from training.app.widgets.module.not_kept import NotKept
from training.app.widgets.module.progress import Whereabouts
from training.app.widgets.module.scene import SceneView
from training.app.widgets.module.views import (
    WAITING,
    after_marking,
    can,
    keys_for,
    view_for,
    words_key,
)
from training.app.widgets.quiz.question import QuestionView
from training.core import taking
from training.core.attempt import Attempt, Step

HELP_LISTS = "Where a screen has the key c, it shows the rule behind it in the school's own words."


class LearnScreen(AnswersOnce[Attempt]):
    """One attempt at a module; it answers with the attempt once it is done.

    Whatever is to be recorded goes out as `StepTaken`; the app then calls `kept` or `not_kept`.
    Until then the view is held, and the learner stands where they stood.
    """

    CSS_PATH = "learn.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (28, "-tall")]
    BINDINGS = [
        Binding("b", "back", show=False),
        Binding("s", "sit_out", show=False),
        Binding("r", "replay", show=False),
        Binding("c", "words", show=False),
        Binding("h", "help", show=False),
        Binding("escape,t", "breath", show=False),
        Binding("q", "leave", show=False),
        Binding("enter", "try_again", show=False),
    ]

    attempt: var[Attempt] = var(None)  # type: ignore[arg-type]
    """Where the learner stands, as recorded."""

    def __init__(self, attempt: Attempt, *, pace: float | None) -> None:
        """Take up the attempt; `pace` is the seconds between arriving chat lines, None at once."""
        super().__init__()
        self.set_reactive(LearnScreen.attempt, attempt)
        self._pace = pace
        self._view = view_for(attempt, pace)
        self._cited: tuple[str, ...] = ()
        self._sent: Step | None = None
        self._whereabouts = Whereabouts(attempt)
        self._not_kept = NotKept()
        self._stage = Container(id="stage")

    def compose(self) -> ComposeResult:
        """The bars, and the stage on which one view follows another."""
        yield self._whereabouts
        yield self._not_kept
        yield self._stage

    async def on_mount(self) -> None:
        """Show the first view."""
        await self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Help, a breath and leaving always work; the rest waits while a step is recorded."""
        if action == "try_again":
            return self._not_kept.display
        if action == "words":
            return bool(self._cited)
        return action not in WAITING or (not self._view.held and can(action, self.attempt))

    def kept(self, step: Step) -> None:
        """Show the step's standing, now that it has been recorded, and how it was marked."""
        if not self.is_attached:
            return
        self._not_kept.display = False
        self.attempt = step.attempt
        if step.marked is None:
            self._stand_at(step.attempt)
        elif isinstance(self._view, QuestionView):
            self._view.show_marking(step.marked, after_marking(step.marked, step.attempt))

    def not_kept(self, sentence: str) -> None:
        """Say why the step could not be recorded; Enter tries it again."""
        if self.is_attached:
            self._not_kept.say(sentence)

    def show_words(self, words: Wordings) -> None:
        """Show clauses in both wordings, if they are still those of what is on the screen."""
        if self.is_active and words.cited == self._cited:
            self.app.push_screen(ClausesScreen(words))

    def action_back(self) -> None:
        """The view before this one."""
        self._stand_at(taking.go_back(self.attempt))

    def action_replay(self) -> None:
        """The story from its start."""
        self._stand_at(taking.replay(self.attempt))

    def action_sit_out(self) -> None:
        """Ask once, then leave out the story or the question; what is answered stays answered."""
        if not self._view.settled:
            self.app.push_screen(SitOutScreen(), self._sit_out)

    def action_help(self) -> None:
        """Who can help."""
        self.post_message(HelpAsked(HELP_LISTS if words_key(self.attempt) else ""))

    def action_words(self) -> None:
        """The clauses that are cited here, in both wordings."""
        self.post_message(WordsAsked(self._cited))

    def action_breath(self) -> None:
        """Take a breath."""
        self.post_message(BreathAsked())

    def action_leave(self) -> None:
        """Save and leave."""
        self.post_message(LeaveAsked())

    @on(NotKept.Pressed)
    def action_try_again(self) -> None:
        """Send the step that could not be recorded once more."""
        if self._sent is not None:
            self._not_kept.display = False
            self.post_message(StepTaken(self._sent))

    @on(LearnView.Onward)
    def go_on(self) -> None:
        """After a marked answer, the standing that it led to; otherwise the next step, or out."""
        if isinstance(self._view, QuestionView):
            self._stand_at(self.attempt)
        elif not self.attempt.can_go_on:
            self.action_leave()
        else:
            self._take(taking.go_on(self.attempt))

    @on(SceneView.Chosen)
    def follow_choice(self, event: SceneView.Chosen) -> None:
        """What follows from the choice; nothing of it is recorded."""
        self._stand_at(taking.choose(self.attempt, event.place))

    @on(QuestionView.Given)
    def hand_in(self, event: QuestionView.Given) -> None:
        """Have the answer marked and recorded."""
        self._take(taking.answer(self.attempt, event.answer))

    @on(ScreenResume)
    async def finish_late(self) -> None:
        """End a module that was done while another screen lay over this one."""
        if self.attempt.is_done and self._view.held:
            await self._show()

    def _sit_out(self, yes: bool | None) -> None:
        if yes:
            self._take(taking.sit_out(self.attempt))

    def _take(self, step: Step) -> None:
        if not (step.events or step.marked or step.sat_out):
            self._stand_at(step.attempt)
            return
        self._view.held = True
        self._sent = step
        self.post_message(StepTaken(step))

    def _stand_at(self, attempt: Attempt) -> None:
        self.attempt = attempt
        self._view.held = True
        self.call_next(self._show)

    async def _show(self) -> None:
        if self.attempt.is_done:
            if self.is_active:
                self.dismiss(self.attempt)
            return
        self._view = view_for(self.attempt, self._pace)
        self._cited = self.attempt.cited
        self._whereabouts.show(self.attempt)
        async with self._stage.batch():
            await self._stage.remove_children()
            await self._stage.mount(self._view, KeyBar(keys_for(self.attempt)))
        self._view.focus()
