from training.school.policy.cutting import cut
from training.school.policy.text import read_document

TITLE = "Acceptable Use Agreement\n\n"
SIGNING = "By signing this you agree to all that follows here.\n\n"
STATEMENTS = "- I shut the gate behind me at night.\n\n- I feed the hens before I feed myself.\n\n"
POLICY = "1. GATES\n\n1.1 The gate is shut against the geese.\n\n"


def places(text: str) -> list[str]:
    return [piece.place for piece in cut(read_document(text.encode(), "a.txt"))]


def texts(text: str) -> dict[str, str]:
    return {piece.place: piece.text for piece in cut(read_document(text.encode(), "a.txt"))}


def test_background_signing_and_statements_are_told_apart() -> None:
    text = (
        POLICY + TITLE + "Purpose\n\nA gate keeps the geese out of the garden.\n\n"
        "It also keeps the hens inside of it.\n\n" + TITLE + SIGNING + STATEMENTS + "Signature:\n"
    )
    assert places(text) == ["1.1", "AUA-B1", "AUA-B2", "AUA-0", "AUA-1", "AUA-2"]


def test_an_agreement_without_a_word_of_signing_has_no_such_statement() -> None:
    text = TITLE + "A gate keeps the geese out of the garden.\n\n" + STATEMENTS
    assert places(text) == ["AUA-B1", "AUA-1", "AUA-2"]


def test_statements_may_have_numbers_of_their_own() -> None:
    numbered = STATEMENTS.replace("- ", "1. ", 1).replace("- ", "2. ", 1)
    assert places(POLICY + TITLE + SIGNING + numbered)[1:] == ["AUA-0", "AUA-1", "AUA-2"]
    dotted = STATEMENTS.replace("- ", "2.1 ", 1).replace("- ", "2.2 ", 1)
    assert places(f"{POLICY}2. {TITLE}{SIGNING}{dotted}")[1:] == ["AUA-0", "AUA-1", "AUA-2"]


def test_statements_may_have_lost_their_bullets() -> None:
    bare = STATEMENTS.replace("- ", "")
    assert places(POLICY + TITLE + SIGNING + bare)[1:] == ["AUA-0", "AUA-1", "AUA-2"]


def test_a_paragraph_between_statements_with_bullets_is_not_counted_as_one() -> None:
    text = TITLE + SIGNING + "- I shut it.\n\nThis one has no bullet.\n\n- I feed the hens.\n"
    assert places(text) == ["AUA-0", "AUA-1", "after AUA-1", "AUA-2"]


def test_points_of_a_statement_stay_with_it() -> None:
    text = TITLE + SIGNING + "• I shut:\n  o the gate\n  o the shed\n• I feed the hens.\n"
    assert texts(text)["AUA-1"] == "I shut: the gate the shed"
    assert list(texts(text)) == ["AUA-0", "AUA-1", "AUA-2"]


def test_bullets_of_the_background_are_no_statements() -> None:
    text = (
        TITLE + "Background\n\nA gate keeps out of the garden:\n\n- geese\n- foxes\n\n"
        "What I agree to\n\n" + SIGNING + STATEMENTS
    )
    assert list(texts(text)) == ["AUA-B1", "AUA-0", "AUA-1", "AUA-2"]
    assert texts(text)["AUA-B1"].endswith("geese foxes")


def test_the_agreement_may_stand_before_the_policy() -> None:
    assert places(TITLE + SIGNING + STATEMENTS + POLICY) == ["1.1", "AUA-0", "AUA-1", "AUA-2"]


def test_a_title_of_the_whole_document_is_not_the_agreements() -> None:
    for title in ("Social Media and Acceptable Use Policy\n\n", TITLE):
        assert places(title + POLICY + TITLE + SIGNING + STATEMENTS) == [
            "1.1",
            "AUA-0",
            "AUA-1",
            "AUA-2",
        ]


def test_bullets_under_the_title_of_the_whole_document_are_no_statements() -> None:
    title = "Social Media and Acceptable Use Policy\n\n"
    preface = "All of us here think very well of geese.\n\n- hens\n\n"
    assert places(title + preface + POLICY + TITLE + SIGNING + STATEMENTS)[-4:] == [
        "1.1",
        "AUA-0",
        "AUA-1",
        "AUA-2",
    ]


def test_acceptable_use_in_a_list_of_policies_is_not_the_agreement() -> None:
    links = "2. LINKS\n\nAcceptable Use\n\nFirst Aid\n\n3. REVIEW\n\n3.1 Soon.\n\n"
    assert "AUA-1" not in places(POLICY + links)


def test_a_section_of_the_policy_on_acceptable_use_stays_in_the_policy() -> None:
    section = (
        "2. ACCEPTABLE USE OF GATES\n\n2.1 Nobody may sit on the gate.\n\n"
        "2.2 Nobody may swing on the gate.\n\n2.3 Nobody may paint the gate green.\n"
    )
    assert places(POLICY + section) == ["1.1", "2.1", "2.2", "2.3"]
