import os

from training.certificates.keys import SigningKey
from training.certificates.paper import from_paper, on_paper
from training.reports.key_page import key_on_page, key_page


def test_from_the_printed_page_the_key_can_be_copied_back() -> None:
    for _ in range(50):
        key = SigningKey.new(os.urandom)
        page = key_page("Elm Park Primary", key.fingerprint, on_paper(key))
        assert key.fingerprint in page
        assert from_paper(key_on_page(page)).seed == key.seed
        assert from_paper(key_on_page(page.lower().replace("\n", "\r\n"))).seed == key.seed


def test_bare_lines_are_taken_as_they_are() -> None:
    lines = "\n".join(on_paper(SigningKey.from_seed(bytes(32))))
    assert key_on_page(lines) == lines


def test_the_page_fits_on_paper() -> None:
    page = key_page("Elm Park", "X", ("A", "B", "C", "D"))
    assert max(map(len, page.splitlines())) <= 76
    assert page.endswith("certificate.\n")
