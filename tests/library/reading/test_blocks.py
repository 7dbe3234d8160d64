"""Paragraphs and lists as blocks of words."""

from tests.library.sample import blocks_of, module_of, module_text
from training.core.text import Paragraph, Run, Steps


def test_bold_and_italics_are_both_strong() -> None:
    assert blocks_of("A **bold** and an *italic* word.") == (
        Paragraph(
            runs=(
                Run(text="A "),
                Run(text="bold", strong=True),
                Run(text=" and an "),
                Run(text="italic", strong=True),
                Run(text=" word."),
            )
        ),
    )


def test_a_paragraph_over_several_lines_is_one_run_of_words() -> None:
    assert blocks_of("One\ntwo  \nthree\\\nfour.") == (
        Paragraph(runs=(Run(text="One two three four."),)),
    )


def test_lists_keep_whether_their_order_matters() -> None:
    first, second = (Run(text="Stop."),), (Run(text="Tell", strong=True), Run(text=" someone."))
    typed = "1. Stop.\n2. **Tell** someone.\n\n* Stop.\n* **Tell**\n  someone."
    assert blocks_of(typed) == (
        Steps(numbered=True, rows=(first, second)),
        Steps(numbered=False, rows=(first, second)),
    )


def test_an_empty_list_says_nothing() -> None:
    assert blocks_of("Stop.\n\n-\n\n1.") == (Paragraph(runs=(Run(text="Stop."),)),)


def test_space_that_was_written_as_a_sign_is_space_all_the_same() -> None:
    assert blocks_of("&#32;**Stop**&#32;*&#32;*") == (
        Paragraph(runs=(Run(text="Stop", strong=True),)),
    )


def test_signs_that_are_no_markup_are_kept() -> None:
    typed = r"5 < 6, [so] it goes: a_b, 2 * 3 \*star\* &amp; {childline}"
    assert blocks_of(typed) == (
        Paragraph(runs=(Run(text="5 < 6, [so] it goes: a_b, 2 * 3 *star* & {childline}"),)),
    )


def test_what_looks_like_a_reference_is_kept_as_words() -> None:
    assert blocks_of("[x]: a box that is ticked") == (
        Paragraph(runs=(Run(text="[x]: a box that is ticked"),)),
    )


def test_headings_in_the_teachers_notes_are_strong_lines() -> None:
    assert module_of(module_text(teacher="## Before (5.2)\n\nRead it.")).teacher == (
        Paragraph(runs=(Run(text="Before (5.2)", strong=True),)),
        Paragraph(runs=(Run(text="Read it."),)),
    )
