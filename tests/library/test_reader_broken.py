"""Each file in `broken` has exactly one fault, and the reader names its rule and its line."""

import pytest

from tests.library.sample import BROKEN, FRONT, module_text
from training.library.opening import open_module
from training.library.reader import read

FAULTS = {
    "no-front-matter": ("no-front-matter", 1, "error"),
    "unterminated": ("unterminated-front-matter", 1, "error"),
    "missing-key": ("missing-key", 1, "error"),
    "unknown-key": ("unknown-key", 6, "error"),
    "doubled-key": ("doubled-key", 6, "error"),
    "front-matter-line": ("front-matter-line", 6, "error"),
    "empty-title": ("empty-value", 3, "error"),
    "long-title": ("long-title", 3, "error"),
    "bad-audience": ("bad-audience", 4, "error"),
    "bad-minutes": ("bad-minutes", 5, "error"),
    "bad-pass": ("bad-pass", 7, "error"),
    "no-clauses": ("no-clauses", 6, "error"),
    "bad-clause": ("bad-clause", 6, "error"),
    "Bad_Module_Id": ("bad-id", 2, "error"),
    "bad-after": ("bad-id", 6, "error"),
    "file-and-id-differ": ("file-and-id-differ", 2, "error"),
    "no-objectives": ("no-objectives", 10, "error"),
    "text-before-lesson": ("text-before-lesson", 12, "error"),
    "missing-quiz": ("missing-section", 32, "error"),
    "missing-scenario": ("section-wanted", 33, "warning"),
    "unknown-section": ("unknown-section", 43, "error"),
    "misspelt-section": ("unknown-section", 12, "error"),
    "doubled-section": ("doubled-section", 43, "error"),
    "section-order": ("section-order", 34, "error"),
    "empty-section": ("empty-section", 18, "error"),
    "text-outside-part": ("text-outside-part", 32, "error"),
    "heading-outside-section": ("heading-outside-section", 12, "error"),
    "deep-heading": ("deep-heading", 18, "error"),
    "empty-heading": ("empty-heading", 14, "error"),
    "empty-card": ("empty-card", 14, "error"),
    "unclear-parenthesis": ("unclear-parenthesis", 20, "warning"),
    "critical-scene": ("mark-out-of-place", 20, "warning"),
    "scene-without-id": ("scene-without-id", 20, "error"),
    "question-without-id": ("question-without-id", 32, "error"),
    "bad-id": ("bad-id", 32, "error"),
    "doubled-id": ("doubled-id", 32, "error"),
    "choice-to-nowhere": ("choice-to-nowhere", 25, "error"),
    "choice-to-a-page": ("choice-to-nowhere", 25, "error"),
    "no-choice": ("no-choice", 25, "error"),
    "words-outside-choice": ("words-outside-choice", 24, "error"),
    "empty-choice": ("empty-choice", 25, "error"),
    "unreachable-scene": ("unreachable-scene", 30, "error"),
    "no-ending": ("no-ending", 27, "error"),
    "empty-scene": ("empty-scene", 20, "warning"),
    "ending-without-help": ("ending-without-help", 26, "warning"),
    "no-hint": ("no-hint", 32, "warning"),
    "question-without-options": ("question-without-options", 32, "error"),
    "no-right-option": ("no-right-option", 32, "error"),
    "all-right": ("all-right", 32, "error"),
    "option-without-feedback": ("option-without-feedback", 38, "error"),
    "feedback-says-wrong": ("feedback-says-wrong", 39, "error"),
    "doubled-option": ("doubled-option", 40, "error"),
    "five-options": ("option-count", 32, "warning"),
    "empty-option": ("empty-row", 40, "error"),
    "empty-step": ("empty-row", 37, "error"),
    "option-without-box": ("option-without-box", 40, "error"),
    "option-outside-quote": ("option-outside-quote", 41, "error"),
    "wrapped-option": ("wrapped-row", 39, "warning"),
    "feedback-set-in-too-far": ("feedback-set-in", 41, "error"),
    "text-under-option": ("not-under-a-row", 41, "error"),
    "bad-thinks": ("bad-id", 40, "error"),
    "pair-without-sides": ("pair-without-sides", 37, "error"),
    "too-few-pairs": ("too-few-pairs", 36, "error"),
    "doubled-left-side": ("doubled-option", 37, "error"),
    "gaps-and-words": ("gaps-and-words", 32, "error"),
    "too-few-steps": ("too-few-steps", 36, "error"),
    "ordering-without-remark": ("ordering-feedback", 37, "error"),
    "clause-not-listed": ("clause-not-listed", 14, "warning"),
    "clause-not-cited": ("clause-not-cited", 6, "warning"),
    "unknown-placeholder": ("unknown-placeholder", 28, "error"),
    "raw-html": ("raw-html", 28, "error"),
    "html-block": ("raw-html", 45, "error"),
    "link-outside-choice": ("link-outside-choice", 17, "error"),
    "bare-link": ("link-outside-choice", 45, "error"),
    "code": ("code", 16, "error"),
    "code-block": ("code", 45, "error"),
    "fenced-code": ("code", 45, "error"),
    "picture-outside-quote": ("picture-outside-quote", 24, "error"),
    "picture-without-caption": ("picture-without-caption", 22, "error"),
    "bad-picture-name": ("bad-id", 22, "error"),
    "line-across": ("line-across", 47, "error"),
    "list-in-quote": ("not-in-a-quote", 24, "error"),
    "list-in-list": ("not-in-a-list", 46, "error"),
    "emoji": ("emoji", 22, "error"),
    "control-character": ("control-character", 22, "error"),
    "empty": ("empty-file", 1, "error"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_broken_file_has_its_one_fault_at_its_line(name: str) -> None:
    reading = open_module(BROKEN / f"{name}.md", {"childline"})
    found = [(fault.rule, fault.line, fault.severity) for fault in reading.faults]
    assert found == [FAULTS[name]]


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_says_which_file_what_is_wrong_and_what_to_write(name: str) -> None:
    fault = open_module(BROKEN / f"{name}.md", {"childline"}).faults[0]
    assert fault.file == str(BROKEN / f"{name}.md")
    assert fault.message.endswith(".")
    assert fault.fix


@pytest.mark.parametrize("name", FAULTS)
def test_only_an_error_keeps_a_module_back(name: str) -> None:
    reading = open_module(BROKEN / f"{name}.md", {"childline"})
    assert (reading.module is None) == (FAULTS[name][2] == "error")


def test_every_broken_file_is_in_the_table() -> None:
    assert {path.stem for path in BROKEN.glob("*.md")} == set(FAULTS)


def test_all_faults_of_a_file_are_told_in_one_pass_from_the_top_down() -> None:
    text = module_text(front=FRONT.replace("minutes: 10", "minutes: ten"), card="")
    text = (
        text.replace("(#told)", "(#nowhere)").replace("[x]", "[ ]").replace("aloud", "<b>loud</b>")
    )
    rules = [fault.rule for fault in read(text, "sample.md").faults]
    assert rules == [
        "bad-minutes",
        "empty-card",
        "choice-to-nowhere",
        "unreachable-scene",
        "no-right-option",
        "raw-html",
    ]
