from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from tests.support.word_files import WordFile, garden_docx
from training.school.policy.errors import UnreadableDocument
from training.school.policy.lines import Document
from training.school.policy.text import read_document

CHANGED = (
    f'<w:ins {nsdecls("w")} w:id="1" w:author="a"><w:r><w:t>new words</w:t></w:r></w:ins>',
    f'<w:del {nsdecls("w")} w:id="1" w:author="a"><w:r><w:delText>old</w:delText></w:r></w:del>',
)


def read(file: WordFile) -> Document:
    return read_document(file.saved(), "policy.docx")


def texts(file: WordFile) -> list[str]:
    return [line.text for line in read(file).lines]


def test_the_numbers_that_only_the_word_processor_shows_are_read() -> None:
    file = WordFile()
    numbering = file.numbering(
        [("decimal", "%1."), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"), ("lowerLetter", "(%4)")]
    )
    for depth in (0, 1, 1, 2, 2, 3, 3, 1, 0, 1):
        file.numbered("Words", numbering, depth)
    assert [text.split("\t")[0] for text in texts(file)] == [
        *("1.", "1.1", "1.2", "1.2.1", "1.2.2", "(a)", "(b)", "1.3", "2.", "2.1"),
    ]


@pytest.mark.parametrize(
    ("form", "marks"),
    [
        ("lowerRoman", ["i)", "ii)", "iii)", "iv)"]),
        ("upperRoman", ["I)", "II)", "III)", "IV)"]),
        ("upperLetter", ["A)", "B)", "C)", "D)"]),
        ("decimal", ["1)", "2)", "3)", "4)"]),
        ("bullet", ["•", "•", "•", "•"]),
    ],
)
def test_each_form_of_number_is_shown_as_the_word_processor_shows_it(
    form: str, marks: list[str]
) -> None:
    file = WordFile()
    numbering = file.numbering([(form, "%1)")])
    for _ in marks:
        file.numbered("Words", numbering)
    assert [text.split("\t")[0] for text in texts(file)] == marks


def test_letters_go_on_after_z() -> None:
    file = WordFile()
    numbering = file.numbering([("lowerLetter", "%1")])
    for _ in range(28):
        file.numbered("Words", numbering)
    assert [text.split("\t")[0] for text in texts(file)][-3:] == ["z", "aa", "bb"]


def test_a_list_goes_on_after_other_words_and_starts_again_where_it_is_told_to() -> None:
    file = WordFile()
    numbering = file.numbering([("decimal", "%1.")])
    again = file.numbering_like(900, restarts=True)
    file.numbered("One", numbering)
    file.add("Between")
    file.numbered("Two", numbering)
    file.numbered("One anew", again)
    file.numbered("Two anew", again)
    assert texts(file) == ["1.\tOne", "Between", "2.\tTwo", "1.\tOne anew", "2.\tTwo anew"]


def test_a_style_numbers_its_paragraphs_too() -> None:
    file = WordFile()
    file.add("First", "List Number")
    file.add("Second", "List Number")
    file.add("Dot", "List Bullet")
    assert texts(file) == ["1.\tFirst", "2.\tSecond", "•\tDot"]


def test_a_paragraph_that_was_taken_out_of_its_list_has_no_number() -> None:
    file = WordFile()
    file.numbered("Plain", 0)
    assert texts(file) == ["Plain"]


def test_a_row_is_a_line_and_a_cell_of_several_paragraphs_is_several() -> None:
    file = WordFile()
    file.table(["4.2", "Nobody runs.", "All"], ["4.3", "Nobody climbs:\nthe shed\nthe tree", "All"])
    assert texts(file) == ["4.2\tNobody runs.\tAll", "4.3\tNobody climbs: the shed the tree\tAll"]
    cell = file.docx.tables[0].rows[1].cells[1]
    cell.add_paragraph("A second paragraph.")
    assert texts(file)[1:] == [
        "4.3\tNobody climbs: the shed the tree",
        "A second paragraph.",
        "All",
    ]


def test_headings_are_told_by_style_or_by_bold_words() -> None:
    file = WordFile()
    file.add("Styled", "Heading 2")
    file.add("Bold").runs[0].bold = True
    file.add("Bold and a sentence.").runs[0].bold = True
    half = file.add("Half ")
    half.add_run("bold").bold = True
    file.add("A clause that is styled as a heading, as many are.", "Heading 2")
    assert [line.heading for line in read(file).lines] == [True, True, False, False, False]


def test_words_in_links_content_controls_and_text_boxes_are_read() -> None:
    file = WordFile()
    link = file.add("See ")
    link._p.append(
        parse_xml(f"<w:hyperlink {nsdecls('w')}><w:r><w:t>the shed</w:t></w:r></w:hyperlink>")
    )
    file.docx.element.body.insert(
        1,
        parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>In a control</w:t></w:r></w:p>"
            "</w:sdtContent></w:sdt>"
        ),
    )
    box = file.add("Beside ")
    box._p.append(
        parse_xml(
            f"<w:r {nsdecls('w')}><w:pict><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p>"
            "</w:txbxContent></w:pict></w:r>"
        )
    )
    assert texts(file) == ["See the shed", "In a control", "Beside", "In a box"]


def test_headers_and_footers_are_kept_apart() -> None:
    document = read_document(garden_docx(), "garden.docx")
    assert [line.text for line in document.margins] == [
        "Larkfield School: Garden Policy",
        "Last reviewed 11 March 2025",
    ]
    assert not any("Larkfield" in line.text for line in document.lines)


def test_a_table_of_contents_is_left_out() -> None:
    file = WordFile()
    file.docx.styles.add_style("toc 1", 1)
    file.add("Tools\t3", "toc 1")
    file.add("1.1 They are sharp.")
    assert texts(file) == ["1.1 They are sharp."]


@pytest.mark.parametrize("change", CHANGED, ids=["put in", "taken out"])
def test_changes_that_nobody_has_accepted_are_refused(change: str) -> None:
    file = WordFile()
    file.add("4.2 Nobody runs.")._p.append(parse_xml(change))
    with pytest.raises(UnreadableDocument, match=r"tracked changes.*Accept or reject them"):
        read(file)


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.99])
def test_a_file_cut_off_anywhere_is_told(share: float) -> None:
    whole = garden_docx()
    with pytest.raises(UnreadableDocument, match="not copied whole"):
        read_document(whole[: int(len(whole) * share)], "garden.docx")


@pytest.mark.parametrize("name", ["word/document.xml", "[Content_Types].xml", "_rels/.rels"])
def test_a_file_damaged_within_is_told_in_words(name: str) -> None:
    spoilt = BytesIO()
    with ZipFile(BytesIO(garden_docx())) as whole, ZipFile(spoilt, "w") as packed:
        for entry in whole.infolist():
            content = b"<w:broken" if entry.filename == name else whole.read(entry)
            packed.writestr(entry, content)
    with pytest.raises(UnreadableDocument, match="cannot be opened"):
        read_document(spoilt.getvalue(), "garden.docx")


def test_a_packed_bomb_is_not_opened() -> None:
    bomb = BytesIO()
    with ZipFile(bomb, "w", ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"")
        for number in range(5):
            packed.writestr(f"word/media/{number}", bytes(50 * 2**20))
    with pytest.raises(UnreadableDocument, match=r"is no \.docx file"):
        read_document(bomb.getvalue(), "bomb.docx")
