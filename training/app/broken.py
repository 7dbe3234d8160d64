"""What is said when the program itself fails: never what it was working with.

Textual's own page shows the values of every variable, among them children's names.
"""

from pathlib import Path
from traceback import extract_tb

from textual.worker import WorkerFailed

_SAID = """\
training: something went wrong in the program itself, so it had to stop.
training: What was saved is still there. Start it again.
training: If that happens again, these lines help to mend it:
"""


def in_words(error: BaseException) -> str:
    """The kind of the error and where in the program it was; not its message, which may name."""
    if isinstance(error, WorkerFailed):
        error = error.error
    frames = extract_tb(error.__traceback__)
    places = (f"{Path(each.filename).name} {each.lineno} {each.name}" for each in frames)
    lines = (type(error).__name__, *places)
    return _SAID + "\n".join(f"training:   {line}" for line in lines)
