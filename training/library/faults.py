"""What is wrong in a file: told all at once, each with its line and what to write instead."""

from typing import Literal, NamedTuple

from training.core.values import Frozen

Severity = Literal["error", "warning"]


class Rule(NamedTuple):
    """What is looked for: its stable id, how much it matters, and why, in a sentence.

    A module that breaks a rule of severity `error` is not handed out; one with a warning is.
    """

    id: str
    severity: Severity
    why: str


class Fault(Frozen):
    """One thing wrong in a file.

    `line` counts from 1. `rule` is the rule's id. `fix` is a line to copy wherever there is one,
    otherwise what to do.
    """

    file: str
    line: int
    rule: str
    severity: Severity
    message: str
    fix: str = ""


class Findings:
    """The faults found so far in one file, while it is being read."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._faults: list[Fault] = []

    def note(self, rule: Rule, line: int, message: str, fix: str = "") -> None:
        """Note that a rule is broken."""
        fault = Fault(
            file=self._file,
            line=line,
            rule=rule.id,
            severity=rule.severity,
            message=message,
            fix=fix,
        )
        self._faults.append(fault)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Everything noted, each thing once, from the top of the file down."""
        return tuple(sorted(dict.fromkeys(self._faults), key=lambda fault: fault.line))

    @property
    def has_errors(self) -> bool:
        """Whether anything noted is an error."""
        return any(fault.severity == "error" for fault in self._faults)
