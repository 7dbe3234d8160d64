"""The rules of picking an answer before it is handed in: pure, the same for keys and mouse.

Picked places are places in the order of the file, as an `Answer` has them.
"""

from training.core.questions import Answer, Choice, Matching, Ordering, Question


def picked_with(question: Question, picked: Answer, place: int) -> Answer:
    """What is picked after the row of that place was pressed.

    A single choice changes; of several, a row is put in or taken out. In an order or a sentence,
    pressing a row again takes it back with those after it; in a matching question each press
    answers the next left side.
    """
    match question:
        case Choice() if question.wanted == 1:
            return (place,)
        case Choice():
            return tuple(sorted({*picked} ^ {place}))
        case Matching():
            return (*picked, place) if len(picked) < question.wanted else picked
        case _ if place in picked:
            return picked[: picked.index(place)]
        case _:
            return (*picked, place) if len(picked) < question.wanted else picked


def adds(question: Question, picked: Answer, place: int) -> bool:
    """Whether pressing that row now would put it into the answer."""
    if isinstance(question, Choice) and question.wanted == 1:
        return place not in picked
    return len(picked_with(question, picked, place)) > len(picked) and (
        len(picked) < question.wanted
    )


def still_wanted(question: Question, picked: Answer) -> str:
    """What a learner who asks too early is gently told, in one short line beside the button."""
    match question:
        case Choice() if question.wanted == 1:
            return "Choose one first."
        case Choice():
            return f"Choose {question.wanted}. So far: {len(picked)}."
        case Ordering():
            return f"Put all {question.wanted} in order first."
        case Matching():
            return f"Match all {question.wanted} first."
        case _:
            gaps = "the gap" if question.wanted == 1 else f"all {question.wanted} gaps"
            return f"Fill {gaps} first."


def instruction(question: Question) -> str:
    """What to do with the rows; nothing needs saying where one of them is to be chosen."""
    match question:
        case Choice(kind="spot") if question.wanted == 1:
            return "Choose 1 line."
        case Choice(kind="spot"):
            return f"Choose {question.wanted} lines."
        case Choice() if question.wanted == 1:
            return ""
        case Choice():
            return f"Choose {question.wanted}."
        case Ordering():
            return "Press the numbers in order."
        case Matching():
            return "Press the number that goes with it."
        case _:
            return "Press the number of the word for the next gap."
