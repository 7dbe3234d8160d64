from collections.abc import Sequence
from datetime import date
from unicodedata import normalize

import pytest
from PIL import ImageChops

from tests.support.certificate_set import (
    CLAUSES,
    KEY,
    KEY_WORDS,
    OBJECTIVES,
    SCHOOL,
    certificate_for,
    certificate_set,
)
from tests.support.names import ARABIC, FROM_LEFT, UNKNOWN
from tests.support.paper import inked_outside, is_inked, opened, picture_of, words_of
from training.actions.certificate import Certificate
from training.certificates.short_code import short_code
from training.core.module import Audience
from training.paper.places import A4, A4_ACROSS
from training.reports.printed.certificates import practice
from training.reports.printed.certificates.layout import Layout
from training.reports.printed.certificates.pdf import certificates_pdf
from training.reports.printed.certificates.proof import NO_ADDRESS

DAY = date(2026, 11, 22)
EACH_LAYOUT = pytest.mark.parametrize("layout", Layout)
PRACTISED = (Audience.KS1, Audience.STAFF)


def pdf(*certificates: Certificate, layout: Layout = Layout.FULL) -> bytes:
    return certificates_pdf(certificates, DAY, layout).pdf


def pages(certificates: Sequence[Certificate], layout: Layout = Layout.FULL) -> list[str]:
    return words_of(pdf(*certificates, layout=layout))


def test_a_pupils_certificate_says_what_a_parent_wants_to_read() -> None:
    shown = certificate_for("Aisha K")
    (page,) = pages([shown])
    said = [SCHOOL, "Aisha K", shown.title, "What I can do now", "7 September 2026", "Teacher"]
    for words in (*said, *OBJECTIVES[:3]):
        assert words in page


def test_a_pupils_certificate_has_no_mark_no_policy_and_no_end() -> None:
    (page,) = pages([certificate_for("Aisha K")])
    for word in ("Mark", "questions", "Policy", "Clauses", "Valid", "passed"):
        assert word not in page


def test_an_adults_certificate_says_what_an_inspector_asks() -> None:
    shown = certificate_for("Priya Desai", audience=Audience.STAFF)
    (page,) = pages([shown])
    for words in (
        *(SCHOOL, "Priya Desai", "has completed and passed", shown.title),
        *("Completed on 7 September 2026", "Mark 9 of 10 questions right"),
        f"Clauses taught {', '.join(CLAUSES)}",
        *("Policy adopted on 1 March 2026", "Valid until 7 September 2027"),
    ):
        assert words in " ".join(page.split())


def test_an_adults_certificate_says_nothing_of_what_there_is_not() -> None:
    shown = certificate_for("Gus Board", audience=Audience.GOVERNORS, clauses=())
    bare = shown.model_copy(update={"got": 0, "of": 0, "expires": None, "policy_adopted": None})
    (page,) = pages([bare])
    for word in ("Mark", "Clauses", "Policy", "Valid"):
        assert word not in page
    assert "Completed on" in page


@pytest.mark.parametrize("audience", [Audience.UPPER_KS2, Audience.STAFF])
@pytest.mark.parametrize("layout", [Layout.FULL, Layout.FOUR])
def test_under_the_code_stands_what_it_is_checked_by(audience: Audience, layout: Layout) -> None:
    shown = certificate_for("Aisha K", audience=audience)
    (page,) = pages([shown], layout)
    assert "Check it at willow-lane.example/v" in page
    assert short_code(shown.certificate) in page
    assert KEY.fingerprint in page
    assert " ".join(KEY_WORDS) in " ".join(page.split())


def test_a_school_without_an_address_checks_its_codes_itself() -> None:
    (page,) = pages([certificate_for("Aisha K", address="")])
    assert NO_ADDRESS in page


def test_a_card_has_the_name_the_title_the_school_and_the_code_to_type() -> None:
    shown = certificate_for("Aisha K")
    (page,) = pages([shown], Layout.CARDS)
    for words in ("Aisha K", shown.title, SCHOOL, short_code(shown.certificate)):
        assert words in page


@EACH_LAYOUT
@pytest.mark.parametrize("audience", PRACTISED)
def test_a_practice_certificate_says_so_across_and_in_words(
    layout: Layout, audience: Audience
) -> None:
    shown = certificate_for("Aisha K", audience=audience, practice=True)
    (page,) = pages([shown], layout)
    assert practice.PROVES_NOTHING in page
    assert sum(line.strip() == practice.STAMP for line in page.split("\n")) == 1
    (real,) = pages([shown.model_copy(update={"practice": False})], layout)
    assert practice.STAMP not in real


