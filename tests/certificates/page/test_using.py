"""Using the page as people do: with keys, a scanner, a picture, a file."""

import base64
import io
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import FilePayload, Page, expect

from tests.support.verify_page import ADDRESS, TODAY, Open, heading
from training.certificates import cose
from training.certificates.carriage import digits, text
from training.certificates.claims import Claims
from training.certificates.keys import SigningKey
from training.certificates.page.page import page as made
from training.certificates.pictures import png
from training.certificates.qr import matrix
from training.certificates.trust import first, write


def test_a_link_in_an_open_page_is_checked_too(opened: Open, number: str) -> None:
    page = opened(after="#nothing")
    expect(heading(page)).to_have_text("No certificate found")
    page.evaluate(f"location.hash = '{number}'")
    expect(heading(page)).to_have_text("Genuine")
    page.evaluate(f"location.hash = '{number[:-1]}'")
    expect(heading(page)).to_have_text("Not genuine")
    expect(page.locator("#verdict-facts")).to_be_hidden()


def test_digits_are_checked_by_enter_and_the_answer_takes_the_focus(
    opened: Open, number: str
) -> None:
    page = opened()
    page.get_by_label("The long number").fill(f"  {ADDRESS}#{number}")
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Genuine")
    expect(heading(page)).to_be_focused()
    expect(page.get_by_role("status").first).to_contain_text("signed with the key of Hill View")


def test_a_scanner_that_types_needs_no_focus(opened: Open, number: str) -> None:
    page = opened()
    page.keyboard.type("https;££hill/view.example£v~" + number)
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Genuine")
    page.keyboard.type(number[:-1] + ("1" if number[-1] != "1" else "2"))
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Not genuine")


PASTE = """
([text, picture]) => {
  const clipboardData = new DataTransfer();
  if (text) clipboardData.setData("text", text);
  const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
  if (picture) clipboardData.items.add(new File([bytes], "c.png", { type: "image/png" }));
  const event = { clipboardData, bubbles: true, cancelable: true };
  document.body.dispatchEvent(new ClipboardEvent("paste", event));
}
"""
DROP = PASTE.replace("clipboardData", "dataTransfer").replace("ClipboardEvent", "DragEvent")
DROP = DROP.replace('"paste"', '"drop"')


@pytest.mark.parametrize("way", [PASTE, DROP], ids=["pasted", "dropped"])
def test_text_and_pictures_are_taken_anywhere_on_the_page(
    opened: Open, number: str, way: str
) -> None:
    page = opened()
    page.evaluate(way, [f"see {number}", ""])
    expect(heading(page)).to_have_text("Genuine")
    page.evaluate(way, ["nothing", ""])
    expect(heading(page)).to_have_text("No certificate found")
    picture = base64.b64encode(png(matrix(f"{ADDRESS}#{number}", "M"), 4, 4)).decode()
    page.evaluate(way, ["", picture])
    expect(heading(page)).to_have_text("Genuine")


def chosen(page: Page, content: bytes, name: str = "c.png", kind: str = "image/png") -> None:
    file = FilePayload(name=name, mimeType=kind, buffer=content)
    page.get_by_label("Or choose a picture").set_input_files(file)


@pytest.mark.parametrize("level", ["L", "M"])
@pytest.mark.parametrize(("scale", "quiet"), [(1, 4), (2, 0), (3, 1), (4, 4), (10, 4), (30, 4)])
def test_a_picture_of_the_code_is_read(
    opened: Open, number: str, level: str, scale: int, quiet: int
) -> None:
    page = opened()
    chosen(page, png(matrix(f"{ADDRESS}#{number}", level), scale, quiet))  # type: ignore[arg-type]
    expect(heading(page)).to_have_text("Genuine")


def photographed(number: str) -> bytes:
    """A code in the corner of a large grey photograph, turned a little, as a JPEG."""
    code = Image.open(io.BytesIO(png(matrix(f"{ADDRESS}#{number}", "M"), 8, 4))).convert("L")
    sheet = Image.new("L", (2400, 1700), 205)
    sheet.paste(
        code.rotate(11, expand=True, fillcolor=205, resample=Image.Resampling.BICUBIC), (1500, 900)
    )
    taken = io.BytesIO()
    sheet.save(taken, "JPEG", quality=70)
    return taken.getvalue()


