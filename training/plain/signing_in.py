"""Signing in by three pictures in plain lines: the pictures are words with numbers."""

from collections.abc import Callable
from datetime import timedelta

from training.core.text import Blocks
from training.plain.asking import numbers
from training.plain.telling import told
from training.plain.voice import InputEnded, Voice
from training.school.sign_in.entering import Entered
from training.school.sign_in.pictures import HOW_MANY, NOT_THOSE, PICTURES, Trio, trio

ASKED = f"Type {HOW_MANY} numbers with spaces between. h help. t take a breath. q leave."
NOT_UNDERSTOOD = "That was not understood."
LEAVING = ("q", "b")


class Left(Exception):
    """The child left instead."""


class PlainSignIn:
    """One child who is asked for three pictures. `help_page` and `breath` are blocks, filled in."""

    def __init__(self, voice: Voice, help_page: Blocks, breath: Blocks) -> None:
        self._voice = voice
        self._pages = {"h": help_page, "t": breath}

    def by_pictures(
        self, name: str, enter: Callable[[Trio], Entered], wait: timedelta = timedelta()
    ) -> Entered:
        """What came of it in the end: welcome, or a wait, or neither where the child left.

        Args:
            name: whose pictures are asked for.
            enter: tries three pictures.
            wait: how long until it looks at any.
        """
        self._voice.say(f"{name}: your three pictures")
        entered = Entered(welcome=False, wait=wait)
        try:
            while not (entered.welcome or entered.wait):
                entered = self._try(enter)
        except (Left, InputEnded):
            return Entered(welcome=False)
        return entered

    def _try(self, enter: Callable[[Trio], Entered]) -> Entered:
        self._voice.say(*(f"{number}. {word}" for number, word in enumerate(PICTURES, 1)), ASKED)
        typed = self._voice.ask()
        letter = typed.casefold()
        if letter in LEAVING:
            raise Left
        if letter in self._pages:
            self._voice.say_apart(told(self._pages[letter]))
            return Entered(welcome=False)
        return self._tried(typed, enter)

    def _tried(self, typed: str, enter: Callable[[Trio], Entered]) -> Entered:
        places = numbers(typed, wanted=HOW_MANY, most=len(PICTURES))
        if places is None:
            self._voice.say(NOT_UNDERSTOOD)
            return Entered(welcome=False)
        entered = enter(trio(PICTURES[place] for place in places))
        if not entered.welcome:
            self._voice.say(NOT_THOSE)
        return entered
