from training.school.policy.blocks import Block, blocks
from training.school.policy.text import read_document


def blocks_of(text: str, name: str = "a.txt") -> list[Block]:
    return list(blocks(read_document(text.encode(), name)))


def texts(text: str) -> list[str]:
    return [block.text for block in blocks_of(text)]


LONG = "The gate is shut against the geese whenever nobody stands beside it, "


def test_a_wrapped_paragraph_is_put_together() -> None:
    wrapped = (
        "4.2 The gate is shut against the geese whenever nobody\n"
        "    stands beside it. Hens are let in on days\n"
        "    without frost.\n"
        "4.3 The well is covered.\n"
    )
    assert texts(wrapped) == [
        "The gate is shut against the geese whenever nobody stands beside it. "
        "Hens are let in on days without frost.",
        "The well is covered.",
    ]


def test_lines_that_are_whole_paragraphs_stay_apart() -> None:
    assert texts(f"{LONG * 3}and so on.\nThe well is covered.\nreview: soon\n") == [
        f"{LONG * 3}and so on.",
        "The well is covered.",
        "review: soon",
    ]
    assert texts("I shut the gate at night.\nI cover the well at noon.\nI feed the hens.\n") == [
        "I shut the gate at night.",
        "I cover the well at noon.",
        "I feed the hens.",
    ]


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    pages = "".join(
        f"4.{page} The gate is shut against {who} whenever nobody of\n\n"
        f"Larkfield School\nPage {page} of 3\n\fLarkfield School\n\nYear {page} stands beside it, "
        "and the well\n    is covered.\n"
        for page, who in ((1, "geese"), (2, "foxes"), (3, "crows"))
    )
    assert texts(pages) == [
        f"The gate is shut against {who} whenever nobody of Year {page} stands beside it, "
        "and the well is covered."
        for page, who in ((1, "geese"), (2, "foxes"), (3, "crows"))
    ]


def test_paragraphs_that_end_or_begin_alike_keep_their_ends_and_beginnings() -> None:
    wrapped = "".join(
        f"4.{number} The gate is shut against {who} by whoever leaves the\n    garden.\n\n"
        "In spring:\n\n• it is oiled\n\n"
        for number, who in enumerate(("geese", "foxes", "crows"), 1)
    )
    assert texts(wrapped)[::3] == [
        f"The gate is shut against {who} by whoever leaves the garden."
        for who in ("geese", "foxes", "crows")
    ]
    assert texts(wrapped)[1::3] == ["In spring:"] * 3


def test_headings_that_count_are_no_page_headers() -> None:
    assert texts("Key Stage 1\n\nThey dig.\n\nKey Stage 2\n\nThey plant.\n") == [
        "Key Stage 1",
        "They dig.",
        "Key Stage 2",
        "They plant.",
    ]


def test_a_statement_that_stands_three_times_is_no_page_header() -> None:
    assert texts("• Shut it.\n• Shut it.\n• Shut it.\n") == ["Shut it."] * 3


def test_the_name_of_the_agreement_stays_where_it_first_heads_a_page() -> None:
    pages = "".join(f"Acceptable Use Agreement\n\n• Statement number {n}.\n\f" for n in "abcd")
    assert texts(pages)[0] == "Acceptable Use Agreement"
    assert len(texts(pages)) == 5


def test_a_table_of_contents_is_left_out() -> None:
    contents = "Contents\n1. Tools\t1\n2. Animals\t3\n\n1. TOOLS\n\n1.1 They are sharp.\n"
    assert texts(contents) == ["TOOLS", "They are sharp."]
    assert texts("2. Animals ...... 3\n\n2.1 They bite.\n") == ["They bite."]


def test_a_word_broken_at_its_hyphen_keeps_it() -> None:
    assert texts(
        "4.1 Nobody feeds the geese with left-\n    over bread from the day before.\n"
    ) == ["Nobody feeds the geese with left-over bread from the day before."]


def test_bold_words_may_begin_on_one_line_and_end_on_the_next() -> None:
    assert texts("4.1 Everybody keeps to the **rules of\n    the gate** at all times.\n") == [
        "Everybody keeps to the rules of the gate at all times."
    ]


def test_a_number_or_a_dash_in_the_midst_of_a_wrapped_sentence_is_no_mark() -> None:
    wrapped = (
        "4.1 The gate is shut against the geese by children over\n"
        "7. of them at least two are needed, says version\n"
        "2.1 of this text, whenever nobody stands by it\n"
        "- which is seldom,\n"
        "and not before noon.\n"
    )
    assert len(texts(wrapped)) == 1


def test_unfinished_statements_of_a_list_stay_apart() -> None:
    listed = "4.1 They are:\n- the gate\n- the well\n- the hens that belong to the school\n"
    assert texts(listed) == [
        "They are:",
        "the gate",
        "the well",
        "the hens that belong to the school",
    ]


def test_rows_of_a_table_stay_apart() -> None:
    assert texts("Adopted\t3 March 2023\nReviewed\t11 March 2025\n") == [
        "Adopted 3 March 2023",
        "Reviewed 11 March 2025",
    ]


def test_what_looks_like_a_heading_is_told() -> None:
    found = blocks_of("1. Tools\n\n1.1 Tools\n\nOTHER PAPERS\n\nAppendix A: Geese\n\nA goose.\n")
    assert [block.heading for block in found] == [True, False, True, True, False]


def test_lines_to_be_filled_in_are_told() -> None:
    found = blocks_of("Staff Name: ______\n\nSignature:\n\nDate ......\n\nNames are kept.\n")
    assert [block.is_form for block in found] == [True, True, True, False]
