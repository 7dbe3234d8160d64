"""Signs of people's names that no font has: their numbers stand on paper for them."""


def numbers_of(unshown: str) -> list[str]:
    """The signs, as the numbers that stand on paper for them."""
    return [f"U+{ord(sign):04X}" for sign in unshown]


def told_of(unshown: str) -> str:
    """What to do about them, in words; they name no person."""
    return (
        f"No font has these signs of a name: {', '.join(numbers_of(unshown))}. On paper their "
        "numbers stand for them. Write such a name there by hand, or in other letters in the list "
        "of people."
    )
