"""This computer's own name in the records: made once, at random, never copied with a disk."""

import json
from collections.abc import Callable
from pathlib import Path

from training.disk.folders import make_anew
from training.disk.replace import replace

_FILE = "device.json"


def device_id(folder: Path, machine: str, random_bytes: Callable[[int], bytes]) -> str:
    """The id of this device, 20 hex digits (80 random bits), made at its first use.

    `machine` tells one computer from another: where it differs from the one the id was made on,
    the folder came with a copied disk, and a new id is made.

    Raises:
        DiskError: a new id cannot be kept.
    """
    known = _known(folder / _FILE)
    if known.get("machine") == machine and isinstance(known.get("id"), str):
        return str(known["id"])
    make_anew(folder)
    made = random_bytes(10).hex()
    replace(folder / _FILE, json.dumps({"id": made, "machine": machine}).encode())
    return made


def _known(path: Path) -> dict[str, object]:
    try:
        known = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
