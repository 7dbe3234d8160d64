"""Things as they look on a screen: a post or a pop-up, and a picture told in words."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.widgets import Static

from training.app.widgets.text.drawing import DrawingView
from training.core.text import Picture
from training.drawings.drawing import drawing_named


class Post(HorizontalGroup):
    """A post, a pop-up or a note: a small window with words in it."""

    DEFAULT_CSS = """
    Post { height: auto; align-horizontal: center; }
    Post > VerticalGroup { width: auto; max-width: 90%; padding: 0 2; }
    Post Static { width: auto; }
    """

    def __init__(self, paragraphs: Sequence[Content]) -> None:
        super().__init__()
        self._paragraphs = tuple(paragraphs)

    def compose(self) -> ComposeResult:
        """The window, with three dots for its buttons."""
        with VerticalGroup() as window:
            window.border_title = "● ● ●"
            for paragraph in self._paragraphs:
                yield Static(paragraph, markup=False)


class FramedPicture(HorizontalGroup):
    """A picture told in words, in a frame; drawn too where there is a drawing of its name."""

    DEFAULT_CSS = """
    FramedPicture { height: auto; }
    FramedPicture > VerticalGroup { width: auto; padding: 0 1; }
    FramedPicture .caption { width: auto; max-width: 100%; }
    """

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self._picture = picture

    def compose(self) -> ComposeResult:
        """The drawing, if there is one, and the caption."""
        drawing = drawing_named(self._picture.name)
        with VerticalGroup() as frame:
            frame.border_title = "picture"
            if drawing is not None:
                yield DrawingView(drawing)
            yield Static(Content(self._picture.caption), markup=False, classes="caption")