def test_a_photograph_is_read(opened: Open, number: str) -> None:
    page = opened()
    chosen(page, photographed(number), "photo.jpg", "image/jpeg")
    expect(heading(page)).to_have_text("Genuine")


def test_of_several_codes_in_a_picture_the_certificate_is_taken(opened: Open, number: str) -> None:
    codes_there = [png(matrix(said, "M"), 5, 4) for said in ("https://school.example", number)]
    one, other = (Image.open(io.BytesIO(code)) for code in codes_there)
    both = Image.new("L", (one.width + other.width, other.height), 255)
    both.paste(one, (0, 0))
    both.paste(other, (one.width, 0))
    drawn = io.BytesIO()
    both.save(drawn, "PNG")
    page = opened()
    chosen(page, drawn.getvalue())
    expect(heading(page)).to_have_text("Genuine")


def test_a_certificates_own_file_is_read(opened: Open, raw: bytes) -> None:
    page = opened()
    chosen(page, raw, "certificate.cose", "application/octet-stream")
    expect(heading(page)).to_have_text("Genuine")
    chosen(page, raw + bytes(1000), "certificate.cose", "application/octet-stream")
    expect(heading(page)).to_have_text("Not genuine")


def blank() -> bytes:
    drawn = io.BytesIO()
    Image.new("L", (300, 200), 255).save(drawn, "PNG")
    return drawn.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (blank(), "Take it again"),
        (b"", "no picture that can be opened"),
        (b"certainly no picture", "no picture that can be opened"),
        (blank()[:60], "no picture that can be opened"),
        (b"%PDF-1.7 and more", "A PDF cannot be opened"),
    ],
    ids=["blank", "empty", "text", "torn", "pdf"],
)
def test_what_is_wrong_with_a_file_is_said(opened: Open, content: bytes, said: str) -> None:
    page = opened()
    chosen(page, content)
    expect(heading(page)).to_have_text("No certificate found", timeout=15_000)
    expect(page.locator("#verdict-reason")).to_contain_text(said)


def test_a_very_large_file_is_not_opened(opened: Open, tmp_path: Path) -> None:
    page, file = opened(), tmp_path / "large.png"
    with file.open("wb") as large:
        large.truncate(30_000_001)
    page.get_by_label("Or choose a picture").set_input_files(file)
    expect(page.locator("#verdict-reason")).to_contain_text("too large")


def test_a_camera_that_is_refused_is_said_and_can_be_asked_for_again(opened: Open) -> None:
    page = opened()
    page.get_by_role("button", name="Use the camera").click()
    expect(page.get_by_text("The camera could not be opened")).to_be_visible()
    expect(page.get_by_role("button", name="Use the camera")).to_be_visible()


def test_text_of_any_kind_is_shown_as_text(opened: Open, claims: Claims, key: SigningKey) -> None:
    name = "<img src=x onerror=alert(1)> $& {day} School"
    listed = first(name, key, date(2026, 1, 5), practice=False)
    hostile = claims.model_copy(update={"holder": "<b>Aisha</b> $' {school}", "title": "“a” & 'b'"})
    page = opened(
        made(name, "", write(listed, key), None, TODAY), after=f"#{digits(cose.sign(hostile, key))}"
    )
    expect(page.locator("#verdict-reason")).to_have_text(f"Genuine: signed with the key of {name}.")
    expect(page.locator("#verdict-facts")).to_contain_text("<b>Aisha</b> $' {school}")
    expect(page.locator("img, #verdict b")).to_have_count(0)


def test_a_browser_that_cannot_run_the_script_says_so(opened: Open, html: str, number: str) -> None:
    """The words stand in the page until the script takes them away."""
    page = opened(html.replace("(() => {", "(() => { not JavaScript as this browser knows it", 1))
    expect(page.locator("#verdict-reason")).to_contain_text("needs a browser of 2021 or later")
    expect(page.get_by_role("textbox")).to_have_count(0)


def test_an_address_with_digits_is_what_certificates_carry(opened: Open, raw: bytes) -> None:
    page = opened()
    page.get_by_label("The long number").fill(text(raw, ADDRESS))
    page.get_by_role("button", name="Check the digits").click()
    expect(heading(page)).to_have_text("Genuine")
