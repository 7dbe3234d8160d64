"""Reading a whole module: what it gives, what it puts up with, and that it never raises."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.sample import (
    CONTENT,
    FRONT,
    SCENES,
    SMALL_CONTENT,
    module_of,
    module_text,
    rules_of,
)
from training.core.module import Audience
from training.core.text import Paragraph, Run
from training.library.reader import Reading, read

TINY = (SMALL_CONTENT / "tiny.md").read_text(encoding="utf-8")
STAFF = (SMALL_CONTENT / "staff-tiny.md").read_text(encoding="utf-8")


def test_a_module_has_everything_that_its_front_matter_says() -> None:
    front = (
        FRONT + "echoes: 4.4.16\nstrands: privacy-security\nafter: one, two\nnote: A box: odd.\n"
    )
    module = module_of(module_text(front=front))
    assert (module.id, module.title, module.audience) == (
        "sample",
        "Kind words",
        Audience.UPPER_KS2,
    )
    assert (module.minutes, module.clauses, module.pass_mark) == (10, ("5.2",), 80)
    assert (module.echoes, module.strands) == (("4.4.16",), ("privacy-security",))
    assert (module.after, module.note) == (("one", "two"), "A box: odd.")


def test_pass_complete_asks_for_no_mark() -> None:
    front = FRONT.replace("pass: 80", "pass: complete")
    assert module_of(module_text(front=front)).pass_mark is None


def test_objectives_cards_and_the_teachers_notes_are_read() -> None:
    module = module_of(module_text())
    assert module.objectives == ("I can say who helps.",)
    assert [(card.title, card.clauses) for card in module.cards] == [("Who helps", ("5.2",))]
    assert module.teacher == (Paragraph(runs=(Run(text="Read it aloud."),)),)


def test_the_scenario_has_its_title_and_its_scenes() -> None:
    scenario = module_of(module_text()).scenario
    assert scenario is not None
    assert scenario.title == "The box"
    assert [scene.id for scene in scenario.scenes] == ["start", "told"]


def test_a_module_without_a_scenario_can_be_used() -> None:
    text = module_text()
    cut = text[: text.index("# Scenario")] + text[text.index("# Quiz") :]
    reading = read(cut, "sample.md")
    assert reading.module is not None
    assert reading.module.scenario is None


def test_a_scenario_without_a_title_has_that_of_the_module() -> None:
    scenario = module_of(module_text().replace("# Scenario: The box", "# Scenario")).scenario
    assert scenario is not None
    assert scenario.title == "Kind words"


@pytest.mark.parametrize("name", ["tiny.md", "staff-tiny.md"])
def test_the_small_modules_have_no_fault(name: str) -> None:
    text = (SMALL_CONTENT / name).read_text(encoding="utf-8")
    assert read(text, name, {"childline", "dsl_name", "head_name", "adult_age"}).faults == ()


def test_the_tiny_module_has_a_question_of_every_kind() -> None:
    module = read(TINY, "tiny.md").module
    assert module is not None
    assert [question.kind for question in module.questions] == [
        "single",
        "multiple",
        "this-or-that",
        "spot",
        "matching",
        "gaps",
        "ordering",
    ]


def test_the_example_that_teaches_teachers_has_no_fault() -> None:
    page = (CONTENT / "README.md").read_text(encoding="utf-8")
    example = page.split("```markdown\n")[1].split("```")[0]
    reading = read(example, "kind-words.md", {"childline"})
    assert reading.faults == ()
    assert reading.module is not None
    assert "kind-words.md" in page


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("[X] My teacher.", "[x] My teacher."),
        ("[x ] My teacher.", "[x] My teacher."),
        ("[ x] My teacher.", "[x] My teacher."),
        ("[] A player.", "[ ] A player."),
        ("-[ ] A player.", "- [ ] A player."),
        ("- [ ]A player.", "- [ ] A player."),
        ("* [ ] A player.", "- [ ] A player."),
        ("+ [ ] A player.", "- [ ] A player."),
        ("> Not yet. You", "  > Not yet. You"),
        ("\t> Not yet. You", "  > Not yet. You"),
        ("##Who helps", "## Who helps"),
        ("#Quiz", "# Quiz"),
        ("# quiz", "# Quiz"),
        ("(5.2 , HELP)", "(5.2, help)"),
        ("{# told }", "{#told}"),
        ("audience: Upper KS2", "audience: upper-ks2"),
        ("pass: 80%", "pass: 80"),
        ("Minutes : 10", "minutes: 10"),
    ],
)
def test_what_people_really_type_is_read_as_they_mean_it(typed: str, meant: str) -> None:
    text = module_text()
    assert meant in text
    assert module_of(text.replace(meant, typed, 1)) == module_of(text)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_the_line_ends_of_other_systems_make_no_difference(end: str) -> None:
    assert read(TINY.replace("\n", end), "tiny.md").module == read(TINY, "tiny.md").module


def test_a_byte_order_mark_makes_no_difference() -> None:
    assert read("\ufeff" + TINY, "tiny.md").module == read(TINY, "tiny.md").module


def test_curly_quotes_are_kept_as_they_were_typed() -> None:
    scenes = SCENES.replace("[Tell an adult.]", "[“Stop it,” you say.]")
    scenario = module_of(module_text(scenes=scenes)).scenario
    assert scenario is not None
    assert scenario.start.choices[0].text == "“Stop it,” you say."


def test_lines_are_told_as_the_file_has_them_whatever_their_ends() -> None:
    text = module_text().replace("  > Yes. A teacher can help.\n", "").replace("\n", "\r\n")
    assert rules_of(read(text, "sample.md")) == [("option-without-feedback", 36)]


def test_a_file_by_another_name_than_its_id_is_a_fault() -> None:
    assert rules_of(read(module_text(), "other.md")) == [("file-and-id-differ", 2)]


def test_any_fact_may_be_named_where_the_facts_are_not_known() -> None:
    text = module_text(card="Call {anything_at_all}.")
    assert read(text, "sample.md").faults == ()
    assert rules_of(read(text, "sample.md", {"childline"})) == [("unknown-placeholder", 16)]


def is_read_or_refused(reading: Reading, text: str) -> bool:
    """Whether there is a module or an error, and every line named is one of the file."""
    last = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    errors = [fault for fault in reading.faults if fault.severity == "error"]
    lines_are_in_the_file = all(1 <= fault.line <= last for fault in reading.faults)
    return lines_are_in_the_file and (reading.module is None) == bool(errors)


PIECES = """
# Lesson|# Quiz|# Teacher|## A (5.2) {#a}|- [x] |- [ ] |> |  > |**Jay:** |1. |= |___ |[a](#a)|
![a](b)|<b>|`|{#|}|Hint: |Thinks: |Yes: |id: a|pass: 80|***|* * *|===|(5.2)|[x]: /a|&#10;|\\|\t
"""
MARKUP = st.sampled_from(
    [*PIECES.split("|"), "    ", "\n", "\n\n", "\r", "\x00", "\u2028", "\ud800", "---\n"]
)


@given(st.text())
def test_no_text_is_too_odd_to_read(text: str) -> None:
    assert is_read_or_refused(read(text, "any.md"), text)


@given(st.lists(MARKUP | st.text(max_size=4), max_size=60).map("".join))
def test_no_pile_of_markup_is_too_odd_to_read(text: str) -> None:
    assert is_read_or_refused(read(text, "any.md"), text)


@given(st.lists(MARKUP | st.text(max_size=4), max_size=30).map("".join))
def test_no_pile_of_markup_in_a_question_is_too_odd_to_read(pile: str) -> None:
    text = module_text(question=pile)
    assert is_read_or_refused(read(text, "sample.md"), text)


@given(st.binary())
def test_no_bytes_are_too_odd_to_read(raw: bytes) -> None:
    text = raw.decode("latin-1")
    assert is_read_or_refused(read(text, "any.md"), text)


@given(st.sampled_from([TINY, STAFF]), st.integers(0, 2**32), st.integers(1, 8))
def test_no_mangled_module_is_too_odd_to_read(text: str, seed: int, times: int) -> None:
    random = Random(seed)
    for _ in range(times):
        text = mangled(text, random)
    assert is_read_or_refused(read(text, "tiny.md", {"childline"}), text)


def mangled(text: str, random: Random) -> str:
    """The text with one line dropped, doubled, moved or set in, or one character changed."""
    lines = text.split("\n")
    place, other = random.randrange(len(lines)), random.randrange(len(lines))
    match random.randrange(5):
        case 0:
            lines.pop(place)
        case 1:
            lines.insert(other, lines[place])
        case 2:
            lines[place], lines[other] = lines[other], lines[place]
        case 3:
            lines[place] = random.choice(["> ", "    ", "- ", "\t", "# "]) + lines[place]
        case _:
            column = random.randrange(len(lines[place]) + 1)
            odd = random.choice("[](){}#>*_-=:`<&\\x \t")
            lines[place] = lines[place][:column] + odd + lines[place][column + 1 :]
    return "\n".join(lines)
