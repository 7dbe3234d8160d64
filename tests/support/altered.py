"""Files altered by chance, each of them read; run as a program, so that a crash ends only that.

It writes one line of JSON for each: its number, and what was found or why nothing was.
"""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from training.certificates.apart import MEMORY
from training.certificates.errors import Unreadable
from training.certificates.kinds import Kind, kind_of
from training.certificates.pdfs import texts_in_pdf
from training.certificates.pictures import texts_in_picture

_PNG = b"\x89PNG\r\n\x1a\n"


def altered(content: bytes, number: int) -> bytes:
    """The file with some bytes changed, cut out, doubled or put in; always the same by number."""
    chance = random.Random(number)
    changed = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        _alter(changed, chance)
    is_mended = number % 2 and content.startswith(_PNG)
    return _with_right_sums(bytes(changed)) if is_mended else bytes(changed)


def _alter(changed: bytearray, chance: random.Random) -> None:
    """Change one place; a very large or very small number does more harm than any other."""
    place = chance.randrange(len(_PNG), max(len(changed), len(_PNG) + 1))
    size = chance.randint(1, 24)
    match chance.randrange(6):
        case 0:
            changed[place : place + 1] = chance.randbytes(1)
        case 1:
            changed[place : place + 4] = chance.choice((b"\xff" * 4, bytes(4), b"\x7f\xff\xff\xff"))
        case 2:
            changed[place : place + size] = b""
        case 3:
            changed[place:place] = changed[place : place + size]
        case 4:
            changed[place : place + 1] = chance.choice((b"9", b"-1", b"99999999999", b"R", b"<<"))
        case _:
            changed[place : place + size] = chance.randbytes(size)


def _with_right_sums(content: bytes) -> bytes:
    """The PNG with the sum of each chunk set right, so that more of it is read."""
    mended, place = content[: len(_PNG)], len(_PNG)
    while place < len(content):
        size = int.from_bytes(content[place : place + 4])
        body = content[place + 4 : place + 8 + size]
        mended += content[place : place + 4] + body + crc32(body).to_bytes(4)
        place += 12 + size
    return mended


def read(content: bytes) -> Iterator[str]:
    """The texts in the file, as the program's own process reads it."""
    if kind_of(content) is Kind.PDF:
        yield from (text for _, text in texts_in_pdf(content))
    else:
        yield from texts_in_picture(content)


def main(file: str, first: int, beyond: int) -> None:
    """Alter and read the file so many times."""
    _be_modest()
    content = Path(file).read_bytes()
    for number in range(first, beyond):
        print(json.dumps({"number": number, **_outcome(altered(content, number))}), flush=True)


def _outcome(content: bytes) -> dict[str, object]:
    try:
        return {"found": list(read(content))}
    except Unreadable as fault:
        return {"reason": fault.reason}
    except MemoryError:
        return {"reason": "Too little memory."}


def _be_modest() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
