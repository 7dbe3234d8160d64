"""The page asked for a short code and a name."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from tests.support.verify_page import ADDRESS, TODAY, Open, code_typed, heading
from training.certificates.claims import Claims
from training.certificates.keys import SigningKey
from training.certificates.page.codes import codes
from training.certificates.page.page import page as made
from training.certificates.short_code import LENGTH, SLIP, short_code
from training.certificates.trust import Trust, write


def test_a_short_code_and_the_name_belong_together(opened: Open, claims: Claims) -> None:
    page = opened()
    code_typed(page, short_code(claims.certificate).lower().replace("-", " "), " aisha k")
    expect(heading(page)).to_have_text("The school issued it")
    expect(page.locator("#verdict-advice")).to_contain_text("Compare this with the paper")
    expect(page.locator("#verdict-reason")).to_have_text(
        "The school issued this certificate to this name, for “Keeping personal information "
        "safe”, on 15 June 2026."
    )


def test_another_name_does_not_fit_and_the_right_one_is_not_told(
    opened: Open, claims: Claims
) -> None:
    page = opened()
    code_typed(page, short_code(claims.certificate), "Ben T")
    expect(heading(page)).to_have_text("Name and code do not belong together")
    expect(page.locator("#verdict")).not_to_contain_text("Aisha")
    expect(page.locator("#verdict")).not_to_contain_text("Keeping personal")


def test_a_code_that_the_page_does_not_know_may_be_newer(opened: Open) -> None:
    page = opened()
    code_typed(page, short_code("00000000000000aa"), "Aisha K")
    expect(heading(page)).to_have_text("Code not known here")
    expect(page.locator("#verdict-reason")).to_contain_text("made on 16 June 2026")


@pytest.mark.parametrize(
    ("typed", "said"), [("00000-00000-00001", SLIP), ("000", LENGTH), ("", LENGTH)]
)
def test_a_slip_is_said_beside_the_field(opened: Open, typed: str, said: str) -> None:
    page = opened()
    code_typed(page, typed, "Aisha K")
    field = page.get_by_label("The code, three groups")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(said)
    code_typed(page, short_code("00000000000000aa"), "Aisha K")
    expect(field).to_have_attribute("aria-invalid", "false")
    expect(page.locator("#code-wrong")).to_be_hidden()


def test_a_code_without_a_name_asks_for_the_name(opened: Open, claims: Claims) -> None:
    page = opened()
    code_typed(page, short_code(claims.certificate), "  ")
    expect(page.get_by_label("The name")).to_be_focused()
    expect(page.locator("#name-wrong")).to_contain_text("Type the name as well")


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("revoked", "Withdrawn"),
        ("superseded", "Out of date"),
    ],
)
def test_a_code_that_the_list_names_is_answered_without_comparing_names(
    opened: Open, claims: Claims, key: SigningKey, trust: Trust, field: str, said: str
) -> None:
    listed = trust.model_copy(update={field: (claims.certificate,)})
    page = opened(made("Hill View", ADDRESS, write(listed, key), codes([claims], listed), TODAY))
    code_typed(page, short_code(claims.certificate), "Anybody")
    expect(heading(page)).to_have_text(said)
    expect(page.locator("#verdict-reason")).to_contain_text("not compare")


def test_a_short_code_whose_certificate_ran_out_says_so(
    opened: Open, claims: Claims, key: SigningKey, trust: Trust
) -> None:
    lasting = claims.model_copy(update={"expires": claims.issued + timedelta(days=365)})
    html = made("Hill View", ADDRESS, write(trust, key), codes([lasting], trust), TODAY)
    page = opened(html, today=date(2027, 6, 15))
    code_typed(page, short_code(claims.certificate), "Aisha K")
    expect(heading(page)).to_have_text("The school issued it")
    page = opened(html, today=date(2027, 6, 16))
    code_typed(page, short_code(claims.certificate), "Aisha K")
    expect(heading(page)).to_have_text("Genuine, but it has run out")
    expect(page.locator("#verdict-reason")).to_contain_text("ran out after 15 June 2027")
