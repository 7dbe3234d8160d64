"""The page opened in the three ways it will be: as a file, over https or localhost, and over http.

Plain http on another machine's address is no secure context: no `crypto.subtle`, no camera. A name
that the browser is told to look up on this machine gives the same, whatever network there is.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import chromium

MAPPED = "--host-resolver-rules=MAP school.test 127.0.0.1"

VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium(MAPPED) as browser:
        yield browser


class Places(NamedTuple):
    """Where the page lies, and every path that the server was asked for."""

    addresses: dict[str, str]
    asked: list[str]


@contextmanager
def served(html: str) -> Iterator[tuple[int, list[str]]]:
    asked: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port, asked
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def places(html: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Places]:
    file: Path = tmp_path_factory.mktemp("page") / "verify.html"
    file.write_text(html, encoding="utf-8")
    with served(html) as (port, asked):
        addresses = {
            "file": file.as_uri(),
            "localhost": f"http://localhost:{port}/v",
            "plain http": f"http://school.test:{port}/v",
        }
        yield Places(addresses, asked)


class Watched(NamedTuple):
    """A page and everything it asked for or complained of."""

    page: Page
    requests: list[str]
    complaints: list[str]


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(VIOLATIONS)
    seen = Watched(page, [], [])
    context.on("request", lambda request: seen.requests.append(request.url))
    page.on("console", lambda message: seen.complaints.append(message.text))
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    yield seen
    context.close()


SECURE = {"file": True, "localhost": True, "plain http": False}
ENGINE = {"file": "webcrypto", "localhost": "webcrypto", "plain http": "noble"}


@pytest.mark.parametrize("place", SECURE)
def test_a_scanned_code_is_checked_with_no_request_but_the_first(
    watched: Watched, places: Places, place: str, number: str
) -> None:
    page, address = watched.page, places.addresses[place]
    places.asked.clear()

    page.goto(f"{address}#{number}")
    heading = page.get_by_role("heading", name="Genuine", exact=True)
    expect(heading).to_be_visible()
    expect(heading).to_be_focused()
    expect(page.locator("#verdict-reason")).to_have_text(
        "Genuine: signed with the key of Hill View Primary School."
    )
    expect(page.locator("#verdict-facts")).to_contain_text("Aisha K")
    page.get_by_label("The code, three groups").fill("00000-00000-00000")
    page.get_by_label("The name").fill("Aisha K")
    page.get_by_role("button", name="Check the code").click()
    expect(page.get_by_role("heading", name="Code not known here")).to_be_visible()

    assert page.evaluate("isSecureContext") is SECURE[place]
    assert page.evaluate("document.documentElement.dataset.engine") == ENGINE[place]
    # The part after # never left the browser, and not even an icon was asked for.
    assert [url.partition("#")[0] for url in watched.requests] == [address]
    assert places.asked == ([] if place == "file" else ["/v"])
    assert page.evaluate("violations") == []
    assert watched.complaints == []


@pytest.mark.parametrize("place", SECURE)
def test_the_camera_is_offered_only_where_the_browser_allows_one(
    watched: Watched, places: Places, place: str
) -> None:
    page = watched.page
    page.goto(places.addresses[place])
    expect(page.locator("#verdict-reason")).to_contain_text("Nothing has been checked yet")
    camera = page.get_by_role("button", name="Use the camera")
    expect(camera).to_be_visible(visible=SECURE[place])
    expect(page.get_by_text("Scan with the camera app")).to_be_visible(visible=not SECURE[place])


@pytest.mark.parametrize("place", SECURE)
def test_the_page_says_how_to_know_that_it_is_the_schools(
    watched: Watched, places: Places, place: str
) -> None:
    page = watched.page
    page.goto(places.addresses[place])
    said = "a saved copy" if place == "file" else "exactly hill-view.example."
    expect(page.locator("#address")).to_contain_text(said)
    expect(page.locator("#keys")).to_contain_text("AS3N-N9TM-CD3M-R0M5")
    expect(page.locator("#keys")).to_contain_text("film depart prefer potato")


@pytest.mark.parametrize("place", SECURE)
def test_nothing_is_left_in_the_pages_global_scope_or_in_storage(
    watched: Watched, places: Places, place: str, number: str
) -> None:
    page = watched.page
    page.goto(f"{places.addresses[place]}#{number}")
    expect(page.get_by_role("heading", name="Genuine", exact=True)).to_be_visible()
    with watched.page.context.expect_page() as opened:
        page.evaluate("void open('about:blank')")
    usual = set(opened.value.evaluate("Object.keys(window)"))
    assert set(page.evaluate("Object.keys(window)")) - usual <= {"violations"}
    assert page.evaluate("document.cookie") == ""
    assert page.context.storage_state()["origins"] == []


def test_script_that_was_put_into_the_page_does_not_run(
    watched: Watched, html: str, tmp_path: Path
) -> None:
    """The policy works, or the tests above would find no complaint either way."""
    file = tmp_path / "altered.html"
    file.write_text(html.replace("<main>", "<main><script>window.ran = 1</script>"), "utf-8")
    watched.page.goto(file.as_uri())
    assert watched.page.evaluate("window.ran") is None
    assert watched.page.evaluate("violations.length") == 1
