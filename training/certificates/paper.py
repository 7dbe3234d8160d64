"""A signing key on paper, for the office safe: without it, a lost passphrase means a new key.

The 32 bytes of the seed are 52 symbols of Crockford's base 32, on four lines of thirteen; each line
ends in Crockford's check symbol, which shows a wrong symbol and two that changed places, and so
tells which line to look at again. Source: Douglas Crockford, "Base 32".
"""

from training.certificates.errors import KeyFileError
from training.certificates.keys import CROCKFORD, SEED_BYTES, SigningKey

LINES = 4
_SYMBOLS = 13
_CHECKS = CROCKFORD + "*~$=U"
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None, "\t": None})


def on_paper(key: SigningKey) -> tuple[str, ...]:
    """The four lines to write down or print, in groups of four symbols. They are the key itself."""
    number = int.from_bytes(key.seed)
    symbols = "".join(CROCKFORD[number >> shift & 31] for shift in range(255, -1, -5))
    cut = (symbols[place : place + _SYMBOLS] for place in range(0, len(symbols), _SYMBOLS))
    return tuple(_grouped(line + _check(line)) for line in cut)


def from_paper(text: str) -> SigningKey:
    """The key of four lines copied from paper; small letters, spaces and hyphens do not matter.

    Raises:
        KeyFileError: which line was copied wrongly, or that a line is missing.
    """
    lines = [line for line in map(plain_symbols, text.splitlines()) if line]
    if len(lines) != LINES:
        raise KeyFileError(f"The paper key has {LINES} lines; here are {len(lines)}.")
    for number, line in enumerate(lines, 1):
        _refuse_slip(number, line)
    symbols = "".join(line[:-1] for line in lines)
    value = sum(CROCKFORD.index(symbol) << 5 * place for place, symbol in enumerate(symbols[::-1]))
    if value >> 8 * SEED_BYTES:
        raise KeyFileError("Line 1 does not begin as a paper key does. Look at it again.")
    return SigningKey.from_seed(value.to_bytes(SEED_BYTES))


def plain_symbols(line: str) -> str:
    """The symbols of a line as it was typed, each in its one form, without spaces and hyphens."""
    return line.upper().translate(_MISREAD)


def _refuse_slip(number: int, line: str) -> None:
    whole = len(line) == _SYMBOLS + 1 and set(line[:-1]) <= set(CROCKFORD)
    if not whole or _check(line[:-1]) != line[-1]:
        raise KeyFileError(f"Line {number} of the paper key was not copied rightly. Look again.")


def _check(symbols: str) -> str:
    number = sum(CROCKFORD.index(symbol) << 5 * place for place, symbol in enumerate(symbols[::-1]))
    return _CHECKS[number % len(_CHECKS)]


def _grouped(line: str) -> str:
    return " ".join(line[place : place + 4] for place in range(0, len(line), 4))
