"""A question's second form, `q-who-b` beside `q-who`: kept apart from the quiz."""

import pytest

from tests.library.sample import module_of, module_text

SECOND = """
## Who else can help? (5.2) {#ID}

Hint: Think of home.

- [x] My gran.
  > Yes. Your gran can help.
- [ ] An advert.
  > Not yet. It only wants to sell.
- [ ] A game.
  > Not yet. A game cannot listen.

# Teacher
"""


def with_second(id_: str, text: str = "") -> str:
    """The text of a module with a second question of that id, after the one of the id `q-who`."""
    return (text or module_text()).replace("\n# Teacher\n", SECOND.replace("ID", id_), 1)


def ids(text: str) -> tuple[list[str], list[str]]:
    """The ids of the questions of the quiz, and of those that are second forms."""
    module = module_of(text)
    return [one.id for one in module.questions], [one.id for one in module.second_forms]


def test_a_second_form_is_kept_and_is_no_part_of_the_quiz() -> None:
    assert ids(with_second("q-who-b")) == (["q-who"], ["q-who-b"])
    assert module_of(with_second("q-who-b")).second_forms[0].stem == "Who else can help?"


def test_the_quiz_is_what_it_was_without_the_second_form() -> None:
    assert module_of(with_second("q-who-b")).questions == module_of(module_text()).questions


@pytest.mark.parametrize("id_", ["q-else-b", "q-else", "q-whob", "q-wh-b", "q-who-c", "q-who-b-b"])
def test_a_question_that_has_no_first_form_is_asked_like_any_other(id_: str) -> None:
    assert ids(with_second(id_)) == (["q-who", id_], [])


def test_a_second_form_may_stand_before_its_first() -> None:
    text = module_text().replace("{#q-who}", "{#q-who-b}")
    assert ids(with_second("q-who", text)) == (["q-who"], ["q-who-b"])


def test_a_module_without_second_forms_has_none() -> None:
    assert ids(module_text()) == (["q-who"], [])


def test_a_second_form_belongs_to_the_version_of_the_module() -> None:
    one = module_of(with_second("q-who-b"))
    other = module_of(with_second("q-who-b").replace("My gran.", "My aunt."))
    assert len({one.version, other.version, module_of(module_text()).version}) == 3
