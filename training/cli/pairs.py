"""Options that say two things at once: `--map name="Preferred Forename"`."""

from collections.abc import Iterable

import click


def pairs(words: Iterable[str], option: str, example: str) -> dict[str, str]:
    """What stands before and after the first `=` of each word.

    Raises:
        click.UsageError: a word has no `=`, or says nothing on one side of it, or comes twice.
    """
    said: dict[str, str] = {}
    for word in words:
        before, equals, after = (part.strip() for part in word.partition("="))
        if not (before and equals and after) or before in said:
            raise click.UsageError(f"{option} says two things, each once: {option} {example}")
        said[before] = after
    return said
