import pytest

from training.school.errors import UnreadableRoster
from training.school.roster.reading import LARGEST, MOST_ROWS, Row, read_roster

ROWS = (Row(1, ("Name", "Class")), Row(2, ("Zoë Müller", "4B")))


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("cp1252", "Windows-1252"),
        ("utf-16", "UTF-16"), ("utf-16-be", "UTF-16"),
    ],
)  # fmt: skip
def test_a_list_is_read_in_whatever_encoding_it_was_saved(encoding: str, told: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    sheet = read_roster(f"{mark}Name,Class\r\nZoë Müller,4B\r\n".encode(encoding))
    assert [(row.line, row.cells) for row in sheet.rows][1] == (2, ("Zoë Müller", "4B"))
    assert sheet.encoding == told


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("delimiter", "told"), [(",", "commas"), (";", "semicolons"), ("\t", "tabs"), ("|", "bars")]
)
def test_cells_are_told_apart_by_whatever_stands_between_them(
    delimiter: str, told: str, newline: str
) -> None:
    lines = (f"Name{delimiter}Class", f'"Müller, Zoë"{delimiter}4B', f"Sam{delimiter}4B")
    sheet = read_roster(newline.join(lines).encode())
    assert sheet.delimiter == told
    assert [row.cells for row in sheet.rows] == [
        ("Name", "Class"), ("Müller, Zoë", "4B"), ("Sam", "4B"),
    ]  # fmt: skip


def test_excels_own_line_on_what_stands_between_cells_is_heeded_and_is_no_row() -> None:
    sheet = read_roster(b"sep=;\r\nName;Class\r\nKhan, Sam;4B\r\n")
    assert [(row.line, row.cells) for row in sheet.rows] == [
        (2, ("Name", "Class")), (3, ("Khan, Sam", "4B")),
    ]  # fmt: skip


def test_blank_lines_are_passed_over_and_lines_keep_their_numbers() -> None:
    sheet = read_roster(b"Name,Class\n\n,,\nSam,4B\n   \nElla,4B")
    assert [row.line for row in sheet.rows] == [1, 4, 6]


def test_a_quoted_cell_may_run_over_lines() -> None:
    sheet = read_roster(b'Name,Address,Class\nSam,"1 High St,\nLeeds",4B\nElla,x,4B\n')
    assert [(row.line, row.cells[-1]) for row in sheet.rows] == [(1, "Class"), (2, "4B"), (4, "4B")]


def test_a_quotation_mark_that_nobody_closed_costs_its_own_line_only() -> None:
    sheet = read_roster(b'Name,Class\n"Sam,4B\nElla,4B\nAda,4B\n')
    assert [row.line for row in sheet.rows] == [1, 2, 3, 4]
    assert sheet.rows[2].cells == ("Ella", "4B")


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"PK\x03\x04rest", "Excel workbook"),
        (b"\xd0\xcf\x11\xe0rest", "old Excel"),
        (b"%PDF-1.7", "PDF"),
        (b"{\\rtf1", "word processor"),
        (b"\xef\xbb\xbf <html>", "web page"),
        (b"Name\x00Class", "no plain text"),
        (b"", "empty"),
        (b"\n \n,,\n", "empty"),
        (b"x" * (LARGEST + 1), "larger than 5 MB"),
        (b"Sam,4B\n" * (MOST_ROWS + 1), "more than 5000 lines"),
    ],
)
def test_what_is_no_list_is_refused_with_what_to_do(content: bytes, word: str) -> None:
    with pytest.raises(UnreadableRoster, match=word):
        read_roster(content)
