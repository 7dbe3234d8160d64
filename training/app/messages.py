"""What the learner's screens tell the app: steps to record, and where a learner wants to go."""

from dataclasses import dataclass

from textual.message import Message

from training.core.attempt import Step


@dataclass
class StepTaken(Message):
    """A learner took a step that is to be recorded before the screen moves on."""

    step: Step


@dataclass
class WordsAsked(Message):
    """A learner wants to see the clauses that the screen cites, in both wordings."""

    cited: tuple[str, ...]


@dataclass
class HelpAsked(Message):
    """A learner asks who can help; `also` is what else the page then says, last and quietly."""

    also: str = ""


@dataclass
class BreathAsked(Message):
    """A learner wants to take a breath."""


@dataclass
class LeaveAsked(Message):
    """A learner wants to save and leave."""
