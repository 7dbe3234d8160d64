"""What can go wrong when content is asked for, in words that say what to do."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches


class LibraryError(Exception):
    """Content that was asked for cannot be had."""


class NoSuchModule(LibraryError):
    """No module has the id that was asked for."""

    def __init__(self, module_id: str, known: Iterable[str]) -> None:
        """Says the ids that are near, or all of them when none is."""
        ids = sorted(known)
        near = get_close_matches(module_id, ids, n=3) or ids
        told = f"Did you mean {' or '.join(near)}?" if near else "There are no modules yet."
        super().__init__(f"there is no module called “{module_id}”. {told}")


class NoSuchContent(LibraryError):
    """A content folder or file is not there, or cannot be opened."""

    def __init__(self, path: object, why: str = "it is not there") -> None:
        """Names the path and why it cannot be read."""
        super().__init__(f"cannot read {path}: {why}. Check the path.")


class FaultyModule(LibraryError):
    """A module's file has faults, so that it cannot be handed out."""

    def __init__(self, module_id: str, file: str, first_fault: str) -> None:
        """Names the first fault and how to see all of them."""
        super().__init__(
            f"the module {module_id} has faults, first: {first_fault} "
            f"See them all with: training content check {file}"
        )


class NoHelpPages(LibraryError):
    """No content folder has help pages that can be read."""

    def __init__(self) -> None:
        """Says which file is wanted."""
        super().__init__(
            "no content folder has a help.md without faults. "
            "See what is wrong with: training content check"
        )


class NoKnownGaps(LibraryError):
    """No content folder has a page of known gaps that can be read."""

    def __init__(self) -> None:
        """Says which file is wanted."""
        super().__init__(
            "no content folder has a known-gaps.md without faults. "
            "See what is wrong with: training content check"
        )


class NoInduction(LibraryError):
    """No content folder has an induction table."""

    def __init__(self) -> None:
        """Says which file is wanted."""
        super().__init__(
            "no content folder has an induction.toml, which says who needs which modules. "
            "Put one there, or install the program again."
        )


class FaultyInduction(LibraryError):
    """An induction table has faults, so that nobody can be told what they need."""

    def __init__(self, file: str, faults: Sequence[tuple[int, str, str]]) -> None:
        """Tells each fault with its line and what to write there."""
        told = (f"line {line}: {message} Mend it: {fix}" for line, message, fix in faults)
        super().__init__("\n".join((f"{file} cannot be used.", *told)))
