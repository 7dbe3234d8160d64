from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.sample import CONTENT
from training.core.module import Audience
from training.library.files import NOT_MODULES
from training.library.reader import read
from training.library.shelf import Shelf
from training.library.template import UnusableId, check_new_id, template

every_audience = pytest.mark.parametrize("audience", Audience)


def refused(asked: str, *taken: str) -> str:
    """The id that is offered in place of one that will not do."""
    with pytest.raises(UnusableId) as told:
        check_new_id(asked, lambda id_: id_ in taken)
    return str(told.value).rpartition("This would do: ")[2]


@every_audience
def test_a_new_module_has_no_fault_and_needs_no_advice(audience: Audience, tmp_path: Path) -> None:
    file = tmp_path / "kind-words.md"
    file.write_text(template("kind-words", audience), encoding="utf-8")
    checked = Shelf([CONTENT]).check([file])
    assert checked.modules == 1
    assert [fault.message for fault in checked.faults] == []


@every_audience
def test_a_new_module_is_for_whom_it_was_asked_and_has_every_part(audience: Audience) -> None:
    module = read(template("kind-words", audience), "kind-words.md").module
    assert module
    assert (module.id, module.title, module.audience) == ("kind-words", "Kind words", audience)
    assert (module.pass_mark is None) == (audience is Audience.KS1)
    assert module.cards and module.scenario and module.questions and module.teacher
    assert any(question.critical for question in module.questions)


@given(st.from_regex(r"[a-z0-9-]{0,20}[a-z0-9][a-z0-9-]{0,20}", fullmatch=True))
def test_any_id_that_is_let_in_makes_a_module(asked: str) -> None:
    if f"{asked}.md" not in NOT_MODULES:
        check_new_id(asked, lambda _: False)
        module = read(template(asked, Audience.STAFF), f"{asked}.md").module
        assert module and module.id == asked


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ("Kind Words", "kind-words"),
        ("kind_words.md", "kind-words-md"),
        ("--", "name"),
        ("", "name"),
        ("../escape", "escape"),
        ("help", "help-2"),
        ("readme", "readme-2"),
        ("README", "readme-2"),
        ("known-gaps", "known-gaps-2"),
        ("taken", "taken-3"),
        ("a" * 61, "a" * 55),
    ],
)
def test_an_id_that_will_not_do_is_refused_with_one_that_does(asked: str, offered: str) -> None:
    taken = ("taken", "taken-2")
    assert refused(asked, *taken) == offered
    check_new_id(offered, lambda id_: id_ in taken)


@given(st.text(max_size=200))
def test_whatever_is_asked_for_the_id_that_is_offered_will_do(asked: str) -> None:
    try:
        check_new_id(asked, lambda id_: id_ == "name")
    except UnusableId:
        check_new_id(refused(asked, "name"), lambda id_: id_ == "name")
