"""The chain that joins the lines of one file, as its writer sees it."""

from collections.abc import Mapping

from training.records.lines import FIRST, link, seq_of, write_line


class Chain:
    """Numbers and links new lines after those that a file already has.

    It changes as the file grows, which is why it is no frozen value. `after` is the number of the
    last event in the files before this one.
    """

    def __init__(self, after: int = 0) -> None:
        self._after = after
        self._seq = after
        self._before = FIRST

    def saw(self, start: int, fresh: bytes) -> None:
        """Take note of the file's bytes from `start` on, which another process may have put."""
        if start == 0:
            self._seq, self._before = self._after, FIRST
        if fresh:
            whole = fresh.removesuffix(b"\n")
            self._before = link(whole[whole.rfind(b"\n") + 1 :])
            self._seq = max(self._seq, last_seq(whole))

    def add(self, fields: Mapping[str, object]) -> bytes:
        """The next line, its LF included."""
        self._seq += 1
        raw = write_line({**fields, "seq": self._seq, "before": self._before})
        self._before = link(raw)
        return raw + b"\n"


def last_seq(content: bytes) -> int:
    """The number of the last event in `content` that can be read; 0 where there is none."""
    end = len(content)
    while end > 0:
        start = content.rfind(b"\n", 0, end) + 1
        number = seq_of(content[start:end])
        if number is not None:
            return number
        end = start - 1
    return 0
