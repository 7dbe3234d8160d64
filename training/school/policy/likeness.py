"""How alike two statements are: by the words that they share, rare ones above all."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, sqrt

_WORD = re.compile(r"[a-z]{3,}|[0-9]{4}")
_SMALL_WORDS = (
    "the and for with that this these those from into onto upon you your yours our ours its his "
    "her hers their theirs them they she him who whom whose which what when where why how not nor "
    "any all each some such other another than then there here has have had having are was were "
    "been being will would shall should may might must can could does did done also very own per "
    "but yet only both either neither one two out off over under about between"
)
_EMPTY = frozenset(_SMALL_WORDS.split())
_ENDINGS = (
    *("ations", "ation", "ments", "ment", "ities", "ity", "ings", "ing", "ies", "ied", "ely"),
    *("ers", "er", "ed", "es", "ly", "al", "s", "e", "y"),
)
_SHORTEST_STEM = 4


class Likeness:
    """How alike statements are, measured by what is common and what is rare among them all.

    Args:
        texts: all statements that are compared with one another.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        said = [frozenset(_stems(text)) for text in texts]
        self._count = len(said)
        self._in = Counter(stem for stems in said for stem in stems)
        self._known: dict[str, Mapping[str, float]] = {}

    def of(self, one: str, other: str) -> float:
        """From 0 for no word in common to 1 for the same words, whatever their order."""
        mine, theirs = self._weights(one), self._weights(other)
        return sum(weight * theirs.get(stem, 0.0) for stem, weight in mine.items())

    def _weights(self, text: str) -> Mapping[str, float]:
        """Each word's share; the squares add up to 1."""
        if text not in self._known:
            counts = Counter(_stems(text))
            weights = {stem: (1 + log(n)) * self._rarity(stem) for stem, n in counts.items()}
            length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            self._known[text] = {stem: weight / length for stem, weight in weights.items()}
        return self._known[text]

    def _rarity(self, stem: str) -> float:
        return log(1 + self._count / (1 + self._in[stem]))


def _stems(text: str) -> Iterable[str]:
    """The words that tell something, without their endings."""
    for word in _WORD.findall(text.casefold()):
        if word not in _EMPTY:
            yield _stem(word)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
