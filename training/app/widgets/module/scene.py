"""A scene of the scenario: its text and chat, what to do next, and always where help is."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.widgets import Static

from training.app.widgets.enter_button import EnterButton
from training.app.widgets.learn_view import LearnView
from training.app.widgets.module.title import Title
from training.app.widgets.reading import Reading
from training.app.widgets.rows import Rows
from training.app.widgets.text.blocks import TextBlocks
from training.app.widgets.text.lengths import is_long, texts_of
from training.core.module import Scene

ALWAYS = ("h", "t", "escape", "q", "b", "c")
"""Keys that do what they always do, even while lines are arriving."""

HELP_HERE = "◆ Help is here.  "
ENDING = "■ The end of this story."


class SceneView(LearnView):
    """One scene; its choices wait until every line of the chat has arrived."""

    @dataclass
    class Chosen(Message):
        """The learner chose what to do: the place of the choice, from 0."""

        place: int

    def __init__(
        self,
        scene: Scene,
        colours: Mapping[str, int],
        onward: str,
        cited: str,
        pace: float | None,
    ) -> None:
        """The scene; lines of a chat arrive every `pace` seconds, with None all at once."""
        self._scene = scene
        self._pace = pace
        self._blocks = TextBlocks(scene.text, colours)
        column = VerticalGroup(Title(scene.title, cited), self._blocks, classes="column")
        choices = Rows([Content(choice.text) for choice in scene.choices])
        texts = (*texts_of(scene.text), *(choice.text for choice in scene.choices))
        super().__init__(Reading([column]), choices, EnterButton(onward), long=is_long(texts))

    def compose(self) -> ComposeResult:
        """The text; under it the choices, or at an ending the way on; and the line of help."""
        yield self.reading
        if self._scene.is_ending:
            with VerticalGroup(classes="foot"), HorizontalGroup(classes="column"):
                yield self.button
                yield Static(ENDING, markup=False, classes="beside-button")
        else:
            yield VerticalScroll(self.rows, classes="foot", can_focus=False)
        yield Static(self._help_line(), markup=False, classes="help-line")

    def on_mount(self) -> None:
        """Let the lines of a chat arrive, unless animations are off."""
        if self._pace is not None and self.app.animation_level != "none":
            self._blocks.arrive(self._pace)
        self._show_choices()

    def on_key(self, event: Key) -> None:
        """While lines are arriving, a key shows them all and does no more; help is always help."""
        if self._blocks.is_arriving and event.key not in ALWAYS:
            event.stop()
            self._show_all()

    def on_click(self) -> None:
        """A click shows all lines too."""
        self._show_all()

    def pick(self, place: int) -> None:
        """Do that."""
        self.say(self.Chosen(place))

    def press(self) -> None:
        """Read on; then an ending has one way on, and so has a scene with a single choice."""
        if self._scene.is_ending or self.reading.more_below:
            super().press()
        elif len(self._scene.choices) == 1:
            self.pick(0)

    @on(TextBlocks.Arrived)
    def follow(self) -> None:
        """After the last line, show what can be chosen."""
        self._show_choices()

    def _show_all(self) -> None:
        self._blocks.show_all()
        self._show_choices()

    def _show_choices(self) -> None:
        self.set_class(self._blocks.is_arriving, "-arriving")

    def _help_line(self) -> Content:
        here = HELP_HERE if self._scene.help else ""
        return Content.assemble((here, "bold $heading"), (" h ", "reverse"), " who can help")
