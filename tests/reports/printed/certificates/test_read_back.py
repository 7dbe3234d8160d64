"""Every certificate of a set of 500 reads back from paper, at the 150 dots of an office scanner."""

from collections.abc import Sequence
from datetime import date

import pytest

from tests.support.certificate_set import MANY, certificate_set
from tests.support.codes import misread
from tests.support.paper import opened
from training.actions.certificate import Certificate
from training.paper.places import Box
from training.reports.printed.certificates import adult, card, pdf, pupil_plan
from training.reports.printed.certificates.layout import Layout
from training.reports.printed.certificates.pdf import certificates_pdf

pytestmark = pytest.mark.long

DAY = date(2026, 11, 22)
AT_ONCE = 100
"""Certificates in one PDF, so that several processors can share the work."""


def code_of(shown: Certificate, layout: Layout, place: Box) -> Box:
    if layout is Layout.CARDS:
        return card.plan_for(place).code
    return pupil_plan.plan_for(place).code if shown.is_pupil else adult.plan_for(place).code


def misread_in(certificates: Sequence[Certificate], layout: Layout) -> list[str]:
    printed = opened(certificates_pdf(certificates, DAY, layout).pdf)
    pages = list(pdf.pages(certificates, layout))
    assert len(printed) == len(pages)
    wrong = []
    for page, drawn in zip(printed, pages, strict=True):
        codes = [(code_of(shown, layout, place), shown.code) for shown, place in drawn.certificates]
        wrong += misread(page, codes)
    return wrong


@pytest.mark.parametrize("first", range(0, MANY, AT_ONCE))
def test_every_code_of_the_set_is_read_by_both_readers(first: int) -> None:
    assert misread_in(certificate_set()[first : first + AT_ONCE], Layout.FULL) == []


@pytest.mark.parametrize("layout", [Layout.FOUR, Layout.CARDS])
def test_the_codes_of_smaller_certificates_are_read_by_both_readers(layout: Layout) -> None:
    assert misread_in(certificate_set()[::9], layout) == []


def test_no_two_certificates_of_the_set_are_alike() -> None:
    made = certificate_set()
    assert len(made) == MANY == len({one.code for one in made})
    assert {one.phase for one in made} == set(type(made[0].phase))
