"""Taking a module: each step from one standing to the next, the same for every face."""

from training.core.attempt import Attempt, Marked, Stage, Step
from training.core.events import Answered, CardRead, Completed, Event, ScenarioDone, Started
from training.core.module import Module
from training.core.questions import Answer, Question
from training.core.quiz import Quiz


def begin(attempt_id: str, learner: str, module: Module, seed: int) -> Step:
    """A new attempt, at the opening."""
    quiz = Quiz.start(module.questions, module.pass_mark)
    attempt = Attempt(id=attempt_id, learner=learner, module=module, seed=seed, quiz=quiz)
    started = Started(attempt=attempt_id, module=module.id, version=module.version, seed=seed)
    return Step(attempt=attempt, events=(started,))


def go_on(attempt: Attempt) -> Step:
    """Next: from the opening, a card, or an ending."""
    match attempt.stage:
        case Stage.OPENING:
            return _to_card(attempt, 0)
        case Stage.LESSON:
            return _after_card(attempt)
        case Stage.SCENARIO:
            return _after_scenario(attempt) if _at_ending(attempt) else Step(attempt=attempt)
        case _:
            return Step(attempt=attempt)


def go_back(attempt: Attempt) -> Attempt:
    """The screen before this one; reading again changes nothing that was recorded."""
    match attempt.stage:
        case Stage.LESSON if attempt.card > 0:
            return attempt.changed(card=attempt.card - 1)
        case Stage.LESSON:
            return attempt.changed(stage=Stage.OPENING)
        case Stage.SCENARIO if len(attempt.trail) > 1:
            return attempt.changed(trail=attempt.trail[:-1])
        case Stage.SCENARIO | Stage.QUIZ | Stage.SIGNING if attempt.module.cards:
            return attempt.changed(stage=Stage.LESSON, card=len(attempt.module.cards) - 1)
        case _:
            return attempt


def choose(attempt: Attempt, place: int) -> Attempt:
    """What follows from a choice in the scenario. Nothing of it is recorded.

    Raises:
        IndexError: the scene has no such choice.
    """
    scene = attempt.scene
    if scene is None or not 0 <= place < len(scene.choices):
        raise IndexError(place)
    return attempt.changed(trail=(*attempt.trail, scene.choices[place].leads_to))


def replay(attempt: Attempt) -> Attempt:
    """The scenario from its start."""
    scenario = attempt.module.scenario
    if scenario is None:
        return attempt
    return attempt.changed(stage=Stage.SCENARIO, trail=(scenario.start.id,))


def answer(attempt: Attempt, given: Answer) -> Step:
    """Mark an answer to the question on the screen.

    Raises:
        ValueError: there is no question on the screen, or the answer is not of its form.
    """
    question = attempt.question
    if question is None or not question.accepts(given):
        raise ValueError("that is not an answer to the question on the screen")
    right = question.is_right(given)
    quiz = attempt.quiz.marked(right)
    event = Answered(
        attempt=attempt.id, question=question.id, wording=question.wording, right=right
    )
    again = quiz.tries > 0
    return to_quiz(attempt, quiz, (event,), _marked(question, given, right, again))


def sit_out(attempt: Attempt) -> Step:
    """Leave out the scenario or the question on the screen: it counts as done."""
    if attempt.stage is Stage.SCENARIO:
        return _after_scenario(attempt).model_copy(update={"sat_out": "scenario"})
    question = attempt.question
    if question is None:
        return Step(attempt=attempt)
    step = to_quiz(attempt, attempt.quiz.sit_out())
    return step.model_copy(update={"sat_out": question.id})


def _to_card(attempt: Attempt, card: int) -> Step:
    if card < len(attempt.module.cards):
        return Step(attempt=attempt.changed(stage=Stage.LESSON, card=card))
    if attempt.scenario_done or attempt.module.scenario is None:
        return to_quiz(attempt, attempt.quiz)
    return Step(attempt=replay(attempt))


def _after_card(attempt: Attempt) -> Step:
    read = attempt.card + 1
    step = _to_card(attempt.changed(cards_read=max(attempt.cards_read, read)), read)
    if read <= attempt.cards_read:
        return step
    event = CardRead(attempt=attempt.id, card=read)
    return step.model_copy(update={"events": (event, *step.events)})


def _at_ending(attempt: Attempt) -> bool:
    return attempt.scene is not None and attempt.scene.is_ending


def _after_scenario(attempt: Attempt) -> Step:
    events = () if attempt.scenario_done else (ScenarioDone(attempt=attempt.id),)
    done = attempt.changed(scenario_done=True)
    return to_quiz(done, done.quiz, events)


def to_quiz(
    attempt: Attempt, quiz: Quiz, events: tuple[Event, ...] = (), marked: Marked | None = None
) -> Step:
    """The step to a standing in the quiz; when the quiz is over, the module is completed.

    One with statements to acknowledge is completed by signing them and not before.
    """
    if not quiz.is_over or attempt.module.acknowledges:
        stage = Stage.SIGNING if quiz.is_over else Stage.QUIZ
        there = attempt.changed(stage=stage, quiz=quiz)
        return Step(attempt=there, events=events, marked=marked)
    completed = Completed(
        attempt=attempt.id,
        module=attempt.module.id,
        version=attempt.module.version,
        got=quiz.got,
        of=len(quiz.questions),
    )
    done = attempt.changed(stage=Stage.DONE, quiz=quiz)
    return Step(attempt=done, events=(*events, completed), marked=marked)


def _marked(question: Question, given: Answer, right: bool, again: bool) -> Marked:
    shown = right or again
    return Marked(
        question=question,
        answer=given,
        right=right,
        again=again,
        remarks=question.remarks(given),
        hint=question.hint if again else "",
        idea=() if shown else question.remarks(question.right_answer),
    )
