"""Letters, names and codes mean the same to JavaScript as to Python."""

import sys
import unicodedata
from random import Random

from playwright.sync_api import Page

from training.certificates.errors import Unreadable
from training.certificates.keys import CROCKFORD
from training.certificates.page.codes import commitment, folded
from training.certificates.short_code import FOREIGN, LENGTH, SLIP, certificate_of, short_code
from training.certificates.wording import readable


def assigned() -> list[str]:
    """Every character that this Python knows; the browser may know newer ones."""
    every = (chr(number) for number in range(sys.maxunicode + 1))
    return [c for c in every if unicodedata.category(c) not in ("Cn", "Cs", "Co", "Lo")]


def is_readable(words: str) -> bool:
    try:
        return readable(words) == words
    except ValueError:
        return False


def test_every_character_is_readable_to_both_or_to_neither(verifier: Page) -> None:
    words = [around.format(c) for c in assigned() for around in ("{}", "a{}b")]
    told = verifier.evaluate("all => all.map(modules.wording.readable)", words)
    differ = [w for w, said in zip(words, told, strict=True) if said != is_readable(w)]
    assert not [ascii(each) for each in differ]


def test_names_are_folded_the_same_whatever_their_letters(verifier: Page) -> None:
    names = [around.format(c) for c in assigned() for around in ("{}", "a{}", "A {} b")]
    told = verifier.evaluate("all => all.map(modules.short_code.folded)", names)
    differ = [n for n, said in zip(names, told, strict=True) if said != folded(n)]
    # Separators of files and records, and the mark of byte order, are spaces to one of them only.
    assert {ord(c) for name in differ for c in name.strip("aAb ")} <= {
        *range(0x1C, 0x20),
        0x85,
        0xFEFF,
    }


def code_or_slip(typed: str) -> dict[str, str]:
    try:
        return {"certificate": certificate_of(typed)}
    except Unreadable as fault:
        return {"slip": {LENGTH: "length", FOREIGN: "foreign", SLIP: "slip"}[fault.reason]}


def test_short_codes_are_read_the_same(verifier: Page) -> None:
    random = Random(9)
    signs = CROCKFORD + "oilOILuU- .abcxyz" + "٣é😀\u0131\u2013"
    typed = ["".join(random.choices(signs, k=random.randint(12, 18))) for _ in range(2000)]
    codes = [short_code(random.randbytes(8).hex()) for _ in range(300)]
    typed += [c for code in codes for c in (code, code.lower(), code.replace("-", " "), code[::-1])]
    told = verifier.evaluate("all => all.map(modules.short_code.certificateOf)", typed)
    assert told == [code_or_slip(each) for each in typed]
    assert codes == verifier.evaluate(
        "all => all.map(modules.short_code.shortCode)", [certificate_of(each) for each in codes]
    )


def test_commitments_are_the_same(verifier: Page) -> None:
    names = ["Aisha K", " aisha  k ", "Zoe\u0308", "ΑΣ", "Straße", "O\u2019Brien", "", "આઈશા K."]
    pairs = [[f"{place:016x}", name] for place, name in enumerate(names)]
    told = verifier.evaluate(
        "all => all.map(([id, name]) => modules.short_code.commitment(id, name))", pairs
    )
    assert told == [commitment(*pair) for pair in pairs]
