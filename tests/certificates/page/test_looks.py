"""The page can be read and used by anybody: small screens, large letters, keys, paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.support.verify_page import Open, heading


@pytest.mark.parametrize("width", [320, 360, 640, 1280])
def test_nothing_is_wider_than_the_screen(opened: Open, width: int, number: str) -> None:
    page = opened(after=f"#{number}", viewport={"width": width, "height": 640})
    expect(heading(page)).to_have_text("Genuine")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_letters_of_twice_the_size_still_fit(opened: Open, number: str) -> None:
    page = opened(after=f"#{number}", viewport={"width": 640, "height": 900})
    page.add_init_script("document.documentElement.style.fontSize = '32px'")
    page.evaluate("document.documentElement.style.fontSize = '32px'")
    expect(heading(page)).to_have_text("Genuine")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_everything_is_reached_by_the_tab_key_and_the_focus_is_seen(opened: Open) -> None:
    page = opened()
    expect(page.locator("#digits")).to_be_visible()
    reached = []
    for _ in range(8):
        page.keyboard.press("Tab")
        seen = "[document.activeElement.id || document.activeElement.textContent, "
        seen += "getComputedStyle(document.activeElement).outlineStyle]"
        reached.append(page.evaluate(seen))
    names = [name for name, _ in reached if name]
    assert names[:7] == [
        "camera", "picture", "digits", "Check the digits", "code", "name", "Check the code",
    ]  # fmt: skip
    assert {style for name, style in reached[:7]} == {"solid"}


def test_headings_and_fields_are_named_and_in_order(opened: Open, number: str) -> None:
    page = opened(after=f"#{number}")
    expect(heading(page)).to_have_text("Genuine")
    assert page.get_attribute("html", "lang") == "en-GB"
    levels = page.eval_on_selector_all("h1, h2, h3", "all => all.map((each) => each.tagName)")
    assert levels[0] == "H1" and set(levels[1:]) == {"H2"}
    unnamed = "all => all.filter((each) => !each.labels.length).length"
    assert page.eval_on_selector_all("input, textarea", unnamed) == 0
    ids = page.eval_on_selector_all("[id]", "all => all.map((each) => each.id)")
    assert len(ids) == len(set(ids))
    described = page.eval_on_selector_all(
        "[aria-describedby], [aria-labelledby]",
        "all => all.flatMap((each) => [each.getAttribute('aria-describedby'), "
        "each.getAttribute('aria-labelledby')]).filter(Boolean)",
    )
    assert set(described) <= set(ids)


def test_on_paper_there_is_the_answer_and_no_form(opened: Open, number: str) -> None:
    page = opened(after=f"#{number}")
    expect(heading(page)).to_have_text("Genuine")
    page.emulate_media(media="print")
    expect(page.locator("#verdict-facts")).to_be_visible()
    expect(page.locator("#list-made")).to_be_visible()
    for gone in ("form", "button", "video", "input"):
        expect(page.locator(f"{gone}:visible")).to_have_count(0)


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_moves_for_those_who_asked_for_that(opened: Open, motion: str) -> None:
    page = opened(reduced_motion=motion)
    moving = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
    assert moving == ("auto" if motion == "reduce" else "smooth")


def test_light_and_dark_follow_the_device(opened: Open) -> None:
    grounds = {}
    for scheme in ("light", "dark"):
        page = opened(color_scheme=scheme)
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        grounds[scheme] = tuple(map(int, re.findall(r"\d+", ground)))
    assert grounds == {"light": (0xFB, 0xF5, 0xE6), "dark": (0x10, 0x1A, 0x2E)}
