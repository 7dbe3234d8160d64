import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.garden import CLAUSES, document, plain
from training.school.policy.cutting import cut
from training.school.policy.errors import UnreadableDocument
from training.school.policy.pieces import Piece
from training.school.policy.text import read_document


def pieces(text: str, name: str = "a.txt") -> list[Piece]:
    return list(cut(read_document(text.encode(), name)))


def places(text: str, name: str = "a.txt") -> list[str]:
    return [piece.place for piece in pieces(text, name)]


def points(text: str) -> list[str]:
    return [point.place for piece in pieces(text) for point in piece.points]


def test_a_policy_is_cut_into_its_clauses_and_their_points() -> None:
    found = pieces(plain())
    assert [piece.place for piece in found] == [c for c in CLAUSES if not c.startswith("3.2.")]
    by_place = {piece.place: piece for piece in found}
    assert [p.place for p in by_place["2.1"].points] == ["2.1a", "2.1b", "2.1c"]
    assert [p.place for p in by_place["3.2"].points] == [f"3.2.{n}" for n in range(1, 6)]
    assert [p.place for p in by_place["4"].points] == ["4a", "4b", "4c"]
    assert by_place["5.1"].text == CLAUSES["5.1"]


def test_each_piece_tells_the_line_on_which_it_begins() -> None:
    lines = plain().splitlines()
    for piece in pieces(plain()):
        first = piece.said[0].paragraph.text.split()[0]
        assert first in lines[piece.line - 1]


def test_a_list_may_have_the_numbers_of_the_sections_after_it() -> None:
    text = (
        "1. TOOLS\n\n1.1 Nobody may:\n\n1. Run with a rake.\n2. Climb the shed.\n\n"
        "2. ANIMALS\n\n2.1 They bite.\n\n3. OTHER PAPERS\n\n- First aid\n\n4. REVIEW\n\n4.1 Soon.\n"
    )
    assert places(text) == ["1.1", "2.1", "3", "4.1"]
    assert points(text) == ["1.1.1", "1.1.2", "3a"]


def test_a_section_of_a_list_begins_where_its_clauses_do() -> None:
    text = "1. TOOLS\n1.1 Nobody may:\n1. run\n2. Animals\n2.1 They bite.\n"
    assert places(text) == ["1.1", "2.1"]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (["a)", "b)", "c)"], ["1.1a", "1.1b", "1.1c"]),
        (["(i)", "(ii)", "(iii)"], ["1.1a", "1.1b", "1.1c"]),
        (["•", "•", "•"], ["1.1a", "1.1b", "1.1c"]),
        (["1.", "2.", "3."], ["1.1.1", "1.1.2", "1.1.3"]),
        (["1.", "1.", "1."], ["1.1.1", "1.1.2", "1.1.3"]),
        (["1.", "2.", "4."], ["1.1.1", "1.1.2", "1.1.4"]),
        (["1.1.1", "1.1.2", "1.1.3"], ["1.1.1", "1.1.2", "1.1.3"]),
        (["1.1(a)", "1.1(b)", "1.1(c)"], ["1.1a", "1.1b", "1.1c"]),
        (["•", "o", "•"], ["1.1a", "1.1b"]),
        (["1.", "•", "2."], ["1.1.1", "1.1.2"]),
        (["h)", "i)", "j)"], ["1.1h", "1.1i", "1.1j"]),
    ],
)
def test_points_are_counted_however_they_are_marked(marks: list[str], expected: list[str]) -> None:
    text = "1. TOOLS\n\n1.1 Nobody may:\n\n" + "".join(
        f"{mark} Run {way}.\n\n" for mark, way in zip(marks, ("up", "down", "off"), strict=False)
    )
    assert points(text) == expected


def test_a_list_within_a_list_belongs_to_its_point() -> None:
    text = "1.1 Nobody may:\n\n- climb\n  - the shed\n  - the tree\n- run\n"
    found = pieces(text)[0]
    assert [point.text for point in found.points] == ["climb the shed the tree", "run"]
    assert [p.depth for p in found.paragraphs] == [0, 0, 1, 1, 0]


