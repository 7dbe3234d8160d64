"""Filling `{school_name}` and the like with a school's own facts."""

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from training.core.values import Frozen

Value = TypeVar("Value", bound=Frozen)

PLACEHOLDER = re.compile(r"\{([a-z][a-z_]*)\}")


def fill(value: Value, facts: Mapping[str, str]) -> Value:
    """The same value with every known placeholder in its texts replaced; unknown ones stay.

    What a fact says is text like any other: it is not read again for placeholders.
    """
    filled: Value = type(value).model_validate(_filled(value.model_dump(), facts))
    return filled


def fill_text(text: str, facts: Mapping[str, str]) -> str:
    """The text with every known placeholder replaced.

    Where a school has not said who holds an office, the fact names the office, and "the
    Headteacher, {head_name}" would say it twice: such an echo is left out.
    """
    filled = PLACEHOLDER.sub(lambda found: facts.get(found[1], found[0]), text)
    for name in set(PLACEHOLDER.findall(text)).intersection(facts):
        said = re.escape(facts[name])
        filled = re.sub(rf"(?i)({said}), {said}(?!\w),?", r"\1", filled) if said else filled
    return filled


def _filled(value: Any, facts: Mapping[str, str]) -> Any:
    match value:
        case str():
            return fill_text(value, facts)
        case dict():
            return {key: _filled(inner, facts) for key, inner in value.items()}
        case tuple() | list():
            return tuple(_filled(inner, facts) for inner in value)
        case _:
            return value
