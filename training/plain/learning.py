"""Taking a module in plain lines: the same rules and the same records as the app."""

from collections.abc import Callable, Iterable, Iterator
from typing import NoReturn

from training.actions.both_wordings import Wordings
from training.actions.certificate import Certificate
from training.actions.take_module import ModuleTaking
from training.core.attempt import Attempt, Marked, Stage, Step
from training.core.module import Scene
from training.core.questions import Answer, Question
from training.core.signing import SIGNING
from training.core.taking import answer, choose, go_back, go_on, replay, sit_out
from training.core.text import Blocks
from training.disk.errors import DiskError
from training.plain.asking import marked_lines, places, prompts
from training.plain.clauses import citation, clause_lines
from training.plain.pages import card, certificate_lines, opening, question_page
from training.plain.telling import told
from training.plain.voice import InputEnded, Voice

SIT_OUT = "s to sit this one out: it counts as done."
AGAIN = "That was not understood. Here is the question again."


class Left(Exception):
    """The learner saved and left."""


class WentBack(Exception):
    """The learner went back a screen, or sat this one out: `attempt` is where they stand now."""

    def __init__(self, attempt: Attempt) -> None:
        super().__init__()
        self.attempt = attempt


class PlainLearning:
    """One learner taking one module.

    `help_page` and `breath` are blocks, facts filled in; `words` gives clauses in both wordings.
    """

    def __init__(
        self,
        voice: Voice,
        taking: ModuleTaking,
        help_page: Blocks,
        breath: Blocks,
        words: Callable[[tuple[str, ...]], Wordings],
        certificate: Callable[[], Certificate | None],
    ) -> None:
        self._voice = voice
        self._taking = taking
        self._help_page = help_page
        self._breath = breath
        self._words = words
        self._certificate = certificate

    def take(self, attempt: Attempt) -> None:
        """Take the module from where the learner stands, until it is done or they leave."""
        try:
            while attempt.can_go_on:
                attempt = self._screen(attempt)
            self._finish(attempt)
        except (Left, InputEnded):
            self._voice.say_apart([self._parting()])

    def _parting(self) -> str:
        if self._taking.is_kept:
            return "Saved. You can carry on from here another time."
        return "You were trying this out, so nothing was kept."

    def _screen(self, attempt: Attempt) -> Attempt:
        try:
            match attempt.stage:
                case Stage.OPENING:
                    return self._page(attempt, opening(attempt))
                case Stage.LESSON:
                    return self._page(attempt, card(attempt))
                case Stage.SCENARIO:
                    return self._scene(attempt)
                case _:
                    return self._question(attempt)
        except WentBack as back:
            return back.attempt

    def _page(self, attempt: Attempt, lines: Iterator[str]) -> Attempt:
        self._voice.say_apart(list(lines))
        self._typed(attempt)
        return self._keep(go_on(attempt))

    def _scene(self, attempt: Attempt) -> Attempt:
        scene = attempt.scene
        assert scene is not None
        cited = citation(attempt.module.audience, scene.clauses)
        self._voice.say_apart([scene.title, *told(scene.text), *cited])
        if scene.is_ending:
            return self._ending(attempt)
        place = self._chosen(attempt, scene)
        return choose(attempt, place)

    def _ending(self, attempt: Attempt) -> Attempt:
        self._voice.say(
            "The story ends here. Type h to see who can help you.",
            "Enter to go on, or r to go through the story again.",
        )
        if self._typed(attempt).lower() == "r":
            return replay(attempt)
        return self._keep(go_on(attempt))

    def _chosen(self, attempt: Attempt, scene: Scene) -> int:
        """The place of the choice; a single way on is taken whatever is typed."""
        rows = [f"{n}. {choice.text}" for n, choice in enumerate(scene.choices, start=1)]
        self._voice.say("What now?", *rows, f"Type a number, h for who can help, or {SIT_OUT}")
        while True:
            typed = self._typed(attempt)
            if len(rows) == 1:
                return 0
            if typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= len(rows):
                return int(typed) - 1
            self._voice.say_apart([AGAIN, "What now?", *rows])

    def _question(self, attempt: Attempt) -> Attempt:
        question = attempt.question
        assert question is not None
        self._voice.say_apart([*question_page(attempt), f"Type {SIT_OUT}"])
        step = answer(attempt, self._given(attempt, question))
        kept = self._keep(step)
        if step.marked:
            self._tell_mark(kept, step.marked)
        return kept

    def _given(self, attempt: Attempt, question: Question) -> Answer:
        asked = prompts(question, attempt.order)
        given: tuple[Answer, ...] = ()
        while len(given) < len(asked):
            self._voice.say(*asked[len(given)])
            typed = self._typed(attempt, undo=bool(given))
            if typed.lower() == "b":
                given = given[:-1]
                continue
            found = places(question, attempt.order, typed)
            if found is None:
                self._voice.say_apart([AGAIN, question.stem])
            else:
                given = (*given, found)
        return tuple(place for found in given for place in found)

    def _tell_mark(self, attempt: Attempt, marked: Marked) -> None:
        self._voice.say_apart(list(marked_lines(marked)))
        self._voice.say("Enter to try again." if marked.again else "Enter to go on.")
        self._typed(attempt, marked=marked)

    def _finish(self, attempt: Attempt) -> None:
        if not attempt.is_done:
            self._voice.say_apart([SIGNING.title, *told(SIGNING.text)])
            raise Left
        self._voice.say_apart([f"{attempt.module.title}: completed."])
        if not self._taking.is_kept:
            self._voice.say("You were trying this out, so nothing was kept.")
            return
        self._voice.say(*certificate_lines(self._certificate_or_trouble()))
        if attempt.module.audience.is_pupils:
            self._voice.say("If anything worries you, tell a grown-up you trust.")

    def _certificate_or_trouble(self) -> Certificate | None:
        while True:
            try:
                return self._certificate()
            except DiskError as error:
                self._tell_trouble(error)

    def _keep(self, step: Step) -> Attempt:
        while True:
            try:
                return self._taking.keep(step)
            except DiskError as error:
                self._tell_trouble(error)

    def _tell_trouble(self, error: DiskError) -> None:
        self._voice.say_apart([f"Not saved: {error}", "Enter to try again. q to leave."])
        if self._voice.ask().lower() == "q":
            raise Left

    def _typed(self, attempt: Attempt, undo: bool = False, marked: Marked | None = None) -> str:
        """What was typed, once help, breath, back, sitting out and leaving have been seen to.

        After a marked answer the attempt stands further on already: then only next is possible.
        """
        while True:
            typed = self._voice.ask()
            match typed.lower():
                case "h":
                    self._show(told(self._help_page))
                case "t":
                    self._show(told(self._breath))
                case "c":
                    cited = marked.question.clauses if marked else attempt.cited
                    self._show(clause_lines(self._words(cited)))
                case "q":
                    raise Left
                case "b" if not undo and not marked:
                    self._go_back(attempt)
                case "s" if not marked and attempt.stage in (Stage.SCENARIO, Stage.QUIZ):
                    raise WentBack(self._keep(sit_out(attempt)))
                case _:
                    return typed

    @staticmethod
    def _go_back(attempt: Attempt) -> NoReturn:
        raise WentBack(go_back(attempt))

    def _show(self, page: Iterable[str]) -> None:
        self._voice.say_apart([*page, "Enter to go back to where you were."])
        self._voice.ask()
