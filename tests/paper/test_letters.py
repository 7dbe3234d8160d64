import pytest

from training.paper.letters import Font, Fonts
from training.paper.typefaces import LATIN, TYPEFACES, Typeface

FACES = {typeface.name: typeface for typeface in TYPEFACES}
DEVANAGARI, BENGALI = FACES["NotoSansDevanagari"], FACES["NotoSansBengali"]
GUJARATI, GURMUKHI = FACES["NotoSansGujarati"], FACES["NotoSansGurmukhi"]
TAMIL, ARABIC = FACES["NotoSansTamil"], FACES["NotoNaskhArabic"]

EACH_WEIGHT = pytest.mark.parametrize("bold", [False, True])


def glyphs(typeface: Typeface, bold: bool, words: str) -> tuple[int, ...]:
    return Font(typeface, bold).shaped(words, typeface is ARABIC).glyphs


def unshaped(typeface: Typeface, bold: bool, words: str) -> tuple[int, ...]:
    """Each sign's glyph by itself, in the order of writing."""
    font = Font(typeface, bold)
    return tuple(glyph for sign in words for glyph in font.shaped(sign).glyphs)


@EACH_WEIGHT
@pytest.mark.parametrize(
    ("typeface", "words"),
    [
        (DEVANAGARI, "क्ष"),
        (DEVANAGARI, "ज्ञ"),
        (GUJARATI, "જ્ઞ"),
        (GUJARATI, "દ્વ"),
        (GURMUKHI, "ਪ੍ਰ"),
        (BENGALI, "ক্ষ"),
        (BENGALI, "ট্ট"),
    ],
)
def test_letters_that_belong_together_become_fewer_glyphs(
    typeface: Typeface, bold: bool, words: str
) -> None:
    together = glyphs(typeface, bold, words)
    assert len(together) < len(words)
    assert 0 not in together
    assert not set(together) & set(unshaped(typeface, bold, words)[1:])


@EACH_WEIGHT
@pytest.mark.parametrize(
    ("typeface", "words"),
    [(DEVANAGARI, "कि"), (GUJARATI, "કિ"), (GURMUKHI, "ਕਿ"), (BENGALI, "কি"), (TAMIL, "கெ")],
)
def test_a_vowel_that_is_written_before_its_letter_stands_before_it(
    typeface: Typeface, bold: bool, words: str
) -> None:
    letter = glyphs(typeface, bold, words[0])[0]
    assert glyphs(typeface, bold, words)[0] != letter
    assert glyphs(typeface, bold, words)[-1] == letter


@EACH_WEIGHT
def test_an_r_without_its_vowel_is_a_hook_over_the_next_letter(bold: bool) -> None:
    letter, hook = glyphs(DEVANAGARI, bold, "र्क")
    assert letter == glyphs(DEVANAGARI, bold, "क")[0]
    assert hook not in unshaped(DEVANAGARI, bold, "र्क")


@EACH_WEIGHT
def test_arabic_letters_join_and_run_from_the_right(bold: bool) -> None:
    last, middle, first = glyphs(ARABIC, bold, "ببب")
    alone = glyphs(ARABIC, bold, "ب")[0]
    assert len({first, middle, last, alone}) == 4


@EACH_WEIGHT
def test_urdu_letters_that_do_not_join_stay_alone(bold: bool) -> None:
    assert glyphs(ARABIC, bold, "ڈڈ") == glyphs(ARABIC, bold, "ڈ") * 2


@EACH_WEIGHT
def test_a_mark_sits_on_its_letter_and_takes_no_room(bold: bool) -> None:
    font = Font(LATIN, bold)
    plain, marked = font.shaped("ọ"), font.shaped("ọ\u0300")
    assert marked.width == plain.width
    assert marked.ink.top > plain.ink.top
    assert marked.ink.left >= min(0, plain.ink.left)


def test_a_joiner_keeps_the_half_letter_and_its_opposite_the_whole_one() -> None:
    conjunct, half, whole = (
        glyphs(DEVANAGARI, False, words) for words in ("क्ष", "क्\u200dष", "क्\u200cष")
    )
    assert len({conjunct, half, whole}) == 3


def test_bold_letters_are_wider() -> None:
    assert Font(LATIN, True).shaped("Aisha").width > Font(LATIN, False).shaped("Aisha").width


def test_a_space_has_room_and_no_ink() -> None:
    space = Font(LATIN, False).shaped(" ")
    assert space.width > 0.2
    assert space.ink == (0, 0, 0, 0)


def test_the_first_typeface_that_has_a_sign_is_found() -> None:
    fonts = Fonts()
    found = {sign: fonts.typeface_with(sign) for sign in "aЩΠકਕकকகب"}
    assert list(found.values()) == [LATIN] * 3 + [
        *(GUJARATI, GURMUKHI, DEVANAGARI, BENGALI, TAMIL, ARABIC)
    ]
    assert fonts.typeface_with("小") is None
    assert fonts.typeface_with("\u0a80") is None  # in the span of Gujarati, and no letter
