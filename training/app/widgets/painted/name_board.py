"""The board over the doors with the school's name on it."""

from collections.abc import Iterator

from textual.content import Content
from textual.widgets import Static

from training.app.widgets.block_letters import large

PRACTICE = "a practice school: everybody in it is made up"
_AIR = 6
"""Columns of the board beside its longest line."""


class NameBoard(Static):
    """The school's name; in large letters on a wall that has room for them."""

    def __init__(self, school_name: str, *, practice: bool) -> None:
        super().__init__(markup=False)
        self._school_name = school_name
        self._practice = practice

    def rename(self, school_name: str) -> None:
        """Another name, which is seen when it is written."""
        self._school_name = school_name

    def write(self, width: int, *, tall: bool) -> int:
        """Write it for a wall so many columns wide, large where that is tall enough.

        Returns:
            How many lines it takes.
        """
        lines = self._large(width - 2 - _AIR) if tall else ()
        board = _board(width, [*(lines or (self._school_name,))], self._practice)
        self.update(Content("\n").join(board), layout=False)
        return len(board)

    def _large(self, width: int) -> tuple[str, ...]:
        """The name in large letters, on two lines where one is too short; () where it cannot be."""
        for parts in _ways(self._school_name):
            drawn = [large(part) for part in parts]
            if all(rows and len(rows[0]) <= width for rows in drawn):
                return tuple(row for rows in drawn for row in rows or ())
        return ()


def _ways(name: str) -> Iterator[tuple[str, ...]]:
    """The name on one line, then on two, split as evenly as it can be."""
    words = name.split()
    yield (" ".join(words),)
    splits = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    yield from sorted(splits, key=lambda split: max(map(len, split)))


def _board(width: int, lines: list[str], practice: bool) -> list[Content]:
    widest = max(len(line) for line in (*lines, PRACTICE * practice))
    wide = min(width - 2, widest + _AIR)
    written = [Content.styled(line.ljust(len(lines[0])), "bold $heading") for line in lines]
    if practice:
        written.append(Content.styled(PRACTICE, "$quiet"))
    edges = (("▄" * wide, "$surface-1 on $wall"), ("▀" * wide, "$surface-1 on $wall"))
    brow, foot = (_on_wall(Content.assemble(edge), width) for edge in edges)
    return [brow, *(_on_wall(_on_board(line, wide), width) for line in written), foot]


def _on_board(line: Content, wide: int) -> Content:
    fitted = line.truncate(wide - 2, ellipsis=True)
    return _centred(fitted, wide).stylize_before("on $surface-1")


def _on_wall(line: Content, width: int) -> Content:
    return _centred(line, width).stylize_before("on $wall")


def _centred(line: Content, width: int) -> Content:
    space = max(0, width - line.cell_length)
    return line.pad(space // 2, space - space // 2)
