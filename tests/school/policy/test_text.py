import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.garden import document, plain
from training.school.policy.errors import UnreadableDocument
from training.school.policy.lines import Line
from training.school.policy.text import LARGEST_TEXT, read_document, suffix_of


def texts(content: bytes, name: str = "policy.txt") -> list[str]:
    return [line.text for line in read_document(content, name).lines]


@pytest.mark.parametrize(
    "encoded",
    [
        "Café “doors”".encode(),
        codecs.BOM_UTF8 + "Café “doors”".encode(),
        "Café “doors”".encode("cp1252"),
        "Café “doors”".encode("utf-16"),
        codecs.BOM_UTF16_BE + "Café “doors”".encode("utf-16-be"),
        "Café “doors”".encode("utf-32"),
    ],
    ids=["utf-8", "utf-8 with its mark", "windows-1252", "utf-16", "utf-16 big end", "utf-32"],
)
def test_every_encoding_that_word_processors_write_is_read(encoded: bytes) -> None:
    assert texts(encoded) == ["Café “doors”"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_an_editor_counts_them(end: str) -> None:
    lines = read_document(end.join(["one", "", "  two", "three"]).encode(), "a.txt").lines
    assert lines == (Line(1, "one"), Line(3, "two", indent=2, gap=True), Line(4, "three"))


def test_the_end_of_a_page_is_no_new_line_of_the_editor() -> None:
    assert [line.number for line in read_document(b"one\x0ctwo\nthree", "a.txt").lines] == [1, 1, 2]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old .doc file, or a document locked"),
        (b"{\\rtf1 text}", "an RTF file"),
        (b"<!DOCTYPE html><p>4.2 Text</p>", "a web page"),
        (b"\x89PNG\r\n\x00\x01", "is not a text"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_what_to_do(content: bytes, kind: str) -> None:
    with pytest.raises(UnreadableDocument, match=r"save it as \.docx or plain text") as refused:
        read_document(content, "policy.txt")
    assert kind in str(refused.value)


@pytest.mark.parametrize("name", ["odt", "epub"])
def test_a_packed_file_that_is_no_docx_is_refused(name: str) -> None:
    from io import BytesIO
    from zipfile import ZipFile

    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", f"application/{name}")
    with pytest.raises(UnreadableDocument, match=r"is no \.docx file.*Save the document as"):
        read_document(packed.getvalue(), "policy.docx")


def test_a_file_that_was_not_copied_whole_is_told() -> None:
    whole = "Look after the café.".encode()
    cut_off = whole[: whole.index(b"\xa9")]
    with pytest.raises(UnreadableDocument, match="not copied whole"):
        read_document("é ".encode() + cut_off, "a.txt")
    with pytest.raises(UnreadableDocument, match="not copied whole"):
        read_document("Look".encode("utf-16")[:-1], "a.txt")


@pytest.mark.parametrize("content", [b"", b"\n\n  \n", b"\xef\xbb\xbf", b"---\n=====\n"])
def test_a_file_without_words_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="no words"):
        read_document(content, "a.txt")


def test_a_file_far_too_large_to_be_a_policy_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="larger than 2 MB"):
        read_document(b"word " * (LARGEST_TEXT // 5 + 1), "a.txt")


def test_a_file_of_far_too_many_lines_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="more than 20000 lines"):
        read_document(b"- x\n" * 20_001, "a.txt")


def test_what_nobody_sees_and_commands_to_a_terminal_are_taken_out() -> None:
    assert texts("soft\u00adly\u200b \x1b[31mred\x07\u00a0.".encode()) == ["softly [31mred ."]


def test_marks_of_markdown_are_no_words() -> None:
    marked = (
        "## **4.** A *new* rule ##\n\n[the shed](https://shed.example) 3 * 4 * 5\n1\\. one\n"
        "> said\n\n| a | **b** |\n|---|---|\n| c | d |\n\n***\n"
    )
    lines = read_document(marked.encode(), "policy.md").lines
    assert [line.text for line in lines] == [
        "4. A new rule",
        "the shed 3 * 4 * 5",
        "1. one",
        "said",
        "a\tb",
        "c\td",
    ]
    assert [line.heading for line in lines] == [True, False, False, False, False, False]


def test_a_line_of_bold_words_is_a_heading_and_a_bold_sentence_is_none() -> None:
    lines = read_document(b"**Tools**\n\n**Nobody runs.**\n", "a.txt").lines
    assert [(line.text, line.heading) for line in lines] == [
        ("Tools", True),
        ("Nobody runs.", False),
    ]


def test_a_document_is_kept_under_the_name_that_its_bytes_call_for() -> None:
    assert suffix_of(b"PK\x03\x04", "policy.txt") == ".docx"
    assert suffix_of(b"text", "POLICY.MD") == ".md"
    assert suffix_of(b"text", "policy.final") == ".txt"


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.docx"]))
def test_any_bytes_at_all_are_read_or_refused_in_words(content: bytes, name: str) -> None:
    for start in (b"", b"PK\x03\x04", codecs.BOM_UTF16_LE):
        try:
            lines = read_document(start + content, name).lines
        except UnreadableDocument as refused:
            assert name in str(refused)
        else:
            assert all(line.text == line.text.strip() != "" for line in lines)


@given(st.integers(min_value=0, max_value=len(document("wrapped.txt"))))
def test_a_document_cut_off_anywhere_is_read_as_far_as_it_goes(length: int) -> None:
    try:
        lines = read_document(document("wrapped.txt")[:length], "wrapped.txt").lines
    except UnreadableDocument:
        return
    assert len(lines) <= len(plain().splitlines()) + 100
