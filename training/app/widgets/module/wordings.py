"""A clause in both wordings: our line, and beside it or below it the school's own words."""

from collections.abc import Iterable, Iterator

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from training.actions.both_wordings import BothWordings

OURS, SCHOOLS = "In plain words", "In the school's own words"
NO_LINE = "There is no plain line for it."


class ClausePair(Vertical):
    """One clause. `-alone` where there is no text of the school to set beside our line."""

    DEFAULT_CSS = """
    ClausePair { height: auto; }
    ClausePair > .wordings, ClausePair .wording { height: auto; }
    """

    def __init__(self, clause: BothWordings, noun: str) -> None:
        """`noun` is what a clause is called here."""
        super().__init__(classes="" if clause.school or clause.lack else "-alone")
        self._clause = clause
        self._noun = noun

    def compose(self) -> ComposeResult:
        """The number, and the wordings."""
        yield Static(f"{self._noun} {self._clause.cited}", markup=False, classes="clause")
        with Vertical(classes="wordings"):
            yield _wording("ours", Content(OURS), [_words(self._clause.ours or NO_LINE)])
            if self._clause.school or self._clause.lack:
                yield _wording("schools", _whose(self._clause), _schools(self._clause))


def _whose(clause: BothWordings) -> Content:
    """What stands over the school's words: where else they stand, and that nobody confirmed it."""
    place = f", at {clause.stands_at}" if clause.stands_at else ""
    mark = (f"  ▲ {clause.mark}", "bold $notyet") if clause.mark else ""
    return Content.assemble(SCHOOLS, place, mark)


def _wording(kind: str, title: Content, words: Iterable[Widget]) -> Widget:
    heading = Static(title, markup=False, classes="whose")
    return VerticalGroup(heading, *words, classes=f"wording {kind}")


def _schools(clause: BothWordings) -> Iterator[Widget]:
    if clause.lack:
        yield _words(clause.lack)
    for line in clause.school.splitlines():
        words = _words(line.lstrip())
        words.styles.padding = (0, 0, 0, len(line) - len(line.lstrip()))
        yield words


def _words(words: str) -> Static:
    """Words as they stand: whatever they look like, they are never markup."""
    return Static(Content(words), markup=False, classes="words")
