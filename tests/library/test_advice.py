"""Each file in `advice` can be used and would be better without its one fault."""

from pathlib import Path

import pytest

from tests.library.sample import FRONT, OPTIONS, SMALL_CONTENT, module_text
from training.library.reader import read
from training.library.rulebook import every_rule
from training.library.shelf import Shelf

ADVICE = Path(__file__).parent / "advice"
FAULTS = {
    "all-or-none": ("all-or-none", 40),
    "blaming-words": ("blaming-words", 16),
    "brand-name": ("brand-name", 16),
    "doubled-stem": ("doubled-stem", 43),
    "far-from-help": ("far-from-help", 20),
    "hard-to-read": ("hard-to-read", 4),
    "long-feedback": ("long-feedback", 41),
    "long-right-option": ("long-right-option", 36),
    "long-sentence": ("long-sentence", 14),
    "long-sentences": ("long-sentences", 4),
    "minutes-and-words": ("minutes-and-words", 5),
    "negative-stem": ("negative-stem", 32),
    "not-fail": ("not-fail", 16),
    "pupils-options": ("pupils-options", 32),
    "real-person": ("real-name", 16),
    "real-school": ("real-name", 16),
    "right-is-longest": ("right-is-longest", 32),
    "right-positions": ("right-positions", 54),
    "stem-asks-nothing": ("stem-asks-nothing", 32),
    "typed-age": ("typed-fact", 16),
    "typed-date": ("typed-fact", 16),
    "typed-law": ("typed-fact", 16),
    "typed-number": ("typed-fact", 16),
    "typed-year": ("typed-fact", 16),
}
STAFF = FRONT.replace("upper-ks2", "staff")
KS1 = FRONT.replace("upper-ks2", "ks1")


def advised(tmp_path: Path, text: str) -> list[str]:
    """The rules that a module's text breaks."""
    path = tmp_path / "sample.md"
    path.write_text(text, encoding="utf-8")
    return [fault.rule for fault in Shelf([SMALL_CONTENT]).check([path]).faults]


@pytest.mark.parametrize("name", FAULTS)
def test_a_file_that_could_be_better_has_its_one_warning_at_its_line(name: str) -> None:
    checked = Shelf([SMALL_CONTENT]).check([ADVICE / f"{name}.md"])
    (fault,) = checked.faults
    assert (fault.rule, fault.line, fault.severity) == (*FAULTS[name], "warning")
    assert fault.message.endswith(".")
    assert fault.fix


def test_every_file_is_in_the_table() -> None:
    assert {path.stem for path in ADVICE.glob("*.md")} == set(FAULTS)


@pytest.mark.parametrize("name", FAULTS)
def test_a_file_that_could_be_better_can_be_used(name: str) -> None:
    reading = read((ADVICE / f"{name}.md").read_text(encoding="utf-8"), f"{name}.md")
    assert (reading.module is not None, reading.faults) == (True, ())


def test_every_rule_says_why_in_a_sentence_and_has_an_id_of_its_own() -> None:
    rules = every_rule()
    assert len({rule.id for rule in rules}) == len(rules) > 100
    for rule in rules:
        assert rule.severity in ("error", "warning")
        assert rule.why[0].isupper()
        assert rule.why.endswith(".")


def test_every_rule_is_broken_by_some_test() -> None:
    tests = "".join(
        path.read_text(encoding="utf-8") for path in Path(__file__).parent.rglob("*.py")
    )
    assert [rule.id for rule in every_rule() if f'"{rule.id}"' not in tests] == []


@pytest.mark.parametrize(
    "card",
    [
        "Kofi is in Year 6.",
        "Ten friends meet at 6 o'clock.",
        "She may go. He might march.",
        "Ring {childline}.",
        "It has 1000 stars and 12 moons.",
        "Act out the story. We act at once.",
    ],
)
def test_numbers_of_a_story_are_no_facts(tmp_path: Path, card: str) -> None:
    assert advised(tmp_path, module_text(card=card)) == []


@pytest.mark.parametrize(
    "card",
    [
        "Ring 020 7946 0000.",
        "Ring 999 now.",
        "Children under 13 may not.",
        "It is for 16 or over.",
        "A 14-year-old may.",
        "On 15 June it was said.",
        "See section 127.",
    ],
)
def test_facts_that_age_are_told(tmp_path: Path, card: str) -> None:
    assert advised(tmp_path, module_text(card=card)) == ["typed-fact"]


@pytest.mark.parametrize(
    "card", ["Miss Rai smiles.", "Our School is calm.", "Kofi and Zofia play."]
)
def test_first_names_and_titles_are_no_real_names(tmp_path: Path, card: str) -> None:
    assert advised(tmp_path, module_text(card=card)) == []


def test_adults_may_read_of_brands_and_of_failing(tmp_path: Path) -> None:
    text = module_text(front=STAFF, card="The filter may fail. Ask about Google.")
    assert advised(tmp_path, text) == []


def test_blame_is_told_in_the_teachers_notes_too(tmp_path: Path) -> None:
    assert advised(tmp_path, module_text(teacher="Ask who fell for it.")) == ["blaming-words"]


def test_the_youngest_have_the_shortest_sentences(tmp_path: Path) -> None:
    card = "The cat sat on the mat and the dog sat on it too."
    assert advised(tmp_path, module_text(front=KS1, card=card)) == ["long-sentence"]
    assert advised(tmp_path, module_text(card=card)) == []


def test_a_name_of_a_fact_counts_as_one_word(tmp_path: Path) -> None:
    card = "The cat sat on the mat and rang {childline} for us all."
    assert advised(tmp_path, module_text(front=KS1, card=card)) == []


def test_a_short_text_has_no_reading_grade(tmp_path: Path) -> None:
    card = "Considerable responsibility accompanies communication."
    assert advised(tmp_path, module_text(front=KS1, card=card)) == []


def test_staff_may_choose_from_four(tmp_path: Path) -> None:
    four = OPTIONS + "- [ ] A bot.\n  > Not yet. It knows nobody.\n"
    assert advised(tmp_path, module_text(front=STAFF, question=four)) == []


def test_three_steps_from_help_are_near_enough(tmp_path: Path) -> None:
    far = (ADVICE / "far-from-help.md").read_text(encoding="utf-8")
    near = far.replace("id: far-from-help", "id: sample").replace("(#a)", "(#b)")
    no_a = near.replace("## Part a (5.2) {#a}\n\nMore.\n\n- [On.](#b)\n\n", "")
    assert advised(tmp_path, no_a) == []


def test_a_module_with_an_error_is_not_advised_on(tmp_path: Path) -> None:
    text = module_text(card="That was silly.", question=OPTIONS.replace("[x]", "[ ]"))
    assert advised(tmp_path, text) == ["no-right-option"]
