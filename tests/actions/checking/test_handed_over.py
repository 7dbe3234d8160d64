from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.certificates import made_certificate
from training.actions.checking.handed_over import also_a_name, dropped, named_file

CODE = made_certificate().code


@pytest.mark.parametrize(
    "text",
    [
        "scan.png",
        "scan.JPG",
        "my scan.jpeg",
        "a.webp",
        "class.pdf",
        "a.cose",
        "list.txt",
        " a.pdf ",
    ],
)
def test_a_name_that_ends_like_a_file_is_one(text: str) -> None:
    assert named_file(text) == Path(text.strip())


@pytest.mark.parametrize("text", ["./scan", "../scan", "/tmp/scan", "C:\\scan", "C:/scan", ".\\a"])
def test_what_begins_as_a_path_is_one(text: str) -> None:
    assert named_file(text) == Path(text)


def test_a_path_below_home_is_one() -> None:
    assert named_file("~/scan") == Path.home() / "scan"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("file:///tmp/my%20scan.png", "/tmp/my scan.png"),
        ("file://localhost/tmp/a", "/tmp/a"),
        ("FILE:///C:/a.png", "C:/a.png"),
    ],
)
def test_an_address_of_a_file_is_one(text: str, path: str) -> None:
    assert named_file(text) == Path(path)


@pytest.mark.parametrize(
    "text",
    [
        "",
        CODE,
        CODE.rsplit("#", 1)[1],
        CODE + ".png",
        "/" + CODE.rsplit("#", 1)[1],
        "https://school.example/picture.png",
        "020G3-0G2GC-1R83F",
        "a birthday card",
        "file://elsewhere/share/a.png",
        "file:///tmp/a%0Ab.png",
        "two\nlines.png",
        "escape\x1b[2J.png",
        "nul\x00.png",
        "x" * 2000 + ".png",
    ],
)
def test_text_is_no_file_by_accident(text: str) -> None:
    assert named_file(text) is None


@given(st.text(max_size=80))
def test_any_text_is_a_file_or_is_not(text: str) -> None:
    path = named_file(text)
    assert path is None or str(path)
    assert dropped(text)


@pytest.mark.parametrize(
    ("typed", "files"),
    [
        ("'/tmp/my scan.png'", ["/tmp/my scan.png"]),
        ("'/tmp/a.png' '/tmp/b c.pdf' ", ["/tmp/a.png", "/tmp/b c.pdf"]),
        ('"C:\\My scans\\a.png"', ["C:\\My scans\\a.png"]),
        ("/tmp/my\\ scan.png", ["/tmp/my scan.png"]),
        ("file:///tmp/a.png file:///tmp/b.png", ["file:///tmp/a.png", "file:///tmp/b.png"]),
        ("/tmp/a.png", ["/tmp/a.png"]),
        (" C:\\scan.png ", ["C:\\scan.png"]),
    ],
)
def test_files_are_dropped_as_terminals_type_them(typed: str, files: list[str]) -> None:
    assert list(dropped(typed)) == files


@pytest.mark.parametrize("text", [CODE, "'never closed", '"quoted words"', "it's a.png\\", "''"])
def test_other_text_stands_as_it_was_typed(text: str) -> None:
    assert dropped(text) == (text,)


def test_text_that_names_something_here_is_told_how_to_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "scans").mkdir()
    (tmp_path / "scan").write_bytes(b"")

    assert "is a folder" in also_a_name("scans")
    assert "./scan" in also_a_name("scan")
    for text in ("nothing", "", "x" * 5000, "nul\x00"):
        assert also_a_name(text) == ""
