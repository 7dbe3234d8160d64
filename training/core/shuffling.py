"""The order in which a learner sees the rows of a question.

It follows from the attempt's seed and the question's id alone, so that carrying on after a break
shows the same order, on any machine.
"""

from random import Random

from training.core.questions import Choice, Ordering, Question


def shown_order(question: Question, seed: int) -> tuple[int, ...]:
    """The places of the rows in the order shown; a chat keeps its own order.

    An ordering question is never shown solved (as long as it has two different steps).
    """
    places = list(range(len(question.rows)))
    if isinstance(question, Choice) and question.kind == "spot":
        return tuple(places)
    random = Random(f"{seed}:{question.id}")
    random.shuffle(places)
    if isinstance(question, Ordering) and question.is_right(tuple(places)):
        places = [*places[1:], places[0]]
    return tuple(places)
