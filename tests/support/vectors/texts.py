"""What scanners and people make of a certificate's digits."""

from collections.abc import Iterator

from tests.support.vectors.good import ADULTS_RAW, SAMPLE, SAMPLE_RAW
from tests.support.vectors.named import Named, Repeated
from training.certificates.carriage import digits, text

NUMBER = digits(SAMPLE_RAW)
_ROOM = 2048 - len(NUMBER)
_TEN_MILLION = 10_000_000

READ = {
    "the digits alone": NUMBER,
    "after an address": text(SAMPLE_RAW, "https://hill-view.example/v"),
    "after an address of plain http": text(SAMPLE_RAW, "http://192.168.1.7:8080/v"),
    "between spaces and line ends": f" \t{NUMBER}\r\n",
    "between letters": f"x{NUMBER}y",
    "behind another run that could be one": "1" * 300 + f" {NUMBER}",
    "before a run that is too short": f"{NUMBER} " + "9" * 199,
    "before a run that is too long": f"{NUMBER} " + "9" * 1301,
    "behind a run in other digits": "٣" * 300 + NUMBER,
    "in a text of 2048": "x" * _ROOM + NUMBER,
    "in a text of 2048 code points outside the first plane": "😀" * _ROOM + NUMBER,
    "after a nought character": f"\x00{NUMBER}",
}
UNREADABLE: dict[str, str | Repeated] = {
    "nothing": "",
    "no digits": "Aisha K has completed Keeping personal information safe.",
    "a run of 199": "9" * 199,
    "a run of 1301": "9" * 1301,
    "a run of 1301 that begins right": NUMBER + "0" * (1301 - len(NUMBER)),
    "in Arabic digits": NUMBER.translate({48 + n: 0x660 + n for n in range(10)}),
    "in full-width digits": NUMBER.translate({48 + n: 0xFF10 + n for n in range(10)}),
    "in superscript digits": "³" * 413,
    "cut in two by a space": f"{NUMBER[:150]} {NUMBER[150:340]} {NUMBER[340:]}",
    "in a text of 2049": "x" * (_ROOM + 1) + NUMBER,
    "in a text of 2049 code points": "😀" * (_ROOM + 1) + NUMBER,
    "ten million digits": Repeated("9", _TEN_MILLION),
    "ten million letters": Repeated("x", _TEN_MILLION),
    "ten million characters outside the first plane": Repeated("😀", _TEN_MILLION // 2),
}
SHAPE = {
    "leading nought": f"0{NUMBER}",
    "two leading noughts": f"00{NUMBER}",
    "a digit appended": f"{NUMBER}0",
    "a digit missing": NUMBER[:-1],
    "the bytes without a guard": str(int.from_bytes(SAMPLE_RAW)),
    "guard byte 2": str(int.from_bytes(b"\x02" + SAMPLE_RAW)),
    "guard byte 16": str(int.from_bytes(b"\x10" + SAMPLE_RAW)),
    "guard byte 255": str(int.from_bytes(b"\xff" + SAMPLE_RAW)),
    "guard byte 1 behind another": str(int.from_bytes(b"\x01\x01" + SAMPLE_RAW)),
    "a run of 200": "1" * 200,
    "a run of 200 noughts": "0" * 200,
    "a run of 1300": "9" * 1300,
    "512 bytes of nothing": digits(bytes(512)),
    "513 bytes": digits(bytes(513)),
    "a wrong run behind the right one": f"{NUMBER} " + "1" * 300,
    "cut by a character in its middle": f"{NUMBER[:150]}٣{NUMBER[151:]}",
}


def scanned() -> Iterator[Named]:
    """All of them."""
    for name, given in READ.items():
        yield Named(f"text: {name}", given, "valid", SAMPLE)
    for name, given_or in UNREADABLE.items():
        yield Named(f"text: {name}", given_or, "unreadable")
    for name, given in SHAPE.items():
        yield Named(f"text: {name}", given, "shape")
    changed = NUMBER[:-1] + str((int(NUMBER[-1]) + 1) % 10)
    swapped = NUMBER[:200] + NUMBER[201] + NUMBER[200] + NUMBER[202:]
    yield Named("text: its last digit changed", changed, "signature")
    yield Named("text: two digits that changed places", swapped, "shape")
    both = f"{digits(ADULTS_RAW)} {NUMBER}"
    yield Named("text: two certificates, the last counts", both, "valid", SAMPLE)
