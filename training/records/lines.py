"""One event is one line of JSON, closed by a checksum.

{"$t":"events","v":1,"id":...,"seq":...,"at":...,"device":...,"learner":...,"before":...,
 "event":{"kind":...},"c":"<CRC-32, in hex, of all bytes before `,"c"`>"}
"""

from binascii import crc32
from collections.abc import Mapping
from hashlib import sha256
from typing import Literal, NamedTuple

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from training.records.recorded import Recorded

TABLE = "events"
FORMAT = 1
FIRST = "0" * 64
"""What stands for the line before the first."""

What = Literal["torn", "altered", "doubled", "newer", "unreadable", "missing"]

_HEAD = b'{"$t":"%b","v":%d,' % (TABLE.encode(), FORMAT)
_TAIL = len(b',"c":"00000000"}')


class Flaw(NamedTuple):
    """Why a line is set aside; and its number and link, where they can still be read."""

    what: What
    message: str
    seq: int | None = None
    before: str | None = None


def write_line(fields: Mapping[str, object]) -> bytes:
    """The line that says `fields`, without its line end.

    Raises:
        ValueError: A text in it cannot be written as UTF-8.
    """
    body = _HEAD + to_json(fields)[1:-1]
    return b'%b,"c":"%08x"}' % (body, crc32(body))


def read_line(raw: bytes) -> Recorded | Flaw:
    """The event that a line says, or why it cannot be told. `raw` has no line end."""
    if raw[-_TAIL:-10] != b',"c":"' or raw[-2:] != b'"}':
        return Flaw("torn", "This line was cut short, as happens when the power goes.")
    if not _is_whole(raw):
        return Flaw("altered", "This line is not as it was written: its checksum does not fit.")
    if not raw.startswith(_HEAD):
        return _flaw(raw)
    try:
        return Recorded.model_validate_json(b"{%b}" % raw[len(_HEAD) : -_TAIL], strict=True)
    except ValidationError:
        return _flaw(raw)


def link(raw: bytes) -> str:
    """What the next line will say of this one: its SHA-256, in hex."""
    return sha256(raw).hexdigest()


def seq_of(raw: bytes) -> int | None:
    """The number of the event in a whole line, whatever version wrote it; None without one."""
    number = _fields(raw).get("seq") if _is_whole(raw) else None
    return number if type(number) is int else None  # True is no number


def _is_whole(raw: bytes) -> bool:
    return raw[-10:-2] == b"%08x" % crc32(raw[:-_TAIL])


def _fields(raw: bytes) -> Mapping[str, object]:
    try:
        fields = from_json(raw)
    except ValueError:
        return {}
    return fields if isinstance(fields, dict) else {}


def _flaw(raw: bytes) -> Flaw:
    """Why a whole line is no event: a newer version wrote it, or something else did."""
    fields = _fields(raw)
    version, before = fields.get("v"), fields.get("before")
    newer = isinstance(version, int) and version > FORMAT
    message = (
        f"This line was written by a newer version of the app (format {version})."
        if newer
        else "This line is whole, but it says nothing that this version can read."
    )
    what: What = "newer" if newer else "unreadable"
    return Flaw(what, message, seq_of(raw), before if isinstance(before, str) else None)
