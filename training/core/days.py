"""Days as people say them."""

from datetime import date


def spoken(day: date) -> str:
    """A day in words, such as 9 May 2019."""
    return f"{day.day} {day:%B %Y}"
