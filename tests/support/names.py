# ruff: noqa: RUF001  (letters that look like others are in names)
"""Names of children as schools have them: long, short, and in many scripts. All are made up."""

LATIN = (
    *(
        "Aisha B",
        "Jörg Weiß",
        "Zoë–Beth Œ",
        "O’Connor-d’Arcy J",
        "Siân Llŷr",
        "Seán Ó Súilleabháin",
    ),
    *("Łukasz Ś", "Zażółć Gęślą Ż", "Małgorzata W", "Ștefania Ț", "Çağrı Ğüneş İ", "Kamalaʻolu K"),
    *("Xaliimo Cabdi", "Cabdiraxmaan Sh", "Ayọ̀bámi Ọ", "Ẹ̀bùnolúwa Àjàyí", "Nguyễn Thị Hương"),
    *("Mỹ Duyên", "Oluwafunmilayo-Temitope A", "Ɗanjuma Ɓ", "Kwabɛna Ŋ"),
    "Wolfeschlegelsteinhausenbergerdorff Hubert Blaine The Third",
)
GREEK_AND_CYRILLIC = ("Ζωή Π", "Олександра Щ", "Ґалаґан Ї")
GUJARATI = ("હાર્દિક P", "જ્ઞાનેશ્વરી ક્ષમા", "ક્રિષ્ના દ્વિવેદી", "આઈશા (Aisha) K")
GURMUKHI = ("ਹਰਪ੍ਰੀਤ ਸਿੰਘ", "ਗੁਰਪ੍ਰੀਤ ਕੌਰ", "ਸ਼ਰਨਜੀਤ")
DEVANAGARI = ("श्रीकृष्ण शर्मा", "हार्दिक त्रिवेदी", "ऋषि ज्ञान", "क्‍ष र्‍य क्‌ष")
BENGALI = ("লক্ষ্মী চট্টোপাধ্যায়", "রক্তিম", "কৌশিক স্ত্রী")
TAMIL = ("தமிழ்ச்செல்வி க", "ஶ்ரீனிவாசன்")
ARABIC = ("عائشة محمد", "فاطمہ", "ٹیپو سلطان", "گڑیا ڈار", "چاند بی بی")

FROM_LEFT = (
    *LATIN,
    *GREEK_AND_CYRILLIC,
    *GUJARATI,
    *GURMUKHI,
    *DEVANAGARI,
    *BENGALI,
    *TAMIL,
    "Aisha {nb} **B** __c__ \\ (x) %s &amp;",
)
"""Names that are read from the left, and whose every letter a font has."""

FROM_RIGHT = (
    *ARABIC,
    *("لالہ زُہَیر", "فاطمہ بنت عبدالله", "محمّد عٹمان گڑھی", "آئزہ (Aiza) B", "محمد 2 ٢"),
)
"""Names that are read from the right, some with marks and with other letters."""

MIXED = ("Aisha عائشة B", "ઐશ્વર્યા Rai ऐश्वर्या")
UNKNOWN = {"小明 W": "小明", "🦊 Fox": "🦊", "ሰላም T": "ላምሰ"}
"""Names with signs that no font of ours has, and those signs in the order of their numbers."""

EVERY = (*FROM_LEFT, *FROM_RIGHT, *MIXED, *UNKNOWN)
