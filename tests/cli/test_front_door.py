"""What the system refuses outside the rooms is said in one line too."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.commands import passphrase_file, set_up
from training.cli.main import run

LONG = "x" * 300


@pytest.mark.parametrize(
    "line",
    [
        "setup --name Elm --passphrase-file {given} --school {long}",
        "facts --school {long}",
        "privacy --school {school} --folder {long}",
        "people import {long} --school {school} --passphrase-file {given}",
        "people import {school} --school {school} --passphrase-file {given}",
        "backup {long} --school {school} --passphrase-file {given}",
        "backup {round} --school {school} --passphrase-file {given}",
        "backup {round}/x --school {school} --passphrase-file {given}",
        "restore {long} --school {folder}/back",
        "restore {round} --school {folder}/back",
        "policy import {long} --adopted 2026-09-01 --school {school} --passphrase-file {given}",
    ],
)
def test_a_place_that_is_none_is_told_in_words(
    tmp_path: Path, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    school = tmp_path / "school"
    set_up(school)
    (tmp_path / "round").symlink_to(tmp_path / "round")
    places = {
        "given": passphrase_file(tmp_path),
        "school": school,
        "folder": tmp_path,
        "long": tmp_path / LONG,
        "round": tmp_path / "round",
    }
    assert run([word.format(**places) for word in line.split()]) == 2
    said = capsys.readouterr().err.splitlines()
    assert said and all(one.startswith("training: ") for one in said)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk to print on, of Linux")
@pytest.mark.parametrize("line", ["facts", "facts --json", "privacy", "status"])
def test_what_is_printed_onto_a_full_disk_is_told_in_words(tmp_path: Path, line: str) -> None:
    school, given = tmp_path / "school", passphrase_file(tmp_path)
    set_up(school)
    more = ["--passphrase-file", str(given)] if line == "status" else []
    words = [sys.executable, "-m", "training", *line.split(), "--school", str(school), *more]
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stderr.startswith("training: There is no room left")
    assert len(ran.stderr.splitlines()) == 1


def test_whoever_reads_no_further_sees_no_traceback(tmp_path: Path) -> None:
    set_up(tmp_path / "school")
    words = [sys.executable, "-m", "training", "privacy", "--school", str(tmp_path / "school")]
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(words, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert ran.stderr == ""
