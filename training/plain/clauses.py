"""The clauses behind a card, a scene or a question, in plain lines."""

from collections.abc import Iterator

from training.actions.both_wordings import BothWordings, Wordings
from training.core.module import Audience

NOTHING_CITED = "Nothing here comes from a rule of the school."


def key_words(audience: Audience) -> str:
    """What the key for the clauses does; on the pages of the youngest nothing is said of it."""
    if audience is Audience.KS1:
        return ""
    return "c the rule behind it. " if audience.is_pupils else "c the clause of the policy. "


def citation(audience: Audience, cited: tuple[str, ...]) -> Iterator[str]:
    """Which clauses are cited, for adults; to children their numbers say nothing."""
    if cited and not audience.is_pupils:
        yield f"Policy {', '.join(cited)}. c for the school's own words."


def clause_lines(words: Wordings) -> Iterator[str]:
    """Each clause: its number, our line, and the school's own words."""
    if not words.clauses:
        yield NOTHING_CITED
        return
    for clause in words.clauses:
        yield f"{words.noun} {clause.cited}."
        yield from _both(clause, _whose(words))
    if words.said:
        yield words.said


def _whose(words: Wordings) -> str:
    """What stands before the school's words; to the youngest, whom they are for as well."""
    for_whom = "For a grown-up, in" if words.audience is Audience.KS1 else "In"
    return f"{for_whom} the school's own words, {words.source}"


def _both(clause: BothWordings, whose: str) -> Iterator[str]:
    yield f"In plain words: {clause.ours}" if clause.ours else "There is no plain line for it."
    if clause.lack:
        yield clause.lack
    if clause.school:
        mark = f" ({clause.mark})" if clause.mark else ""
        place = f", where it is {clause.stands_at}" if clause.stands_at else ""
        yield f"{whose}{place}{mark}:"
        # In quotation marks, so that no number of the text's own looks like one to choose.
        yield from (f"“{line.strip()}”" for line in clause.school.splitlines() if line.strip())
