"""Cutting a document: its paragraphs into the clauses of the policy and of the agreement."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from training.school.policy.agreement import cut_agreement, where_the_agreement_is
from training.school.policy.blocks import Block, blocks
from training.school.policy.gathering import Gathering
from training.school.policy.lines import Document
from training.school.policy.marks import Kind, Mark
from training.school.policy.pieces import Piece

_FURTHEST = 3
"""How many numbers of sections may be left out before a number is no section's any more."""

_LONGEST_TITLE = 60
_MOST_WORDS = 8


def cut(document: Document) -> tuple[Piece, ...]:
    """The clauses of a document with their points, in order.

    A section that has no numbered clauses is a piece of its own, such as 7; paragraphs in it are
    counted as 7.1, 7.2. What stands under a heading without a number is counted under its words.
    """
    found = blocks(document)
    agreement = where_the_agreement_is(found)
    policy = (*found[: agreement.start], *found[agreement.stop :])
    return (*_cut_policy(policy), *cut_agreement(found[agreement.start : agreement.stop]))


class _Here(NamedTuple):
    """A paragraph, the one below it, and the next mark below it that is a number."""

    block: Block
    below: Block | None
    coming: Mark | None

    @property
    def mark_below(self) -> Mark | None:
        return self.below.mark if self.below else None


def _cut_policy(found: Sequence[Block]) -> tuple[Piece, ...]:
    gathering = Gathering()
    for here in reversed(list(_from_below(found))):
        if not here.block.is_form:
            _take(gathering, here)
    return gathering.pieces()


def _from_below(found: Sequence[Block]) -> Iterator[_Here]:
    """Each paragraph with what is below it, the last one first."""
    below: Block | None = None
    coming: Mark | None = None
    for block in reversed(found):
        yield _Here(block, below, coming)
        below = block
        if block.mark and block.mark.kind in (Kind.DOTTED, Kind.NUMBER):
            coming = block.mark


def _take(gathering: Gathering, here: _Here) -> None:
    block, mark = here.block, here.block.mark
    if mark and mark.kind is Kind.DOTTED:
        gathering.clause(block, mark)
    elif mark and mark.kind is Kind.NUMBER and _is_section(gathering, here, mark):
        gathering.section(block, mark)
    elif mark:
        gathering.point(block, mark)
    elif _is_title(here) and not (gathering.in_clause and _leads_in(here)):
        gathering.heading(block)
    else:
        gathering.words(block)


def _is_section(gathering: Gathering, here: _Here, mark: Mark) -> bool:
    """Whether a number such as `5.` begins a section, and not a statement of a list."""
    coming, heading = here.coming, here.block.heading
    if coming and coming.kind is Kind.DOTTED and coming.label.split(".")[0] == mark.label:
        return True
    goes_on = gathering.in_clause and mark.place == gathering.last_number + 1
    if goes_on and (gathering.last_number or not heading):
        return False
    further = mark.place - gathering.last_section
    return 0 < further <= _FURTHEST if heading else further == 1 and not gathering.last_number


def _is_title(here: _Here) -> bool:
    """Whether it is a heading without a number: by its looks, or right above a numbered clause."""
    if here.block.heading:
        return True
    text, mark = here.block.text, here.mark_below
    short = len(text) <= _LONGEST_TITLE and len(text.split()) <= _MOST_WORDS
    bare = all(sign.isalpha() or sign in " ,&/'’-()" for sign in text)  # noqa: RUF001
    above_clause = mark is not None and mark.kind is Kind.DOTTED
    return above_clause and short and bare and text[0].isupper()


def _leads_in(here: _Here) -> bool:
    """Whether it is the beginning of the list below it, such as `Nobody may:`."""
    mark = here.mark_below
    if mark is None or mark.kind is Kind.DOTTED or here.block.text.isupper():
        return False
    return mark.kind is Kind.BULLET or mark.place == 1
