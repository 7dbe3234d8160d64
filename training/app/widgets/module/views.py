"""Which view belongs to a standing, what its button says, and which keys work there."""

from training.app.cast import drawing_for, welcome
from training.app.widgets.learn_view import LearnView
from training.app.widgets.module.card import CardView
from training.app.widgets.module.opening import OpeningView
from training.app.widgets.module.scene import SceneView
from training.app.widgets.module.title import citation
from training.app.widgets.quiz.question import QuestionView
from training.app.widgets.text.chat import speaker_colours
from training.core.attempt import Attempt, Marked, Stage
from training.core.module import Audience
from training.core.signing import SIGNING

KeyWords = tuple[str, str, str]
"""A key, what it does in words, and the screen's action."""

_SOMETIMES: tuple[KeyWords, ...] = (
    ("b", "Back", "back"),
    ("r", "Play again", "replay"),
    ("s", "Sit out", "sit_out"),
)
_ALWAYS: tuple[KeyWords, ...] = (
    ("h", "Help", "help"),
    ("t", "Breathe", "breath"),
    ("q", "Leave", "leave"),
)
TO_QUIZ, TO_SIGNING, FINISH = "On to the quiz", "On to the signing", "Finish"
TO_SHELF = "Back to your modules"


def view_for(attempt: Attempt, pace: float | None) -> LearnView:
    """The view of where the attempt stands; one that is done has only its opening to show."""
    module, colours = attempt.module, speaker_colours(attempt.module)
    cited = citation(attempt)
    if attempt.stage is Stage.LESSON:
        card, drawing = module.cards[attempt.card], drawing_for(module, attempt.card)
        return CardView(card, drawing, colours, after_this(attempt), cited)
    if attempt.stage is Stage.SIGNING:
        return CardView(SIGNING, welcome(module), colours, TO_SHELF, cited)
    if attempt.scene is not None:
        return SceneView(attempt.scene, colours, after_this(attempt), cited, pace)
    if attempt.question is not None:
        hint = attempt.question.hint if attempt.quiz.tries else ""
        return QuestionView(attempt.question, attempt.order, colours, hint, cited)
    return OpeningView(module, welcome(module))


def after_this(attempt: Attempt) -> str:
    """What comes after this card or story, as the button says it."""
    if attempt.stage is Stage.LESSON:
        if attempt.card + 1 < len(attempt.module.cards):
            return "Next card"
        if attempt.module.scenario is not None and not attempt.scenario_done:
            return "On to the story"
    if not attempt.quiz.is_over:
        return TO_QUIZ
    return TO_SIGNING if attempt.module.acknowledges else FINISH


def after_marking(marked: Marked, attempt: Attempt) -> str:
    """What comes after a marked answer, as the button says it."""
    if marked.again:
        return "Try again"
    return "Next question" if attempt.question else FINISH


def keys_for(attempt: Attempt) -> tuple[KeyWords, ...]:
    """The keys in the bar at the bottom; the one for the clauses comes last, never in the way."""
    sometimes = (words for words in _SOMETIMES if can(words[2], attempt))
    return (*sometimes, *_ALWAYS, *words_key(attempt))


def words_key(attempt: Attempt) -> tuple[KeyWords, ...]:
    """The key for the clauses that are cited here. The youngest do not see it, and have it."""
    audience = attempt.module.audience
    if not attempt.cited or audience is Audience.KS1:
        return ()
    return (("c", "Rule" if audience.is_pupils else "Policy", "words"),)


WAITING = ("back", "replay", "sit_out")
"""The screen's actions that wait while a step is being recorded."""


def can(action: str, attempt: Attempt) -> bool:
    """Whether the learner can do one of those from where they stand."""
    ending = attempt.scene is not None and attempt.scene.is_ending
    match action:
        case "back":
            return attempt.can_go_back
        case "replay":
            return ending
        case _:
            return attempt.stage in (Stage.SCENARIO, Stage.QUIZ) and not ending
