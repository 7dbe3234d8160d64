"""Help pages: one for each audience, and one to take a breath."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.sample import CONTENT, SMALL_CONTENT
from training.core.module import Audience
from training.library.errors import NoHelpPages
from training.library.reference.facts import KNOWN_TO_SCHOOLS, facts
from training.library.reference.help import HelpPages, find_help, read_help

SMALL = (SMALL_CONTENT / "help.md").read_text(encoding="utf-8")


def pages_of(folder: Path) -> HelpPages:
    text = (folder / "help.md").read_text(encoding="utf-8")
    reading = read_help(text, "help.md", {*KNOWN_TO_SCHOOLS, *facts(folder)})
    assert reading.faults == ()
    assert reading.pages is not None
    return reading.pages


@pytest.mark.parametrize("folder", [CONTENT, SMALL_CONTENT])
def test_there_is_a_page_for_every_audience(folder: Path) -> None:
    pages = pages_of(folder)
    assert set(pages.who_can_help) == set(Audience)
    assert all(page.title and page.text for page in pages.who_can_help.values())
    assert pages.breath.title == "Take a breath"


@pytest.mark.parametrize("audience", [who for who in Audience if who.is_pupils])
def test_pupils_are_told_of_adults_they_know_before_childline(audience: Audience) -> None:
    said = str(pages_of(CONTENT).who_can_help[audience].text)
    assert 0 < said.index("{trusted_adults}") < said.index("{childline}")


def test_the_youngest_are_never_sent_to_a_telephone_alone() -> None:
    said = str(pages_of(CONTENT).who_can_help[Audience.KS1].text)
    assert "Ask a grown-up to help you press {childline}" in said
    assert "Ring {emergency} together" in said


@pytest.mark.parametrize(
    ("before", "after", "rule", "line"),
    [
        ("# Take a breath {#breath}", "# Take a breath", "unknown-page", 21),
        ("{#lower-ks2}", "{#ks1}", "doubled-page", 5),
        ("{#governors}", "{#parents}", "unknown-page", 17),
        ("# Who can help? {#ks1}\n", "Hello.\n\n# Who can help? {#ks1}\n", "text-outside-page", 1),
        ("{trusted_adults}", "{adults}", "unknown-placeholder", 3),
        ("Nothing is lost.", "<b>Nothing</b> is lost.", "raw-html", 23),
    ],
)
def test_a_fault_is_told_with_its_line(before: str, after: str, rule: str, line: int) -> None:
    known = {*KNOWN_TO_SCHOOLS, "childline", "emergency"}
    reading = read_help(SMALL.replace(before, after), "help.md", known)
    assert (rule, line) in [(fault.rule, fault.line) for fault in reading.faults]
    assert reading.pages is None


def test_a_page_that_is_missing_or_empty_is_told() -> None:
    text = SMALL[: SMALL.index("# Take")] + "# Take a breath {#breath}\n"
    assert [fault.rule for fault in read_help(text, "help.md").faults] == ["missing-page"]


def test_the_last_folder_with_pages_that_can_be_read_is_the_one(tmp_path: Path) -> None:
    assert find_help([CONTENT, SMALL_CONTENT]) == pages_of(SMALL_CONTENT)
    assert find_help([SMALL_CONTENT, tmp_path]) == pages_of(SMALL_CONTENT)
    (tmp_path / "help.md").write_text("# Faulty", encoding="utf-8")
    assert find_help([SMALL_CONTENT, tmp_path]) == pages_of(SMALL_CONTENT)


def test_having_no_help_pages_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(NoHelpPages, match=r"help\.md"):
        find_help([tmp_path])


@given(
    st.text() | st.lists(st.sampled_from(["# A {#ks1}\n", "> ", "\n", "{", "}", "a"])).map("".join)
)
def test_no_text_is_too_odd_for_help_pages(text: str) -> None:
    reading = read_help(text, "help.md")
    assert reading.pages is None
    assert reading.faults