@pytest.mark.parametrize("audience", PRACTISED)
def test_the_word_practice_goes_across_the_whole_page_and_stays_on_it(audience: Audience) -> None:
    shown = certificate_for("Aisha K", audience=audience, practice=True)
    whole = A4_ACROSS if audience.is_pupils else A4
    picture = picture_of(pdf(shown))
    assert inked_outside(picture, [whole.inside(8.5 if audience.is_pupils else 11.5)]) is None
    plain = picture_of(pdf(shown.model_copy(update={"practice": False})))
    changed = ImageChops.difference(picture, plain).getbbox()
    assert changed is not None
    left, top, right, bottom = changed
    assert right - left > 0.7 * picture.width
    assert bottom - top > 0.6 * picture.height


def test_names_come_in_order_pupils_before_adults() -> None:
    kinds = (Audience.STAFF, Audience.KS1, Audience.GOVERNORS, Audience.UPPER_KS2)
    names = ("Zoë A", "ben c", "Anna D", "Ada B")
    shown = [certificate_for(name, audience=kind) for name, kind in zip(names, kinds, strict=True)]
    found = [next(name for name in names if name in page) for page in pages(shown)]
    assert found == ["Ada B", "ben c", "Anna D", "Zoë A"]


@pytest.mark.parametrize(("layout", "to_a_page"), [("full", 1), ("four", 4), ("cards", 8)])
def test_so_many_share_a_page(layout: str, to_a_page: int) -> None:
    shown = [certificate_for(f"Child {number:02}", number=number) for number in range(9)]
    found = pages(shown, Layout(layout))
    assert len(found) == -(-9 // to_a_page)
    assert all(f"Child {number:02}" in found[number // to_a_page] for number in range(9))


@pytest.mark.parametrize("layout", [Layout.FULL, Layout.FOUR])
def test_pupils_pages_lie_across_and_adults_stand(layout: Layout) -> None:
    both = (certificate_for("Aisha K"), certificate_for("Priya", audience=Audience.STAFF))
    sizes = [
        [round(side * 25.4 / 72) for side in page.get_size()]
        for page in opened(pdf(*both, layout=layout))
    ]
    assert sizes == [[297, 210], [210, 297]]


def test_it_is_told_after_each_certificate_how_far_it_is() -> None:
    told: list[tuple[int, int]] = []
    three = certificate_set(3)
    certificates_pdf(three, DAY, Layout.FOUR, lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_names_from_the_left_can_be_copied_as_they_were_written() -> None:
    names = [normalize("NFC", name) for name in FROM_LEFT if len(name) < 30]
    said = "\n".join(pages([certificate_for(name) for name in names], Layout.FOUR)).split("\n")
    assert [name for name in names if name not in said] == []


def test_names_from_the_right_can_be_copied_in_the_order_of_reading() -> None:
    said = "\n".join(pages([certificate_for(name) for name in ARABIC])).split("\n")
    assert [name for name in ARABIC if name not in said] == []


def test_signs_that_no_font_has_are_told() -> None:
    shown = [certificate_for(name) for name in UNKNOWN]
    assert set(certificates_pdf(shown, DAY).unshown) == set("".join(UNKNOWN.values()))


@EACH_LAYOUT
def test_the_same_certificates_on_the_same_day_are_the_same_file(layout: Layout) -> None:
    some = certificate_set(20)
    assert certificates_pdf(some, DAY, layout) == certificates_pdf(some[::-1], DAY, layout)


def test_a_class_is_small_enough_to_send() -> None:
    assert len(pdf(*certificate_set(30))) < 500_000
    assert len(pdf(certificate_for("Aisha K"))) < 60_000


def test_the_document_says_what_it_is_and_whose() -> None:
    told = opened(pdf(certificate_for("Aisha K"))).get_metadata_dict()
    assert told["Title"] == "Certificate: Aisha K, The group chat: who speaks up?"
    assert told["Author"] == SCHOOL
    assert opened(pdf(*certificate_set(2))).get_metadata_dict()["Title"] == "Certificates"


def test_certificates_can_be_cut_apart_without_cutting_anything() -> None:
    """Beside a line to cut along is nothing but white."""
    four = [certificate_for(f"Child {number}", number=number) for number in range(4)]
    picture = picture_of(pdf(*four, layout=Layout.FOUR))
    whole = A4_ACROSS
    for x in (whole.width / 2 - 3, whole.width / 2 + 1):
        assert not is_inked(picture, whole._replace(x=x, width=2, y=8, height=90))


def test_nobody_is_called_a_failure() -> None:
    for page in pages(certificate_set(5)):
        assert "fail" not in page.lower()
