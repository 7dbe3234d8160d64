"""A real browser: it runs the page that checks certificates, and its verifier over any vectors."""

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any, Literal, NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from training.certificates.errors import Unreadable
from training.certificates.page.modules import VERIFIER, joined
from training.certificates.page.page import table
from training.certificates.trust import Trust
from training.certificates.verify import Verdict, verify, verify_text

Engine = Literal["webcrypto", "noble"]

ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip

SECURE = "https://verifier.test/"
"""Answered by the test itself: a secure context, where the browser's own Ed25519 is to be had."""

_RUN = """
globalThis.answersOf = async ({ vectors, trusts, engine, answers }) => {
  const told = [];
  for (const [content, raw, trust, today] of vectors) {
    const given = raw ? modules.bytes.fromHex(content) : content;
    told.push(await modules.verify.verify(given, trusts[trust], today, engine, answers));
  }
  return told;
};
globalThis.modules = modules;
"""


class Vector(NamedTuple):
    """One thing to verify: scanned text or a certificate's bytes, with a list and a day."""

    content: str | bytes
    trust: Trust
    today: date


@contextmanager
def chromium(*more: str) -> Iterator[Browser]:
    """Debian's Chromium; a machine without it fails the test rather than skipping it."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, "these tests need the package chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=[*ARGUMENTS, *more])
        try:
            yield browser
        finally:
            browser.close()


def verifier_in(browser: Browser) -> Page:
    """A page of nothing but the verifier, in a secure context and with no network."""
    page = browser.new_page()
    page.route("**/*", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(SECURE)
    page.evaluate(f"() => {{\n{joined(VERIFIER)}\n{_RUN}\n}}")
    return page


def answers_in(page: Page, vectors: Sequence[Vector], engine: Engine) -> list[dict[str, Any]]:
    """What the page's verifier says of each vector, as `verify.js` gives it."""
    trusts = {id(vector.trust): vector.trust for vector in vectors}
    places = {known: place for place, known in enumerate(trusts)}
    told: list[dict[str, Any]] = page.evaluate(
        "work => answersOf(work)",
        {
            "vectors": [
                [_text(v.content), isinstance(v.content, bytes), places[id(v.trust)], str(v.today)]
                for v in vectors
            ],
            "trusts": [json.loads(trust.model_dump_json()) for trust in trusts.values()],
            "engine": engine,
            "answers": table(),
        },
    )
    return told


def answers_of(vectors: Sequence[Vector], engine: Engine) -> list[dict[str, Any]]:
    """What the page's verifier says of thousands of vectors, with one start of the browser.

    Not while another browser is open in the same thread: see `answers_in` for that.
    """
    with chromium() as browser:
        return answers_in(verifier_in(browser), vectors, engine)


def expected_of(vector: Vector) -> dict[str, Any]:
    """What the program says of the vector, in the page's form."""
    try:
        if isinstance(vector.content, bytes):
            return _document(verify(vector.content, vector.trust, vector.today))
        return _document(verify_text(vector.content, vector.trust, vector.today))
    except Unreadable as fault:
        nothing = dict.fromkeys(("claims", "school", "fingerprint"))
        said = {"answer": "unreadable", "standing": "unreadable", "reason": fault.reason}
        return {**said, **nothing, "practice": False}


def _document(verdict: Verdict) -> dict[str, Any]:
    kept = verdict.model_dump(mode="json", exclude={"list_date", "list_number"})
    return {**kept, "standing": verdict.standing.value}


def _text(content: str | bytes) -> str:
    return content.hex() if isinstance(content, bytes) else content
