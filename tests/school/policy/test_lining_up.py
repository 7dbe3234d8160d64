import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.garden import CLAUSES, WANTED, document, lined_up, plain
from tests.support.word_files import garden_docx
from training.school.policy.cutting import cut
from training.school.policy.errors import NoSuchPlace
from training.school.policy.fitting import Wanted
from training.school.policy.lining_up import LinedUp, line_up
from training.school.policy.text import read_document
from training.school.policy.wording import one_form

SHAPES = {
    "plain.txt": document("plain.txt"),
    "markdown.md": document("markdown.md"),
    "wrapped.txt": document("wrapped.txt"),
    "garden.docx": garden_docx(),
}
LATER = tuple(clause._replace(before=CLAUSES[clause.id]) for clause in WANTED)


def said(lined: LinedUp) -> dict[str, str]:
    return {one.id: one_form([one.piece.text]) for one in (*lined.found, *lined.doubtful)}


def places(lined: LinedUp) -> dict[str, str]:
    return {one.id: one.place for one in (*lined.found, *lined.doubtful)}


def of(text: str, wanted: tuple[Wanted, ...] = WANTED, **told: object) -> LinedUp:
    return line_up(cut(read_document(text.encode(), "a.txt")), wanted, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", SHAPES)
def test_each_clause_is_found_with_the_same_words_in_every_shape(name: str) -> None:
    lined = lined_up(name, SHAPES[name])
    assert said(lined) == CLAUSES
    assert (lined.doubtful, lined.missing, lined.unknown) == ((), (), ())


@pytest.mark.parametrize(
    ("gone", "lines"), [("1.2", (13,)), ("2.1", (17, 18, 19, 20, 21)), ("5.1", (46, 47))]
)
def test_a_clause_that_is_not_there_is_missing(gone: str, lines: tuple[int, ...]) -> None:
    kept = [line for number, line in enumerate(plain().splitlines(), 1) if number not in lines]
    lined = of("\n".join(kept))
    assert lined.missing == (gone,)
    assert lined.doubtful == ()


def test_what_has_only_been_counted_and_tells_little_is_doubtful() -> None:
    lined = of(plain().replace("5.1 We look at this policy again every two years.", ""))
    assert [(one.id, one.place) for one in lined.doubtful] == [("5.1", "5.1")]
    assert "no number" in lined.doubtful[0].reason


def test_as_many_statements_as_the_register_has_are_found_by_counting() -> None:
    words = ("hum", "sing", "nod", "wink", "wave")
    agreed = "".join(f"- I will {word}.\n" for word in words)
    title = "Acceptable Use Agreement\n\n"
    signing = "By signing this page you agree to every line below.\n\n"
    background = "Humming is good for people.\n\nSo is singing in the rain.\n\n"
    lined = of(title + background + signing + agreed)
    assert [one.id for one in lined.found] == [id_ for id_ in CLAUSES if id_.startswith("AUA")]


def test_a_statement_that_the_register_does_not_know_is_told() -> None:
    more = plain().replace("4. OTHER", "3.3 Moles are welcome.\n\n4. OTHER")
    more = more.replace("geese.\n", "geese.\n6. Must hum.\n")
    lined = of(more)
    assert [one.place for one in lined.unknown] == ["3.2.6", "3.3"]
    assert len(lined.found) == len(WANTED)


def test_points_that_the_register_does_not_number_stay_with_their_clause() -> None:
    lined = of(plain().replace("- keep", "1. keep").replace("- let", "2. let"))
    found = {one.id: one.piece for one in lined.found}
    assert "let the soil rest" in found["2.1"].text
    assert lined.unknown == ()


def test_clauses_whose_numbers_moved_are_doubtful_and_never_taken_for_others() -> None:
    lined = lined_up("moved.txt")
    assert said(lined) == CLAUSES
    moved = {id_: place for id_, place in places(lined).items() if id_ != place}
    assert moved == {one.id: one.place for one in lined.doubtful}
    assert moved["3.2.5"] == "4.2.5"
    assert moved["4"] == "5"
    assert [one.place for one in lined.unknown] == ["2.1"]
    assert all(one.reason for one in lined.doubtful)


def test_one_clause_that_moved_is_doubtful_and_the_rest_is_found() -> None:
    lines = plain().splitlines(keepends=True)
    text = "".join(line for line in lines if not line.startswith("1.2 "))
    text = text.replace("4. OTHER", "3.3 Nobody below seven may climb the apple tree.\n\n4. OTHER")
    lined = of(text)
    assert [(one.id, one.place) for one in lined.doubtful] == [("1.2", "3.3")]
    assert lined.doubtful[0].reason == "3.3 in the document reads like 1.2"
    assert len(lined.found) == len(WANTED) - 1


def test_what_moved_with_its_neighbours_is_asked_about_though_its_words_tell_nothing() -> None:
    moved = document("moved.txt").decode()
    odd = moved.replace(
        "4.2 Gardeners keep to these **promises**.\n\nA gardener:", "4.2 Well then:"
    )
    asked = {one.id: one for one in of(odd).doubtful}
    assert asked["3.2"].place == "4.2"
    assert "around" in asked["3.2"].reason


def test_no_statement_among_moved_numbers_is_taken_for_a_clause_by_its_number_alone() -> None:
    moved = document("moved.txt").decode()
    for was, now in (
        ("keep fingers and toes out of harm's way", "look at beds"),
        ("let the soil rest between two crops", "wear boots"),
        ("share whatever is picked", "let it rest"),
    ):
        moved = moved.replace(was, now)
    assert places(of(moved))["2.1"] == "3.1"
    assert places(of(moved))["3.1"] == "4.1"


def test_a_clause_is_not_taken_for_one_point_of_it() -> None:
    moved = (
        document("moved.txt").decode().replace("keep fingers and toes out of harm's way", "rest")
    )
    assert places(of(moved.replace("let the soil rest between two crops", "boots")))["2.1"] == "3.1"


def test_two_clauses_of_one_number_are_doubtful() -> None:
    twice = plain().replace("2. AIMS", "1.2 Nobody at all may climb the pear tree.\n\n2. AIMS")
    lined = of(twice)
    assert [(one.id, one.place) for one in lined.doubtful] == [("1.2", "1.2")]
    assert [one.place for one in lined.unknown] == ["1.2 (line 15)"]


def test_a_number_is_believed_where_the_words_are_all_new() -> None:
    lined = of("3.1 Sandals, never.\n\n3.2 Read this:\n\n1. Hum.\n\n5.1 Later.\n")
    assert [one.id for one in lined.found] == ["3.1", "3.2", "3.2.1", "5.1"]


def test_words_of_the_version_before_find_a_statement_that_has_no_number() -> None:
    more = plain().replace("- I keep", "- I whistle at work.\n- I keep")
    first = of(more)
    assert {one.id for one in first.doubtful} == {f"AUA-{n}" for n in (2, 3, 4, 5)}
    later = of(more, LATER)
    assert later.doubtful == ()
    assert said(later) == CLAUSES
    assert [one.piece.text for one in later.unknown] == ["I whistle at work."]


def test_a_statement_that_was_taken_out_is_missing_and_the_others_are_found() -> None:
    less = plain().replace("- I keep the shed key on its hook and lend it to no one.\n", "")
    lined = of(less, LATER)
    assert lined.missing == ("AUA-2",)
    assert lined.doubtful == ()


def test_a_number_that_moved_is_asked_about_even_where_the_words_are_the_same() -> None:
    less = plain().replace("2. Must not water anybody who is not a plant.\n", "")
    for was, now in (("3. Must", "2. Must"), ("4. Must", "3. Must"), ("5. Must", "4. Must")):
        less = less.replace(was, now)
    lined = of(less, LATER)
    assert lined.missing == ("3.2.2",)
    assert {one.id: one.place for one in lined.doubtful} == {
        "3.2.3": "3.2.2",
        "3.2.4": "3.2.3",
        "3.2.5": "3.2.4",
    }


def test_what_a_person_confirms_is_found() -> None:
    doubtful = lined_up("moved.txt").doubtful
    confirmed = {one.id: one.place for one in doubtful}
    lined = of(document("moved.txt").decode(), confirmed=confirmed)
    assert lined.doubtful == ()
    assert said(lined) == CLAUSES


def test_what_was_confirmed_once_holds_for_later_texts_while_the_words_are_alike() -> None:
    known = {one.id: one.place for one in lined_up("moved.txt").doubtful}
    later = document("moved.txt").decode().replace("whatever the weather says", "in any weather")
    lined = of(later, LATER, known=known)
    assert lined.doubtful == ()
    replaced = later.replace("Wellington boots are to be worn on the beds, in any weather", "Hum")
    assert "3.1" not in {one.id for one in of(replaced, LATER, known=known).found}


def test_what_a_person_refuses_is_not_asked_again() -> None:
    refused = [("3.1", "4.1")]
    lined = of(document("moved.txt").decode(), refused=refused)
    assert ("3.1", "4.1") not in [(one.id, one.place) for one in lined.doubtful]


@pytest.mark.parametrize(
    ("confirmed", "words"),
    [
        ({"9.9": "1.1"}, "no clause 9.9"),
        ({"1.1": "9.9"}, "no 9.9 in this document"),
        ({"1.1": "1.2", "1.2": "1.2"}, "cannot be two clauses"),
    ],
)
def test_what_cannot_be_confirmed_is_told(confirmed: dict[str, str], words: str) -> None:
    with pytest.raises(NoSuchPlace, match=words):
        of(plain(), confirmed=confirmed)


@given(st.permutations(plain().splitlines()[14:]))
def test_however_lines_are_shuffled_no_statement_is_two_clauses(lines: list[str]) -> None:
    lined = of("\n".join(["1.1 So:", *lines]))
    taken = [one.place for one in (*lined.found, *lined.doubtful, *lined.unknown)]
    assert len(taken) == len(set(taken))
    told = [one.id for one in (*lined.found, *lined.doubtful)]
    assert sorted([*told, *lined.missing]) == sorted(one.id for one in WANTED)
