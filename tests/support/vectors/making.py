"""Makes the files in tests/vectors: `python -m tests.support.vectors.making`."""

import json
from collections.abc import Mapping
from pathlib import Path

from tests.support.vectors import bulk, keys, trust_files
from tests.support.vectors.contents import signed_contents
from tests.support.vectors.frames import framed
from tests.support.vectors.good import good
from tests.support.vectors.lists import LISTS
from tests.support.vectors.named import Named
from tests.support.vectors.texts import scanned

FOLDER = Path(__file__).parents[2] / "vectors"


def named() -> tuple[Named, ...]:
    """Every vector that has a name."""
    return (*good(), *signed_contents(), *framed(), *scanned())


def files() -> Mapping[str, bytes]:
    """What each file holds."""
    made = {
        "keys.json": _lines({"keys": keys.document()}),
        "certificates.json": _rows([each.document() for each in named()]),
        "trust_files.json": _rows([each.document() for each in trust_files.every()]),
        "bulk.json": _lines(bulk.summary()),
    }
    return made | {f"lists/{name}.json": signed.file for name, signed in LISTS.items()}


def main() -> None:
    """Write them all."""
    for name, content in files().items():
        file = FOLDER / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _rows(rows: list[dict[str, object]]) -> bytes:
    """A JSON array with one vector a line."""
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    return f"[\n{lines}\n]\n".encode()


def _lines(document: object) -> bytes:
    return (json.dumps(document, indent=1) + "\n").encode()


if __name__ == "__main__":
    main()
