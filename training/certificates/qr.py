"""A certificate's text as a QR code: dark and light modules, and how they fit a terminal."""

from itertools import zip_longest
from typing import Literal

#: Rows of modules, True where dark, without the light border.
Matrix = tuple[tuple[bool, ...], ...]

#: Rows of terminal cells, each two modules: the upper and the lower.
Cells = tuple[tuple[tuple[bool, bool], ...], ...]

#: How much damage is mended: L for screens (7 %), M for paper (15 %). More only makes it larger.
Level = Literal["L", "M"]

#: Light modules around a code, best first. Four is the standard's; readers still manage with one.
QUIET_ZONES = (4, 2, 1)

# Of eight ways to break up large areas, the standard tries all and takes the least patchy, which is
# four fifths of the work. A certificate is as good as random, so no way is ever bad for it: over
# sixty of them this one came within 3 % of the best score and read as well from blurred pictures.
# Readers are told which one it is, and the size of the code does not depend on it.
MASK = 2


def matrix(text: str, level: Level) -> Matrix:
    """The smallest QR code that holds this text."""
    from qrcode import constants  # type: ignore[import-untyped]  # qrcode brings no types
    from qrcode.main import QRCode  # type: ignore[import-untyped]

    corrections = {"L": constants.ERROR_CORRECT_L, "M": constants.ERROR_CORRECT_M}
    # A new object each time: after clear() a used one keeps its old size.
    code = QRCode(error_correction=corrections[level], mask_pattern=MASK)
    code.add_data(text, optimize=20)  # runs of 20 digits and more are packed as digits
    code.make()
    return tuple(tuple(bool(module) for module in row) for row in code.modules)


def bordered(matrix: Matrix, quiet: int) -> Matrix:
    """The code with so many light modules around it."""
    side = (False,) * quiet
    above = ((False,) * (len(matrix) + 2 * quiet),) * quiet
    return (*above, *(side + row + side for row in matrix), *above)


def half_blocks(matrix: Matrix, quiet: int) -> Cells:
    """The code in terminal cells; the last row is filled up with light where it is half empty."""
    rows = bordered(matrix, quiet)
    light = (False,) * len(rows)
    pairs = zip_longest(rows[::2], rows[1::2], fillvalue=light)
    return tuple(tuple(zip(upper, lower, strict=True)) for upper, lower in pairs)


def size(matrix: Matrix, quiet: int) -> tuple[int, int]:
    """Columns and rows of terminal cells that the code and its border take."""
    modules = len(matrix) + 2 * quiet
    return modules, (modules + 1) // 2


def least_room(matrix: Matrix) -> tuple[int, int]:
    """Columns and rows of terminal cells without which the code cannot be shown."""
    return size(matrix, QUIET_ZONES[-1])


def fits(matrix: Matrix, columns: int, rows: int) -> int | None:
    """The widest border with which the code fits so many cells, or None where none does."""
    for quiet in QUIET_ZONES:
        wide, high = size(matrix, quiet)
        if wide <= columns and high <= rows:
            return quiet
    return None
