"""Every rule that a module has to keep, besides being written so that it can be read at all.

A rule is a function that is handed the module as written and the findings to add to; it looks at
the whole module, and each thing it notes has the rule's id, how much it matters, what is wrong in
a sentence, and what to write instead. A new rule is a new function in one of these files.
"""

from collections.abc import Callable

from training.library.faults import Findings
from training.library.reading.written import Written
from training.library.rules import modules, questions, scenarios

Rule = Callable[[Written, Findings], None]

RULES: tuple[Rule, ...] = modules.RULES + scenarios.RULES + questions.RULES


def check_rules(written: Written, findings: Findings) -> None:
    """Hold every rule against a module."""
    for rule in RULES:
        rule(written, findings)
