from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.paper.letters import Font, Fonts
from training.paper.runs import Run, across, runs
from training.paper.setting import line
from training.paper.writing import number_of, seen

FONTS = Fonts()


def parts(text: str) -> list[tuple[str, str]]:
    return [(run.words, run.typeface.name.removeprefix("Noto")) for run in runs(text, FONTS)]


def drawn(text: str) -> list[str]:
    """What stands on the page from left to right."""
    found = runs(text, FONTS)
    return [found[place].shown for place in across([run.level for run in found])]


def test_a_name_in_two_scripts_has_a_typeface_for_each() -> None:
    assert parts("આઈશા (Aisha) K") == [("આઈશા ", "SansGujarati"), ("(Aisha) K", "Sans")]
    assert parts("ऐश्वर्या Rai") == [("ऐश्वर्या ", "SansDevanagari"), ("Rai", "Sans")]


def test_marks_joiners_and_full_stops_stay_with_their_letters() -> None:
    assert parts("Ẹ̀bùn") == [("Ẹ̀bùn", "Sans")]
    assert parts("क्‍ष") == [("क्‍ष", "SansDevanagari")]
    assert len(parts("می‌رود")) == 1


def test_words_from_the_right_are_turned_and_numbers_in_them_are_not() -> None:
    assert drawn("محمد 2 B") == ["B", " ", "2", "محمد "]
    assert "".join(drawn("Aisha عائشة B")) == "Aisha عائشة B"
    assert drawn("abc محمد 12 عمر") == ["abc ", "عمر", " ", "12", "محمد "]


def test_the_deepest_runs_turn_twice() -> None:
    assert list(across([0, 1, 2, 2, 1, 0])) == [0, 4, 2, 3, 1, 5]
    assert list(across([1, 2, 1])) == [2, 1, 0]
    assert list(across([])) == []


def test_only_what_is_shown_as_written_runs_from_the_right() -> None:
    assert [run.from_right for run in runs("عمر 2", FONTS)] == [True, False]
    syriac = runs("ܐܒ", FONTS)
    assert [run.from_right for run in syriac] == [False]
    assert syriac[0].shown == "[U+0710][U+0712]"


def test_a_mark_on_a_sign_that_no_typeface_has_is_numbered_with_it() -> None:
    assert [run.shown for run in runs("小\u0301", FONTS)] == ["[U+5C0F][U+0301]"]


@given(st.text(max_size=60).map(seen))
def test_no_sign_is_ever_lost(text: str) -> None:
    found = runs(text, FONTS)
    assert "".join(run.words for run in found) == text
    assert sorted(across([run.level for run in found])) == list(range(len(found)))
    for run in found:
        assert all(is_drawn(run, sign) for sign in run.words)


def is_drawn(run: Run, sign: str) -> bool:
    if run.words != run.shown:
        return number_of(sign) in run.shown or sign in "\u200c\u200d"
    return FONTS.has(run.typeface, sign) or sign in "\u200c\u200d"


@given(st.text(max_size=40).map(seen))
def test_no_glyph_is_the_one_for_letters_that_are_missing(text: str) -> None:
    for run in runs(text, FONTS):
        for bold in (False, True):
            assert 0 not in FONTS.font(run.typeface, bold).shaped(run.shown, run.from_right).glyphs


def test_the_pieces_of_a_line_stand_side_by_side() -> None:
    setting = line("Aisha عائشة B", FONTS)
    by_place = sorted(setting.pieces, key=lambda piece: piece.x)
    assert [piece.run.words for piece in by_place] == ["Aisha ", "عائشة", " ", "B"]
    widths = [
        Font(piece.run.typeface, False).shaped(piece.run.shown, piece.run.from_right).width
        for piece in by_place
    ]
    ends = list(accumulate(widths, initial=0))
    assert [*(piece.x for piece in by_place), setting.width] == pytest.approx(ends)
