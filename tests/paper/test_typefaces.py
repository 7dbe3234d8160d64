# ruff: noqa: RUF001  (letters that look like others are what is looked for)
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from tests.support.names import EVERY, UNKNOWN
from training.paper.letters import Fonts
from training.paper.typefaces import FOLDER, TYPEFACES, Typeface
from training.paper.writing import seen

MOST_BYTES = 1_500_000
FILES = [typeface.file(bold) for typeface in TYPEFACES for bold in (False, True)]

ALPHABETS = {
    "English": "abcdefghijklmnopqrstuvwxyz’-",
    "Welsh, Irish, Gaelic": "âêîôûŵŷáéíóúẃàèìòù",
    "Polish": "ąćęłńóśźż",
    "Romanian": "ăâîșțşţ",
    "Turkish": "çğıöşüİ",
    "Czech and Slovak": "čďěňřšťůžľĺŕ",
    "Baltic": "āčēģīķļņšūžąęėįųū",
    "Hungarian": "őű",
    "Spanish, Portuguese, French, German": "ñãõçëïÿœæßäöü",
    "Yoruba and Igbo": "ẹọṣẸỌṢịụṅ\u0300\u0301\u0304",
    "Hausa, Akan, Ewe": "ɓɗƙƴɛɔŋƒɖɣʋ",
    "Vietnamese": "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "Hawaiian and Arabic in Latin letters": "ʻʼāēīōūḥḍṣṭẓ",
    "Ukrainian, Bulgarian, Russian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяъыэё",
    "Greek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "Urdu": "آابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےئۂۓ",
    "Arabic": "أإآبةتثجحخدذرزسشصضطظعغفقكلمنهويىئؤء\u064b\u064e\u064f\u0650\u0651\u0652\u0670",
    "Persian, Pashto, Kurdish": "ټډړږښڼۍېګگۆێڵڕڤە",
    "Punjabi": "ੳਅੲਸਹਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵੜਸ਼ਖ਼ਗ਼ਜ਼ਫ਼ਲ਼ੰੱਂ੍",
    "Gujarati": "અઆઇઈઉઊઋએઐઓઔકખગઘઙચછજઝઞટઠડઢણતથદધનપફબભમયરલવશષસહળ",
    "Hindi, Marathi, Nepali": "अआइईउऊऋएऐओऔऍऑकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळक़ड़ढ़ँंः।",
    "Bengali, Assamese": "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহড়ঢ়য়ৰৱৎংঃঁ।",
    "Tamil": "அஆஇஈஉஊஎஏஐஒஓஔகஙசஞடணதநபமயரலவழளறனஜஷஸஹஶ",
}


@pytest.mark.parametrize("language", ALPHABETS)
def test_every_letter_of_the_language_has_a_typeface(language: str) -> None:
    fonts = Fonts()
    letters = seen(ALPHABETS[language])
    signs = {*letters, *seen(letters.upper())}
    assert [sign for sign in signs if fonts.typeface_with(sign) is None] == []


def test_the_typefaces_are_small_together() -> None:
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < MOST_BYTES


def test_the_folder_holds_the_fonts_with_their_licence_and_their_history_and_nothing_else() -> None:
    texts = {"OFL.txt", "FONTLOG.txt"}
    assert {file.name for file in FOLDER.iterdir()} == {file.name for file in FILES} | texts
    licence = (FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
    for file in FILES:
        with TTFont(file) as font:
            assert font["name"].getDebugName(0) in licence


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_font_keeps_what_shapes_its_words_and_may_be_embedded(file: Path) -> None:
    with TTFont(file) as font:
        assert {"GSUB", "GPOS", "GDEF"} <= set(font.keys())
        assert font["OS/2"].fsType == 0
        assert "Open Font License" in font["name"].getDebugName(13)


@pytest.mark.parametrize("typeface", TYPEFACES, ids=lambda typeface: typeface.name)
def test_both_weights_have_the_same_signs_and_none_beyond_their_spans(typeface: Typeface) -> None:
    with TTFont(typeface.file(False)) as regular, TTFont(typeface.file(True)) as bold:
        points = set(regular.getBestCmap())
        assert points == set(bold.getBestCmap())
    assert all(typeface.may_have(chr(point)) for point in points)


def test_every_name_of_the_tests_has_its_letters() -> None:
    fonts = Fonts()
    signs = {sign for name in EVERY if name not in UNKNOWN for sign in seen(name)}
    assert [sign for sign in signs if fonts.typeface_with(sign) is None] == []


def test_the_script_that_cut_the_fonts_still_loads() -> None:
    path = Path(__file__).parents[2] / ".github" / "make_fonts.py"
    spec = spec_from_file_location("make_fonts", path)
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.TYPEFACES is TYPEFACES
