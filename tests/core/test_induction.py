"""The induction table, and its roles, which are those of the school."""

from training.core.induction import ADULT_ROLES, Induction
from training.core.renewal import YEARLY
from training.school.people import Role

TABLE = Induction(needs={"teacher": ("s-1", "s-2"), "supply": ()}, renewal=YEARLY)


def test_a_role_needs_what_its_line_says_and_nothing_without_one() -> None:
    assert TABLE.of("teacher") == ("s-1", "s-2")
    assert TABLE.of("supply") == TABLE.of("pupil") == ()


def test_a_change_is_of_one_role_alone() -> None:
    changed = TABLE.changed("supply", ("s-1",))
    assert changed.needs == {"teacher": ("s-1", "s-2"), "supply": ("s-1",)}
    assert TABLE.of("supply") == ()


def test_the_roles_of_the_table_are_those_that_adults_can_have() -> None:
    assert list(ADULT_ROLES) == sorted(
        (role.value for role in Role if role is not Role.PUPIL), key=ADULT_ROLES.index
    )
