"""Ids of people: made by chance, so that they say nothing and no two are ever alike."""

from collections.abc import Callable

_SIGNS = "23456789bcdfghjkmnpqrstvwxz"
"""Without vowels no id is a word; without 0, 1 and l none is misread."""

_GROUPS, _OF = 3, 4
_BYTES = 16


def new_person_id(random_bytes: Callable[[int], bytes]) -> str:
    """An id such as `k7q2-9mxt-w4bd`: one of 10 to the 17, so it is never made twice.

    It is not made of the name: it stands in the names of files, in receipts and in messages.
    """
    number = int.from_bytes(random_bytes(_BYTES), "big")
    signs = []
    for _ in range(_GROUPS * _OF):
        number, sign = divmod(number, len(_SIGNS))
        signs.append(_SIGNS[sign])
    return "-".join("".join(signs[at : at + _OF]) for at in range(0, _GROUPS * _OF, _OF))