def test_words_between_and_after_points_stay_in_their_order() -> None:
    text = "1.1 Nobody may:\n\n- climb\n\nThat holds for all.\n\n- run\n\n1.2 Next.\n"
    assert [p.text for p in pieces(text)[0].paragraphs] == [
        "Nobody may:",
        "climb",
        "That holds for all.",
        "run",
    ]


def test_paragraphs_without_numbers_are_counted_where_they_stand() -> None:
    text = "1. TOOLS\n\nThey are sharp.\n\nThey are old.\n\n2. ANIMALS\n\nThey bite.\n"
    assert places(text) == ["1", "1.1", "1.2", "2", "2.1"]
    assert [piece.numbered for piece in pieces(text)] == [True, False, False, True, False]


def test_what_a_section_says_before_its_first_clause_is_a_piece_of_its_number() -> None:
    text = "1. TOOLS\n\nThey are sharp.\n\n1.1 Carry them down.\n"
    assert [(piece.place, piece.text) for piece in pieces(text)] == [
        ("1", "They are sharp."),
        ("1.1", "Carry them down."),
    ]


def test_a_heading_without_a_number_ends_a_clause_and_is_none() -> None:
    text = (
        "1.1 Carry them down.\n\nAnimals and plants\n\n1.2 They bite.\n\n"
        "APPENDIX A: GEESE\n\nThey bite too.\n\nThey hiss.\n"
    )
    assert [(piece.place, piece.text) for piece in pieces(text)] == [
        ("1.1", "Carry them down."),
        ("1.2", "They bite."),
        ("APPENDIX A: GEESE 1", "They bite too."),
        ("APPENDIX A: GEESE 2", "They hiss."),
    ]


def test_a_document_without_any_number_is_cut_under_its_headings() -> None:
    text = (
        "# Garden\n\n## Tools\n\nThey are sharp.\n\n- rakes\n- hoes\n\n## Animals\n\nThey bite.\n"
    )
    assert places(text, "a.md") == ["Tools 1", "Animals 1"]
    assert places("They are sharp.\n\nThey bite.\n") == ["paragraph 1", "paragraph 2"]


def test_titles_and_dates_on_the_first_page_are_no_statements_and_sentences_are() -> None:
    front = "Larkfield School\n\nAdopted\t3 March 2023\n\nSigned:\n\n"
    sentence = "Everybody who digs here has read what stands below.\n\n"
    assert places(f"{front}1.1 Carry them down.\n") == ["1.1"]
    assert places(f"{front}{sentence}1.1 Carry them down.\n")[1:] == ["1.1"]
    assert pieces(f"{front}{sentence}1.1 Carry them down.\n")[0].text == sentence.strip()


WORDS = st.sampled_from(
    [
        *("1. TOOLS", "1.1 Rakes.", "1.2", "a) hoes", "- forks", "• spades", "  o geese", "10."),
        *("Acceptable Use Agreement", "By signing I agree.", "I dig.", "", "\f", "Page 2 of 3"),
        *("| a | b |", "# Head", "**bold**", "3", "4.4.7 It says.", "(iv) that", "Contents"),
        *("x\t3", "it goes on", "Name:", "Acceptable use", "it is.", "4.4.8", "4.4"),
    ]
)


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", text))


def is_in_order(part: str, whole: str) -> bool:
    rest = iter(whole)
    return all(sign in rest for sign in part)


@given(st.lists(WORDS | st.text(max_size=30), max_size=40), st.sampled_from(["a.txt", "a.md"]))
def test_whatever_is_cut_is_a_piece_of_the_document(lines: list[str], name: str) -> None:
    text = "\n".join(lines)
    try:
        found = cut(read_document(text.encode("utf-8", "replace"), name))
    except UnreadableDocument:
        return
    whole = letters(text)
    for piece in found:
        assert piece.text
        assert all(is_in_order(letters(p.text), whole) for p in piece.paragraphs)


@given(st.sets(st.integers(0, 80)))
def test_lines_left_out_anywhere_never_stop_the_cutting(gone: set[int]) -> None:
    lines = document("wrapped.txt").decode("cp1252").splitlines(keepends=True)
    kept = [line for number, line in enumerate(lines) if number not in gone]
    assert all(piece.text for piece in pieces("".join(["x", *kept])))
