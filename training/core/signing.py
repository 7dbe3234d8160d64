"""What a learner reads where a module's statements are signed, after its lesson."""

from training.core.module import Card
from training.core.text import Paragraph, Run

SIGNING = Card(
    title="Next comes the signing",
    clauses=(),
    text=tuple(
        Paragraph(runs=(Run(text=words),))
        for words in (
            "You have read what the signing is about.",
            "This version of training cannot take a signature yet. Nothing has been signed, and "
            "nothing says that it has. Until it can, read and sign the school's own document on "
            "paper, with whoever looks after your induction.",
        )
    ),
)
"""Shown until the school's own text can be read and signed here."""
