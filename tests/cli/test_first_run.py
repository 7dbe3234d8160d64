"""What opens where there is no school yet."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.commands import set_up
from training.cli.main import run

WELCOME, NO_SCHOOL = b"Make our school", b"there is no school"


def test_a_script_is_told_what_to_type_and_is_asked_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--school", str(tmp_path / "school")]) == 2
    assert "training setup" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")
@pytest.mark.parametrize(
    ("before", "wanted"),
    [([], WELCOME), (["learn", "k1-01", "--as", "guest"], NO_SCHOOL), (["status"], NO_SCHOOL)],
)
def test_who_sits_at_a_terminal_and_asks_for_nothing_else_is_led_to_the_set_up(
    tmp_path: Path, before: list[str], wanted: bytes
) -> None:
    from tests.support.at_terminal import shows

    assert shows([*before, "--school", str(tmp_path / "school")], wanted)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")
def test_a_folder_of_other_things_is_told_before_anything_is_asked(tmp_path: Path) -> None:
    from tests.support.at_terminal import shows

    (tmp_path / "letter.docx").write_bytes(b"mine")
    assert shows(["--school", str(tmp_path)], b"holds other files")


def test_where_there_is_a_school_the_set_up_is_not_even_read_in(tmp_path: Path) -> None:
    set_up(tmp_path / "school")
    code = (
        "import sys; from training.app import app; from training.cli import opening;"
        "opening.over_the_door(opening.Path(sys.argv[1]));"
        "print(any('wizard' in name or 'first_run' in name for name in sys.modules))"
    )
    line = [sys.executable, "-c", code, str(tmp_path / "school")]
    ran = subprocess.run(line, capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
