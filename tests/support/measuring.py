"""How much memory something takes."""

import tracemalloc
from collections.abc import Callable


def peak(act: Callable[[], object]) -> int:
    """The most bytes of Python's that were taken at once while it ran, beside those before."""
    act()  # what is loaded once is not counted
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
