"""The shape of what stands under a question's heading says its kind."""

import pytest

from tests.library.sample import OPTIONS, module_of, module_text, question_of, rules_of
from training.core.questions import Choice, Gaps, Matching, Ordering
from training.core.text import Chat, Line, Paragraph, Quote, Run, Steps
from training.library.reader import read


def choice_of(question: str) -> Choice:
    found = question_of(question)
    assert isinstance(found, Choice)
    return found


def test_one_tick_among_three_is_a_single_choice() -> None:
    found = choice_of(OPTIONS)
    assert found.kind == "single"
    assert found.rows == ("My teacher.", "A player.", "Nobody.")
    assert found.right_answer == (0,)
    assert found.options[1].feedback == "Not yet. You do not know them."


def test_the_heading_gives_the_stem_the_clauses_and_the_id() -> None:
    found = question_of(OPTIONS, stem="What (in a game) helps: who?")
    assert found.stem == "What (in a game) helps: who?"
    assert (found.id, found.clauses, found.critical) == ("q-who", ("5.2",), False)


def test_a_heading_marks_a_question_as_critical() -> None:
    module = read(module_text().replace("(5.2) {#q-who}", "(5.2, critical) {#q-who}"), "sample.md")
    assert module.module is not None
    assert module.module.questions[0].critical
    assert module.module.questions[0].clauses == ("5.2",)


def test_several_ticks_are_a_multiple_choice() -> None:
    found = choice_of(OPTIONS.replace("[ ] A player", "[x] A player"))
    assert (found.kind, found.right_answer) == ("multiple", (0, 1))


def test_two_options_are_this_or_that() -> None:
    assert choice_of("- [ ] Now.\n  > Not yet.\n- [x] Later.\n  > Yes.").kind == "this-or-that"


SPOT = """\
> - [ ] **Jay:** nice roof
>   > This line is friendly.
> - [x] **Ruby:** vote her off
>   > Yes. This shuts her out.
"""


@pytest.mark.parametrize("set_in", [">   >", "> >"])
def test_boxes_in_a_quote_are_a_problem_to_spot(set_in: str) -> None:
    found = choice_of(SPOT.replace(">   >", set_in))
    assert found.kind == "spot"
    assert [(line.speaker, line.text) for line in found.options] == [
        ("Jay", "nice roof"),
        ("Ruby", "vote her off"),
    ]
    assert found.options[1].feedback == "Yes. This shuts her out."
    assert found.right_answer == (1,)


def test_lines_with_two_sides_are_a_matching_question() -> None:
    found = question_of("- stop = hands off\n  > Yes.\n- 1 + 1 = 2 = two\n")
    assert isinstance(found, Matching)
    assert [(pair.left, pair.right, pair.feedback) for pair in found.pairs] == [
        ("stop", "hands off", "Yes."),
        ("1 + 1", "2 = two", ""),
    ]


WORDS = "- [x] three\n- [x] hide\n- [ ] share\n  > Not yet. Passwords are for you.\n"


def test_a_sentence_with_gaps_makes_a_word_bank() -> None:
    found = question_of("Use ____ words; ___ them.\n\n" + WORDS)
    assert isinstance(found, Gaps)
    assert found.sentence == "Use ___ words; ___ them."
    assert found.right_answer == (0, 1)
    assert found.about == ()


@pytest.mark.parametrize("sentence", ["___ and ___", "“___” (___)", "**___** then _*___*_"])
def test_gaps_are_never_read_as_markup(sentence: str) -> None:
    found = question_of(f"{sentence}\n\n{WORDS}")
    assert isinstance(found, Gaps)
    assert found.sentence.count("___") == 2


def test_gaps_in_the_heading_make_a_word_bank_too() -> None:
    found = question_of(WORDS, stem="Use ___ words; ___ them.")
    assert isinstance(found, Gaps)
    assert found.sentence == "Use ___ words; ___ them."
    assert found.stem == "Fill the gaps."


STEPS = "1. Stop.\n2. Tell.\n\n> Yes: Stop, then tell.\n>\n> Not yet: First we stop.\n"


@pytest.mark.parametrize(
    "typed",
    [
        STEPS,
        STEPS.replace("\n>\n", "\n"),
        STEPS.replace("\n>\n", "\n\n"),
        STEPS.replace("\n\n>", "\n>", 1),
        STEPS.replace("\n> ", "\n   > ").replace("\n>\n", "\n   >\n"),
        STEPS.replace("Yes:", "**Yes:**").replace("Not yet:", "not  yet :"),
    ],
)
def test_a_numbered_list_is_steps_to_put_in_order(typed: str) -> None:
    found = question_of(typed)
    assert isinstance(found, Ordering)
    assert found.steps == ("Stop.", "Tell.")
    assert (found.yes, found.not_yet) == ("Stop, then tell.", "First we stop.")


@pytest.mark.parametrize(
    "typed",
    [
        "Hint: Think of school.\n\n" + OPTIONS,
        OPTIONS + "\nHint: Think of school.",
        OPTIONS + "Hint: Think of school.",
        OPTIONS.replace("- [ ] Nobody", "Hint: Think of school.\n- [ ] Nobody"),
        OPTIONS.replace("  > Not yet. Somebody", "  Hint: Think of school.\n  > Not yet. Somebody"),
        OPTIONS.replace("  > Not yet. You", "  > Hint: Think of school.\n  >\n  > Not yet. You"),
        OPTIONS.replace("[ ] Nobody.", "[ ] Nobody.\n\n  Hint: Think of school.\n"),
        "**Hint:** Think of\nschool.\n\n" + OPTIONS,
    ],
)
def test_a_hint_stands_anywhere_in_the_question(typed: str) -> None:
    text = module_text(question=typed).replace("{#q-who}\n\nHint: Think of school.", "{#q-who}")
    assert module_of(text).questions == (question_of(OPTIONS),)


def test_a_wrong_option_names_the_idea_behind_it() -> None:
    found = choice_of(OPTIONS.replace("know them.", "know them.\n  > Thinks: online-means-friend"))
    assert found.options[1].feedback == "Not yet. You do not know them."
    assert found.options[1].thinks == "online-means-friend"
    assert found.options[0].thinks == ""


def test_text_and_quotes_under_the_heading_belong_to_the_stem() -> None:
    about = "Ravi **asks** you.\n\n> **Ravi:** well?\n\n> A post.\n\n- one\n- two\n\nWell?\n\n"
    assert question_of(about + OPTIONS).about == (
        Paragraph(runs=(Run(text="Ravi "), Run(text="asks", strong=True), Run(text=" you."))),
        Chat(lines=(Line(name="Ravi", text="well?"),)),
        Quote(paragraphs=((Run(text="A post."),),)),
        Steps(numbered=False, rows=((Run(text="one"),), (Run(text="two"),))),
        Paragraph(runs=(Run(text="Well?"),)),
    )


def test_an_option_may_begin_with_a_bracket() -> None:
    assert choice_of(OPTIONS.replace("- [ ] A", "- [ ](Only) a")).rows[1] == "(Only) a player."


def test_options_in_a_numbered_list_are_options() -> None:
    typed = OPTIONS.replace("- [x]", "1. [x]").replace("- [ ]", "2. [ ]").replace("  >", "   >")
    assert choice_of(typed).rows == choice_of(OPTIONS).rows


def test_a_question_that_only_talks_has_nothing_to_choose_from() -> None:
    reading = read(module_text(question="Talk about it.\n\n- one\n- two"), "sample.md")
    assert rules_of(reading) == [("question-without-options", 32)]
