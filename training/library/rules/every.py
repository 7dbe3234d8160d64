"""Every rule that a module has to keep, besides being written so that it can be read at all.

A rule is checked by a function that is handed the module as written and the findings to add to; it
looks at the whole module, and notes what is wrong in a sentence, and what to write instead. A new
rule is a new function in one of these files.

What decides whether a module can be used is checked whenever one is read. What makes it a good
one takes longer to look at, and is checked only when somebody asks.
"""

from collections.abc import Callable

from training.library.faults import Findings
from training.library.reading.written import Written
from training.library.rules import (
    balance,
    minutes,
    modules,
    questions,
    reading_level,
    scenarios,
    stems,
    typed_facts,
    wording,
)

Check = Callable[[Written, Findings], None]

RULES: tuple[Check, ...] = modules.RULES + scenarios.RULES + questions.RULES
ADVICE: tuple[Check, ...] = (
    scenarios.ADVICE
    + stems.RULES
    + balance.RULES
    + wording.RULES
    + typed_facts.RULES
    + reading_level.RULES
    + minutes.RULES
)


def check_rules(written: Written, findings: Findings) -> None:
    """Hold the rules that decide whether a module can be used against one."""
    for check in RULES:
        check(written, findings)


def check_advice(written: Written, findings: Findings) -> None:
    """Hold the rules that make a good module against one that can be used."""
    for check in ADVICE:
        check(written, findings)
