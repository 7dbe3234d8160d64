"""How the page shows each standing, and a list that is old or altered."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.support.verify_page import TODAY, Open, heading
from training.certificates import cose
from training.certificates.carriage import digits
from training.certificates.claims import Claims
from training.certificates.keys import SigningKey
from training.certificates.page.page import page as made
from training.certificates.trust import Trust, write

STANDINGS = {
    "practice": "Practice only",
    "revoked": "Withdrawn",
    "superseded": "Genuine, but out of date",
}


def in_condition(trust: Trust, claims: Claims, condition: str) -> Trust:
    if condition != "practice":
        return trust.model_copy(update={condition: (claims.certificate,)})
    [known] = trust.keys
    return trust.model_copy(update={"keys": (known.model_copy(update={"practice": True}),)})


@pytest.mark.parametrize("condition", STANDINGS)
def test_each_standing_has_its_own_words_and_shape(
    opened: Open, claims: Claims, key: SigningKey, trust: Trust, number: str, condition: str
) -> None:
    listed = in_condition(trust, claims, condition)
    page = opened(made("Hill View", "", write(listed, key), None, TODAY), after=f"#{number}")
    expect(heading(page)).to_have_text(STANDINGS[condition])
    expect(page.locator(".mark svg:visible")).to_have_count(1)
    shape = page.locator(".mark svg:visible").get_attribute("class")
    assert shape == {"revoked": "for-not"}.get(condition, "for-late")


def test_a_certificate_of_a_stolen_key_is_not_to_be_relied_on(
    opened: Open, claims: Claims, key: SigningKey, other_key: SigningKey, trust: Trust
) -> None:
    [known] = trust.keys
    new = known.model_copy(update={"kid": other_key.kid.hex(), "x": other_key.public.hex()})
    stolen = known.model_copy(update={"status": "compromised"})
    listed = trust.model_copy(update={"keys": (stolen, new)})
    page = opened(
        made("Hill View", "", write(listed, other_key), None, TODAY),
        after=f"#{digits(cose.sign(claims, key))}",
    )
    expect(heading(page)).to_have_text("Not genuine")
    expect(page.locator("#verdict-advice")).to_have_text("Do not rely on what it says:")
    expect(page.locator("#keys")).not_to_contain_text(known.fingerprint)


def test_a_page_whose_list_was_altered_checks_nothing(opened: Open, html: str, number: str) -> None:
    altered = html.replace('revoked\\":[]', 'revoked\\":[\\"00\\"]')
    assert altered != html
    page = opened(altered, after=f"#{number}")
    expect(page.locator("#verdict-reason")).to_contain_text("This page was damaged")
    expect(page.get_by_role("textbox")).to_have_count(0)


@pytest.mark.parametrize(("days", "warns"), [(90, False), (91, True), (400, True)])
def test_a_list_older_than_ninety_days_warns(
    opened: Open, trust: Trust, number: str, days: int, warns: bool
) -> None:
    page = opened(after=f"#{number}", today=trust.date + timedelta(days=days))
    expect(page.locator("#list-made")).to_have_text(
        "The school's list number 1, of 5 January 2026."
    )
    old = page.get_by_text(f"This list is {days} days old")
    expect(old).to_be_visible(visible=warns)
