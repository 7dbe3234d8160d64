"""Nothing altered is believed: the page's verifier and the program's say the same of it."""

from collections.abc import Callable, Iterator
from datetime import date
from random import Random

import cbor2
import pytest
from playwright.sync_api import Page

from tests.support.browser import Engine, Vector
from tests.support.same_answers import ENGINES, canonical, the_same
from training.certificates.carriage import digits, text
from training.certificates.keys import ORDER, SigningKey
from training.certificates.trust import Trust

Forge = Callable[..., bytes]

P = 2**255 - 19


def altered(raw: bytes) -> Iterator[bytes | str]:
    """Every bit flipped, every beginning, every digit changed, and things around the digits."""
    for place in range(len(raw) * 8):
        flipped = bytearray(raw)
        flipped[place // 8] ^= 1 << place % 8
        yield bytes(flipped)
    yield from (raw[:length] for length in range(len(raw)))
    number = digits(raw)
    for place, digit in enumerate(number):
        yield number[:place] + str((int(digit) + 1) % 10) + number[place + 1 :]
    yield from (raw + b"\x00", b"\x00" + raw, raw * 2, raw * 4)


@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_altered_is_believed_and_both_say_why(
    verifier: Page, raw: bytes, trust: Trust, today: date, engine: Engine
) -> None:
    vectors = [Vector(each, trust, today) for each in altered(raw)]
    told = the_same(verifier, vectors, engine)
    assert not [each for each in told if each["standing"] == "valid"]


def mutated(raw: bytes, times: int) -> Iterator[bytes]:
    random = Random(5)
    for _ in range(times):
        mutant = bytearray(raw)
        for _ in range(random.randint(1, 4)):
            place = random.randrange(len(mutant) + 1)
            match random.randrange(3):
                case 0:
                    mutant[place : place + 1] = random.randbytes(1)
                case 1:
                    mutant[place:place] = random.randbytes(random.randint(1, 3))
                case _:
                    del mutant[place : place + random.randint(1, 3)]
        yield bytes(mutant)


@pytest.mark.parametrize("engine", ENGINES)
def test_thousands_of_mutants_get_the_same_answer(
    verifier: Page, raw: bytes, trust: Trust, today: date, engine: Engine
) -> None:
    random = Random(6)
    noise = [random.randbytes(random.randint(0, 600)) for _ in range(300)]
    vectors = [Vector(each, trust, today) for each in (*mutated(raw, 1500), *noise)]
    the_same(verifier, vectors, engine)


def other_envelopes(forge: Forge, raw: bytes, kid: bytes) -> Iterator[bytes]:
    plain, head = canonical(), {1: -8, 4: kid}
    yield from (forge(plain, protected=cbor2.dumps(each)) for each in (
        {**head, 1: -7}, {**head, 1: -19}, {4: kid}, {1: -8}, {**head, 4: kid[:7]}, {**head, 3: 0},
        {**head, 4: kid + b"\x00"}, {4: kid, 1: -8}, {**head, 2: [1]}, {**head, 4: bytes(8)},
    ))  # fmt: skip
    yield forge(plain, unprotected={1: -8})
    yield from (forge(plain, tag=tag) for tag in (17, 61, 98))
    yield from (
        forge(content)
        for content in (None, "text", b"", b"x" * 23, b"x" * 24, b"x" * 300, b"x" * 426, b"x" * 427)
    )
    yield from (forge(plain, signature=made) for made in (b"", bytes(64), bytes(63), bytes(65)))
    yield cbor2.dumps(cbor2.CBORTag(61, cbor2.loads(raw)))
    yield raw[1:]


@pytest.mark.parametrize("engine", ENGINES)
def test_other_envelopes_get_the_same_answer(
    verifier: Page, raw: bytes, key: SigningKey, trust: Trust, today: date, forge: Forge,
    engine: Engine,
) -> None:  # fmt: skip
    vectors = [Vector(each, trust, today) for each in other_envelopes(forge, raw, key.kid)]
    told = the_same(verifier, vectors, engine)
    assert not [each for each in told if each["standing"] == "valid"]


def odd_signatures(raw: bytes) -> Iterator[bytes]:
    """S + L, R in another spelling, points of small order, S of nothing, all bits set."""
    body, r, s = raw[:-64], raw[-64:-32], int.from_bytes(raw[-32:], "little")
    for number in (s + ORDER, ORDER, ORDER - 1, 0, 1, 2**256 - 1, s + 2 * ORDER):
        if number < 2**256:
            yield body + r + number.to_bytes(32, "little")
    points = (0, 1, P - 1, P, P + 1, 2**255 - 1, 2**255, 2**255 + 1, 2**256 - 1)
    for point in points:
        for number in (0, 1, s):
            yield body + point.to_bytes(32, "little") + number.to_bytes(32, "little")


@pytest.mark.parametrize("engine", ENGINES)
def test_odd_signatures_are_refused_by_every_engine(
    verifier: Page, raw: bytes, trust: Trust, today: date, engine: Engine
) -> None:
    vectors = [Vector(each, trust, today) for each in odd_signatures(raw)]
    told = the_same(verifier, vectors, engine)
    assert {each["answer"] for each in told} == {"signature"}


def test_text_is_read_the_same(verifier: Page, raw: bytes, trust: Trust, today: date) -> None:
    number = digits(raw)
    around = (
        "{}", " {}\n", "#{}", "x{}y", "1" * 300 + " {}", "{}x" + "9" * 199, "{} " + "9" * 1301,
        "0{}", "00{}", "{}0", "9" * 199, "", "٣" * 413, "³" * 413, "9" * 1300, "9" * 1301,
        "1" * 200,
        "0" * 200, "x" * 1635 + "{}", "x" * 1636 + "{}", "😀" * 1635 + "{}", "😀" * 1636 + "{}",
        "x" * 5_000_000, "\uff19" * 413,
    )  # fmt: skip
    texts = [text(raw, "https://school.example/v"), *(each.format(number) for each in around)]
    texts += [str(int.from_bytes(guard + raw)) for guard in (b"", b"\x02", b"\x10", b"\xff")]
    texts += [digits(bytes(512)), digits(bytes(513)), number[:100] + "٣" + number[101:]]
    told = the_same(verifier, [Vector(each, trust, today) for each in texts], "webcrypto")
    assert {each["answer"] for each in told} == {"valid", "shape", "unreadable"}


TWISTED = """
async ([seed, kid, raw]) => {
  const { Point, sha512, verify } = modules.noble.noble;
  const { fromHex, hexOf, numberOf, together } = modules.bytes;
  const L = 2n ** 252n + 27742317777372353535851937790883648493n;
  const little = (bytes) => numberOf(Uint8Array.from(bytes).reverse());
  const bytes32 = (number) => fromHex(number.toString(16).padStart(64, "0")).reverse();
  const half = sha512(fromHex(seed)).slice(0, 32);
  half[0] &= 248; half[31] &= 127; half[31] |= 64;
  const a = little(half) % L;
  const A = Point.BASE.multiply(a).toBytes();
  const message = modules.cose.signedBytes(modules.cose.decode(fromHex(raw)));
  const order2 = new Point(0n, 2n ** 255n - 20n, 1n, 0n);
  const R = Point.BASE.multiply(12345n).add(order2).toBytes();
  const k = little(sha512(together(R, A, message))) % L;
  const signature = together(R, bytes32((12345n + k * a) % L));
  return [hexOf(signature), verify(signature, message, A, { zip215: false })];
}
"""


def test_a_signature_twisted_by_the_holder_of_the_key_is_refused_by_every_engine(
    verifier: Page, raw: bytes, key: SigningKey, trust: Trust, today: date
) -> None:
    signature, lax = verifier.evaluate(TWISTED, [key.seed.hex(), key.kid.hex(), raw.hex()])
    assert lax, "the library by itself takes it, or this test shows nothing"
    twisted = Vector(raw[:-64] + bytes.fromhex(signature), trust, today)
    for engine in ENGINES:
        [told] = the_same(verifier, [twisted], engine)
        assert told["answer"] == "signature"
