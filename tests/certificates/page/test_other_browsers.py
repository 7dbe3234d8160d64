"""Browsers that were started in another way: with a camera, and without scripts."""

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import expect

from tests.support.browser import chromium
from training.certificates.pictures import png
from training.certificates.qr import matrix

ADDRESS = "https://hill-view.example/v"


def filmed(number: str) -> bytes:
    """What a camera sees, as pictures one after another."""
    code = Image.open(io.BytesIO(png(matrix(f"{ADDRESS}#{number}", "L"), 7, 4))).convert("L")
    seen = Image.new("L", (1280, 720), 190)
    seen.paste(code, ((1280 - code.width) // 2, (720 - code.height) // 2))
    taken = io.BytesIO()
    seen.convert("RGB").save(taken, "JPEG", quality=85)
    return taken.getvalue() * 3


def test_the_camera_reads_a_code_and_is_switched_off_again(
    html: str, number: str, tmp_path: Path
) -> None:
    film, file = tmp_path / "film.mjpeg", tmp_path / "verify.html"
    film.write_bytes(filmed(number))
    file.write_text(html, encoding="utf-8")
    seen = f"--use-file-for-fake-video-capture={film}"
    with chromium(
        "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", seen
    ) as browser:
        page = browser.new_page()
        page.goto(file.as_uri())
        page.get_by_role("button", name="Use the camera").click()
        expect(page.locator("#verdict-heading")).to_have_text("Genuine", timeout=20_000)
        expect(page.get_by_role("button", name="Use the camera")).to_be_visible()
        expect(page.locator("video")).to_be_hidden()
        assert page.evaluate("document.querySelector('video').srcObject") is None


def test_without_scripts_it_says_what_to_do(html: str, tmp_path: Path) -> None:
    file = tmp_path / "verify.html"
    file.write_text(html, encoding="utf-8")
    with chromium() as browser:
        page = browser.new_page(java_script_enabled=False)
        page.goto(file.as_uri())
        expect(page.locator("noscript p")).to_be_visible()
        expect(page.locator("noscript p")).to_contain_text("Scripts are turned off")
        expect(page.locator("#verdict")).to_contain_text("ask the school")
        expect(page.get_by_role("button")).to_have_count(0)
