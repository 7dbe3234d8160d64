"""How many tiles stand side by side, and how high each is, so that all of them are seen."""

from dataclasses import dataclass

GAP = 2
"""Columns between tiles."""

Sizes = tuple[tuple[int, int], ...]
"""Lines of a tile, and of the gap under it, best first."""


@dataclass(frozen=True)
class Tiling:
    """Tiles in rows: how many side by side, how wide and high each, and the lines between rows."""

    columns: int
    width: int
    height: int
    gap: int


def tiling(count: int, narrowest: int, widest: int, room: tuple[int, int], sizes: Sizes) -> Tiling:
    """The best size, in as few columns as will do, for so many in a room of (width, height).

    Where even the last size is too large, there are as many columns as there is width for.
    """
    width, lines = room
    most = max(1, (width + GAP) // (narrowest + GAP))
    for height, gap in sizes:
        for columns in range(1, most + 1):
            if -(-count // columns) * (height + gap) - gap <= lines:
                return Tiling(columns, _wide(width, columns, widest), height, gap)
    return Tiling(most, _wide(width, most, widest), *sizes[-1])


def _wide(width: int, columns: int, widest: int) -> int:
    return max(1, min(widest, (width + GAP) // columns - GAP))
