"""How hard a module is to read, measured on the whole of it and held against its phase.

Targets: a year or two below the age, so that slow readers and children new to English can join in.
The grade is Kincaid and others' of 1975 (Flesch-Kincaid), in years of American school. It means
nothing on a short text, and it cannot see a hard idea: it is a gate, and a teacher reads after it.
"""

from collections.abc import Iterable, Sequence

from training.core.module import Audience
from training.core.values import Frozen
from training.library.faults import Findings, Rule
from training.library.reading.written import Written
from training.library.rules.prose import Passage, passages
from training.library.rules.syllables import syllables

HARD_TO_READ = Rule(
    "hard-to-read",
    "warning",
    "A lesson that half the class cannot read teaches half the class.",
)
LONG_SENTENCES = Rule(
    "long-sentences",
    "warning",
    "Short sentences are what helps a slow reader most.",
)
LONG_SENTENCE = Rule(
    "long-sentence",
    "warning",
    "By the end of a long sentence a new reader has lost its beginning.",
)

FEWEST_WORDS = 200
"""On fewer words than these a mean or a grade says nothing."""


class Target(Frozen):
    """The most that a phase can read with ease: grade, mean and longest sentence, in words."""

    grade: float
    mean: float
    longest: int


_ADULTS = Target(grade=10, mean=18, longest=30)
TARGETS = {
    Audience.KS1: Target(grade=1.5, mean=7, longest=12),
    Audience.LOWER_KS2: Target(grade=3, mean=10, longest=16),
    Audience.UPPER_KS2: Target(grade=5, mean=12, longest=20),
    Audience.STAFF: _ADULTS,
    Audience.GOVERNORS: _ADULTS,
}


def module_is_easy_to_read(written: Written, findings: Findings) -> None:
    """The whole module keeps within the grade and the mean sentence of its phase."""
    target, line = TARGETS[written.front.audience], written.front.line("audience")
    sentences = [words for passage in passages(written) for words in passage.sentences]
    if sum(map(len, sentences)) < FEWEST_WORDS:
        return
    grade, mean = reading_grade(sentences), sum(map(len, sentences)) / len(sentences)
    if grade > target.grade:
        message = f"The reading grade is {grade:.1f}; for this audience it is {target.grade:g}."
        findings.note(
            HARD_TO_READ, line, message, "Use shorter words, and say one thing at a time."
        )
    if mean > target.mean:
        message = f"A sentence has {mean:.1f} words on average; here {target.mean:g} is the most."
        findings.note(LONG_SENTENCES, line, message, "Cut the longest sentences in two.")


def sentences_are_short(written: Written, findings: Findings) -> None:
    """No sentence is longer than its phase can hold in mind."""
    longest = TARGETS[written.front.audience].longest
    for passage, words in _sentences(passages(written)):
        if len(words) > longest:
            message = f"A sentence of {len(words)} words; here {longest} is the most."
            fix = f"Cut it in two: “{' '.join(words[:6])} ...”"
            findings.note(LONG_SENTENCE, passage.line, message, fix)


def reading_grade(sentences: Sequence[Sequence[str]]) -> float:
    """The Flesch-Kincaid grade of some sentences: 0.39 W/S + 11.8 syllables/W - 15.59.

    Source: Kincaid, Fishburne, Rogers and Chissom, Naval Technical Training Command, 1975.
    """
    words = [word for sentence in sentences for word in sentence]
    spoken = sum(map(syllables, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * spoken / len(words) - 15.59


def _sentences(read: Iterable[Passage]) -> Iterable[tuple[Passage, Sequence[str]]]:
    return ((passage, words) for passage in read for words in passage.sentences)


RULES = (module_is_easy_to_read, sentences_are_short)
