"""What is said where somebody can no longer sign certificates."""

from collections.abc import Sequence


def told_stopped(people: Sequence[str]) -> str:
    """That these people, by their ids, have to be allowed to sign again; one line for each."""
    return "\n".join(
        f"{person} can sign no certificates any more. To allow it again: "
        f"training certificates allow {person}"
        for person in people
    )
