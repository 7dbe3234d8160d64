"""The screen that takes a module: the opening, the lesson, the scenario and the quiz."""

from textual.screen import Screen

from training.core.attempt import Attempt, Step


class LearnScreen(Screen[Attempt]):
    """One attempt at a module; it answers with the attempt once it is done.

    Whatever is to be recorded goes out as `StepTaken`; the app then calls `kept` or `not_kept`.
    """

    def __init__(self, attempt: Attempt, *, pace: float | None) -> None:
        """Take up the attempt; `pace` is the seconds between arriving chat lines, None at once."""
        super().__init__()
        self._attempt = attempt
        self._pace = pace

    def kept(self, step: Step) -> None:
        """Show the step's standing, now that it has been recorded."""

    def not_kept(self, sentence: str) -> None:
        """Say why the step could not be recorded; Enter tries it again."""
