"""What is wrong in a file: told all at once, each with its line and what to write instead."""

from typing import Literal

from training.core.values import Frozen

Severity = Literal["error", "warning"]


class Fault(Frozen):
    """One thing wrong in a file.

    `line` counts from 1. `rule` is a stable id. A module with an error is not handed out; one with
    a warning is. `fix` is a line to copy wherever there is one, otherwise what to do.
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

    def error(self, line: int, rule: str, message: str, fix: str = "") -> None:
        """Note a fault that keeps the module from being used."""
        self._note(line, rule, "error", message, fix)

    def warning(self, line: int, rule: str, message: str, fix: str = "") -> None:
        """Note a fault that the module can be used with."""
        self._note(line, rule, "warning", message, fix)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Everything noted, each thing once, from the top of the file down."""
        return tuple(sorted(dict.fromkeys(self._faults), key=lambda fault: fault.line))

    @property
    def has_errors(self) -> bool:
        """Whether anything noted is an error."""
        return any(fault.severity == "error" for fault in self._faults)

    def _note(self, line: int, rule: str, severity: Severity, message: str, fix: str) -> None:
        fault = Fault(
            file=self._file, line=line, rule=rule, severity=severity, message=message, fix=fix
        )
        self._faults.append(fault)
