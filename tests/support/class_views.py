"""Classes as the desk shows them: made up, the same every time."""

from datetime import UTC, datetime
from random import Random

from training.core.module import Audience
from training.core.people import Learner
from training.reports.class_view import ClassView
from training.reports.grid import Cell, Grid, Row, State
from training.reports.hard import HardQuestion

TITLES = (
    "A game with a stranger",
    "The group chat",
    "Who sees my post?",
    "The free prize",
    "My footprint",
    "A photo of me",
    "Fake or fact?",
    "When to log off",
)
DONE = Cell(state=State.DONE, completed_at=datetime(2026, 11, 3, 10, tzinfo=UTC))
STARTED = Cell(state=State.STARTED)


def class_view(name: str, states: dict[str, str], hard: tuple[HardQuestion, ...] = ()) -> ClassView:
    """A class from each learner's letters, one a module: D, S or -."""
    cells = {"D": DONE, "S": STARTED, "-": Cell()}
    count = max(map(len, states.values()), default=0)
    modules = tuple(f"u2-{number:02}" for number in range(1, count + 1))
    rows = tuple(
        Row(
            learner=Learner(
                id=f"learner-{place}", name=who, group=name, audience=Audience.UPPER_KS2
            ),
            cells=dict(zip(modules, (cells[letter] for letter in letters), strict=True)),
        )
        for place, (who, letters) in enumerate(states.items())
    )
    return ClassView(
        name=name,
        grid=Grid(as_of=datetime(2026, 11, 22, tzinfo=UTC), modules=modules, rows=rows),
        titles=dict(zip(modules, TITLES, strict=False)),
        hard=hard,
    )


def full_class(name: str, learners: int, modules: int) -> ClassView:
    """A class of so many learners, with believable letters."""
    random = Random(1)
    states = {
        f"{chr(65 + number % 26)}mira {chr(65 + number // 26)}{number}": "".join(
            random.choices("DS-", (4, 2, 3), k=modules)
        )
        for number in range(learners)
    }
    return class_view(name, states)


def hard_question(stem: str, first: int, hint: int, not_yet: int) -> HardQuestion:
    """A question of the first module with those counts."""
    return HardQuestion(
        module="u2-01",
        question="q-one",
        stem=stem,
        answered=first + hint + not_yet,
        right_first_time=first,
        after_a_hint=hint,
        not_yet=not_yet,
    )
