"""Valid pictures and PDFs altered by chance: each gets an answer, in one line and within bounds."""

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.support.altered import read
from tests.support.sheets import pdf_of
from training.certificates import carriage
from training.certificates.pictures import png
from training.certificates.qr import matrix

MANY = 150
SECONDS = 100
MOST_CRASHES = 5
"""A decoder may crash on what is damaged; the process of its own is there for that. Not often."""


@pytest.fixture(scope="session")
def text(raw: bytes) -> str:
    return carriage.text(raw, "https://school.example/v")


@pytest.fixture(scope="session")
def whole(text: str) -> dict[str, bytes]:
    """The same certificate in each kind of file."""
    picture = png(matrix(text, "M"), 3, 4)
    kinds = {"png": picture, "pdf": pdf_of([[text], [text]])}
    for kind in ("jpeg", "gif", "bmp", "tiff", "webp"):
        written = BytesIO()
        Image.open(BytesIO(picture)).convert("L").save(written, kind)
        kinds[kind] = written.getvalue()
    return kinds


def outcomes(file: Path, many: int) -> list[dict[str, object]]:
    """What came of each; after a crash the next ones are read in a new process."""
    said: list[dict[str, object]] = []
    crashes = 0
    while len(said) < many:
        line = (sys.executable, "-m", "tests.support.altered", file, str(len(said)), str(many))
        ran = subprocess.run(line, capture_output=True, timeout=SECONDS, check=False)
        said += [json.loads(each) for each in ran.stdout.splitlines() if each.endswith(b"}")]
        if len(said) < many:
            assert b"Traceback" not in ran.stderr, ran.stderr.decode()
            said.append({"number": len(said), "reason": "The process crashed."})
            crashes += 1
            assert crashes <= MOST_CRASHES
    return said


@pytest.mark.parametrize("kind", ["png", "jpeg", "pdf", "gif", "bmp", "tiff", "webp"])
def test_every_altered_file_gets_an_answer(
    whole: dict[str, bytes], tmp_path: Path, text: str, kind: str
) -> None:
    file = tmp_path / "whole"
    file.write_bytes(whole[kind])
    assert set(read(whole[kind])) == {text}
    said = outcomes(file, MANY)

    assert [one["number"] for one in said] == list(range(MANY))
    reasons = {str(one["reason"]) for one in said if "reason" in one}
    assert reasons
    for reason in reasons:
        assert "\n" not in reason
        assert 10 < len(reason) < 200
    for one in said:
        assert one.get("found", [text]) in ([text], [text, text])
