"""Two certificates, altered in every small way and at random."""

from collections.abc import Iterator
from random import Random

from tests.support.vectors.good import ADULTS_RAW, SAMPLE_RAW
from training.certificates.carriage import digits, text

BOTH = (SAMPLE_RAW, ADULTS_RAW)
_SIGNS = "0123456789" * 3 + " \n#x.-٣９³😀"


def flipped_bits() -> Iterator[bytes]:
    """Every single bit."""
    for raw in BOTH:
        number = int.from_bytes(raw)
        for bit in range(8 * len(raw)):
            yield (number ^ 1 << bit).to_bytes(len(raw))


def truncated() -> Iterator[bytes | str]:
    """Every beginning and every end, of the bytes and of the digits."""
    for raw in BOTH:
        number = digits(raw)
        for length in range(len(raw)):
            yield raw[:length]
            yield raw[length + 1 :]
        for length in range(len(number)):
            yield number[:length]
            yield number[length + 1 :]


def changed_digits() -> Iterator[str]:
    """Every digit in every other way."""
    for raw in BOTH:
        number = digits(raw)
        for place, digit in enumerate(number):
            for other in "0123456789".replace(digit, ""):
                yield number[:place] + other + number[place + 1 :]


def mutated_bytes(times: int = 6000) -> Iterator[bytes]:
    """One to four bytes changed, put in, taken out or moved; what comes to nothing is left out."""
    random = Random("mutated bytes")
    for _ in range(times):
        raw = random.choice(BOTH)
        mutant = mutated(raw, random)
        if mutant not in BOTH:
            yield mutant


def mutated_texts(times: int = 4000) -> Iterator[str]:
    """The digits, perhaps after an address, with characters changed, put in, out or moved."""
    random = Random("mutated texts")
    for _ in range(times):
        raw = random.choice(BOTH)
        given = text(raw, random.choice(("", "https://hill-view.example/v")))
        start = len(given) - len(digits(raw))
        mutant = given
        for _ in range(random.randint(1, 3)):
            at, many = random.randint(start, len(mutant)), random.randint(0, 2)
            put = "".join(random.choices(_SIGNS, k=random.randint(0, 2)))
            mutant = mutant[:at] + put + mutant[at + many :]
        if digits(raw) not in mutant:
            yield mutant


def mutated(content: bytes, random: Random) -> bytes:
    """The bytes with a few of them changed."""
    mutant = bytearray(content)
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(mutant) + 1)
        match random.randrange(5):
            case 0:
                mutant[at : at + 1] = random.randbytes(1)
            case 1:
                mutant[at:at] = random.randbytes(random.randint(1, 3))
            case 2:
                del mutant[at : at + random.randint(1, 3)]
            case 3:
                mutant[at : at + 1] = bytes(
                    byte ^ 1 << random.randrange(8) for byte in mutant[at : at + 1]
                )
            case _:
                mutant[at:at] = mutant[at : at + random.randint(1, 8)]
    return bytes(mutant)
