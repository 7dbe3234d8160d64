"""Signing in by three pictures in plain lines: the pictures are words with numbers."""

from collections.abc import Callable
from datetime import timedelta

from training.plain.asking import numbers
from training.plain.voice import InputEnded, Voice
from training.school.sign_in.entering import Entered
from training.school.sign_in.pictures import HOW_MANY, PICTURES, Trio, trio

ASKED = f"Type {HOW_MANY} numbers with spaces between. q to leave."
NOT_UNDERSTOOD = "That was not understood."
WRONG = "Not those three. Look at your card, or ask your teacher."


def sign_in_by_pictures(
    voice: Voice, name: str, enter: Callable[[Trio], Entered], wait: timedelta
) -> Entered:
    """What came of it in the end: welcome, or a wait, or neither where the child left.

    Args:
        voice: says and asks.
        name: whose pictures are asked for.
        enter: tries three pictures.
        wait: how long until it looks at any.
    """
    voice.say(f"{name}: your three pictures")
    entered = Entered(welcome=False, wait=wait)
    try:
        while not (entered.welcome or entered.wait):
            voice.say(*(f"{number}. {word}" for number, word in enumerate(PICTURES, 1)), ASKED)
            typed = voice.ask()
            if typed.casefold() in ("q", "b"):
                break
            entered = _tried(voice, typed, enter)
    except InputEnded:
        return Entered(welcome=False)
    return entered


def _tried(voice: Voice, typed: str, enter: Callable[[Trio], Entered]) -> Entered:
    places = numbers(typed, wanted=HOW_MANY, most=len(PICTURES))
    if places is None:
        voice.say(NOT_UNDERSTOOD)
        return Entered(welcome=False)
    entered = enter(trio(PICTURES[place] for place in places))
    if not entered.welcome:
        voice.say(WRONG)
    return entered
