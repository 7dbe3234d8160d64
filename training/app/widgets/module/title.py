"""What a card, a scene or a question is called, and which clauses of the policy it cites."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from training.core.attempt import Attempt

_NAMED = 4
"""So many clauses have room on the line under a title; of more, the first ones stand there."""


def citation(attempt: Attempt) -> str:
    """The clauses that the screen cites, for adults; to children their numbers say nothing."""
    return "" if attempt.module.audience.is_pupils else cited_in_short(attempt.cited)


def cited_in_short(cited: Sequence[str]) -> str:
    """Clauses in as many words as fit on a line, such as "Policy 4.4.7, AUA-10"."""
    if len(cited) <= _NAMED:
        return f"Policy {', '.join(cited)}" if cited else ""
    named = cited[: _NAMED - 1]
    return f"Policy {', '.join(named)} and {len(cited) - len(named)} more"


class Title(Static):
    """The title. The line under it carries the citation; a click shows the clauses."""

    def __init__(self, words: str, cited: str) -> None:
        """`cited` is the citation, empty where nothing is to be shown of it."""
        super().__init__(words, markup=False, classes="title")
        if cited:
            self.border_subtitle = Content(f" {cited} ")

    async def on_click(self) -> None:
        """Do what the key for the clauses does."""
        if self.border_subtitle:
            await self.screen.run_action("words")
