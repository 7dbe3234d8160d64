from hypothesis import given
from hypothesis import strategies as st

from tests.support.html_page import Page
from training.reports.printed.markup import Html, element, empty, joined, lines

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r"))


@given(WORDS)
def test_words_come_out_of_a_page_as_they_went_in(words: str) -> None:
    heard: list[str] = []

    class Hearing(Page):
        def handle_data(self, data: str) -> None:
            heard.append(data)

    page = Hearing(element("p", words))
    assert "".join(heard) == words
    assert page.tags == ["p"]


@given(WORDS)
def test_an_attribute_holds_any_words_and_ends_where_they_end(words: str) -> None:
    page = Page.of(element("a", "x", href=words))
    assert page.attributes == [("a", "href", words)]
    assert page.words == "x"


def test_markup_goes_in_as_it_stands_and_words_do_not() -> None:
    assert element("p", element("b", "a & b"), "<b>") == "<p><b>a &amp; b</b>&lt;b&gt;</p>"


def test_parts_that_are_joined_are_markup_from_then_on() -> None:
    assert element("p", joined("a < b", Html("<br>"))) == "<p>a &lt; b<br></p>"
    assert lines("a", Html(), "b") == "a\nb"


def test_an_attribute_is_named_as_html_names_it() -> None:
    assert empty("input", class_="x", aria_label="y") == '<input class="x" aria-label="y">'
