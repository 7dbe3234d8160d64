from tests.library.sample import SMALL_CONTENT
from tests.support.html_page import Page
from training.library.shelf import Shelf
from training.reports.printed.index import index

MODULES = Shelf([SMALL_CONTENT]).modules()


def test_the_index_leads_to_each_module_under_those_it_is_for() -> None:
    page = Page.of(index(MODULES, 'Elm & "Oak"'))
    assert page.all("href") == ["tiny.html", "staff-tiny.html"]
    assert "Years 1 and 2 A tiny module" in page.words
    assert page.words.endswith('Elm & "Oak"')


def test_without_a_school_the_index_names_none() -> None:
    assert "footer" not in Page.of(index(MODULES, "")).tags
