"""The house holds at run time too: what a room imports is looked up in a fresh interpreter."""

import json
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import training

BELOW_THE_FACE = (
    "core",
    "disk",
    "paper",
    "drawings",
    "library",
    "school",
    "records",
    "certificates",
    "actions",
    "reports",
)
ROOMS = sorted(
    name
    for _, name, _ in pkgutil.walk_packages(training.__path__, "training.")
    if name.split(".")[1] in (*BELOW_THE_FACE, "plain")
)


def loaded_after(code: str, cwd: Path | None = None) -> set[str]:
    """The modules that a fresh interpreter has loaded after running the code."""
    tell = "\nimport sys, json; print(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run(
        [sys.executable, "-c", code + tell], capture_output=True, text=True, check=True, cwd=cwd
    )
    return set(json.loads(ran.stdout.splitlines()[-1]))


def test_the_rooms_below_the_face_import_without_textual() -> None:
    assert len(ROOMS) > 40
    loaded = loaded_after("\n".join(f"import {room}" for room in ROOMS))
    assert "training.plain.learning" in loaded
    assert "textual" not in loaded
    assert "rich" not in loaded


def test_the_core_loads_neither_files_nor_keys() -> None:
    core = [room for room in ROOMS if room.startswith("training.core")]
    loaded = loaded_after("\n".join(f"import {room}" for room in core))
    assert not loaded & {"tinydb", "cryptography", "markdown_it", "click", "qrcode", "cbor2"}


@pytest.mark.parametrize("arguments", [["--version"], ["verify", "1"], ["status"], ["--help"]])
def test_small_commands_load_no_textual(arguments: list[str], tmp_path: Path) -> None:
    line = ["--school", str(tmp_path / "nowhere"), *arguments]
    loaded = loaded_after(f"from training.cli.main import run; run({line!r})")
    assert "training.cli.main" in loaded
    assert "textual" not in loaded


def test_status_of_a_practice_school_loads_no_textual(practice_school: Path) -> None:
    line = ["--school", str(practice_school), "status"]
    loaded = loaded_after(f"from training.cli.main import run; run({line!r})")
    assert "tinydb" in loaded
    assert "textual" not in loaded


def test_the_version_costs_no_pydantic() -> None:
    loaded = loaded_after("from training.cli.main import run; run(['--version'])")
    assert not loaded & {"pydantic", "tinydb", "cryptography", "markdown_it"}


def test_importing_the_package_loads_nothing_of_it() -> None:
    loaded = loaded_after("import training")
    assert {name for name in loaded if name.startswith("training")} == {"training"}
