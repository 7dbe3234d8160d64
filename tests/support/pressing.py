"""Somebody who takes a module in the app: looks at what is shown, then presses or clicks."""

from collections import Counter, deque
from collections.abc import Callable, Collection, Sequence

from textual.pilot import Pilot

from tests.support import whole_app
from tests.support.learning import shown
from tests.support.player import Wish, always_right, answer_for
from tests.support.walks import Walk
from tests.support.whole_app import words
from training.app.screens.finish import FinishScreen
from training.app.screens.learn import LearnScreen
from training.app.screens.sit_out import SitOutScreen
from training.app.widgets.key_row import KeyRow
from training.app.widgets.learn_view import LearnView
from training.core.attempt import Attempt, Stage
from training.core.module import Scene
from training.core.questions import Question

MOST = 2000
"""Who has taken so many steps goes round in circles."""

PATIENCE = 10 * whole_app.PATIENCE
"""How often to look whether something has come; so often, since a look may take a millisecond."""


class AppPlayer:
    """Takes one module in the app. `walks` are the ways through the story, one after another.

    The choices of the first walk are clicked, all else is done with keys. `sits_out` are the ids of
    questions left out. `told` has all the words shown at each scene, in order.
    """

    def __init__(
        self,
        pilot: Pilot[None],
        wish: Wish = always_right,
        walks: Sequence[Walk] = (),
        sits_out: Collection[str] = (),
    ) -> None:
        self._pilot = pilot
        self._wish = wish
        self._choices = deque(place for walk in walks for place in walk)
        self._clicks = len(walks[0]) if walks else 0
        self._sits_out = sits_out
        self._goes: Counter[str] = Counter()
        self._met: set[str] = set()
        self.told: list[str] = []
        self.last = ""

    async def play(self) -> None:
        """Go on until the module is finished, or waits for its statements to be signed."""
        await self._until(lambda: self._standing is not None)
        for _ in range(MOST):
            screen = self._pilot.app.screen
            if not isinstance(screen, LearnScreen) or self._is_to_sign(screen.attempt):
                self.last = shown(self._pilot.app)
                return
            await self._look(screen.attempt.scene)
            with self._pilot.app.batch_update():
                await self._step(screen.attempt)
        raise AssertionError("the module never came to its end")

    async def _until(self, true: Callable[[], bool]) -> None:
        await whole_app.until(self._pilot, true, PATIENCE)

    async def _look(self, scene: Scene | None) -> None:
        if scene and scene.id not in self._met:
            self._met.add(scene.id)
            title = " ".join(scene.title.split())
            await self._pilot.pause()  # some of a new view is laid out in a second go
            await self._until(lambda: title in words(self._pilot))

    async def _step(self, attempt: Attempt) -> None:
        before = self._standing
        await self._do(attempt)
        await self._until(lambda: self._standing not in (None, before))

    @property
    def _standing(self) -> tuple[object, bool] | None:
        """What is to be dealt with now; None while the app is busy."""
        if isinstance(self._pilot.app.screen, FinishScreen):
            return (self._pilot.app.screen, True) if self._pilot.app.focused else None
        views = [view for view in self._pilot.app.screen.query(LearnView) if not view.held]
        if len(views) != 1 or not views[0].has_focus:
            return None
        return views[0], views[0].has_class("-marked")

    @property
    def _is_marked(self) -> bool:
        """Whether what is shown is said to an answer."""
        return self._standing is not None and self._standing[1]

    def _is_to_sign(self, attempt: Attempt) -> bool:
        return attempt.stage is Stage.SIGNING and not self._is_marked

    async def _do(self, attempt: Attempt) -> None:
        if attempt.scene:
            await self._follow(attempt.scene)
        elif attempt.question and not self._is_marked:
            await self._answer(attempt, attempt.question)
        else:
            await self._pilot.press("enter")

    async def _follow(self, scene: Scene) -> None:
        """Read the scene; then choose, or at an ending go on once every walk has been made."""
        self.told.append(shown(self._pilot.app))
        if scene.is_ending:
            await self._pilot.press("r" if self._choices else "enter")
        else:
            await self._choose(self._choices.popleft() if self._choices else 0)

    async def _choose(self, place: int) -> None:
        if self._clicks:
            self._clicks -= 1
            assert await self._pilot.click(list(self._pilot.app.screen.query(KeyRow))[place])
        else:
            await self._pilot.press(str(place + 1))

    async def _answer(self, attempt: Attempt, question: Question) -> None:
        if question.id in self._sits_out:
            await self._pilot.press("s")
            await self._until(lambda: isinstance(self._pilot.app.screen, SitOutScreen))
            await self._pilot.press("y")
            return
        right = self._wish(question, self._goes[question.id])
        self._goes[question.id] += 1
        rows = [attempt.order.index(place) for place in answer_for(question, right)]
        await self._pilot.press(*(str(row + 1) for row in rows), "enter")
