"""The file of the page, before any browser reads it."""

import json
import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from training.certificates.claims import Claims
from training.certificates.errors import TrustError
from training.certificates.fingerprint_words import in_words
from training.certificates.keys import SigningKey
from training.certificates.page import page as room
from training.certificates.page.codes import codes
from training.certificates.page.page import MADE_HERE, harmless, page, table
from training.certificates.trust import Trust, first, write

HOSTILE = "</script><script>alert(1)</script><!-- @@script@@ & \"' St Mary's"
DAY = date(2026, 6, 16)


class Seen(HTMLParser):
    """Which elements there are, and what stands in scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[str] = []
        self._raw = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._raw = tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if self._raw:
            self.inside.append(data)
            self._raw = False


def held(html: str) -> dict[str, Any]:
    [found] = re.findall(r'<script type="application/json" id="held">(.*?)</script>', html)
    document: dict[str, Any] = json.loads(found)
    return document


def made(name: str, key: SigningKey) -> str:
    known = first("Hill View", key, DAY, practice=False)
    return page(name, "", write(known, key), None, DAY)


def test_it_is_one_file_that_asks_for_nothing(html: str) -> None:
    for tag, attributes in Seen(html).elements:
        assert "src" not in attributes
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
        assert tag not in ("iframe", "img", "object", "embed", "base", "a")
        if "href" in attributes:
            assert (attributes["href"] or "").startswith("data:image/svg+xml,")


def test_the_policy_lets_run_what_is_inside_and_nothing_else(html: str) -> None:
    seen = Seen(html)
    [policy] = [a["content"] for _, a in seen.elements if "http-equiv" in a]
    assert policy is not None
    style, _, script = seen.inside
    for text in (style, script):
        assert f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert policy.count("sha256-") == 2
    for loose in ("unsafe", "http", "connect-src", "*", "blob", "'self'"):
        assert loose not in policy


def test_no_name_of_a_school_can_end_the_script(key: SigningKey) -> None:
    html = made(HOSTILE, key)
    tags = [tag for tag, _ in Seen(html).elements]
    assert tags.count("script") == 2
    assert tags == [tag for tag, _ in Seen(made("Hill View", key)).elements]
    assert held(html)["school"] == HOSTILE
    assert "alert(1)" not in html.replace(HOSTILE, "").split("<script>")[-1]


def test_json_in_the_page_holds_no_sign_that_html_knows() -> None:
    document = {"a": HOSTILE, "b": "\u2028\u2029é]]>"}
    assert not re.search(r"[<>&\u2028]", harmless(document))
    assert json.loads(harmless(document)) == document


def test_it_holds_the_signed_list_as_it_is(html: str, key: SigningKey, trust: Trust) -> None:
    inside = held(html)
    assert inside["trust"] == json.loads(write(trust, key))
    assert inside["answers"] == table()
    assert inside["words"] == {key.fingerprint: " ".join(in_words(key.public))}
    assert inside["practice"] is False


def test_no_name_and_no_id_of_a_certificate_is_in_it(html: str, claims: Claims) -> None:
    for secret in (claims.holder, claims.holder.casefold(), claims.certificate):
        assert secret not in html


def test_without_codes_there_is_no_form_for_them(key: SigningKey) -> None:
    html = made("Hill View", key)
    assert held(html)["codes"] is None
    assert 'id="by-code"' not in html


def test_a_damaged_list_makes_no_page(key: SigningKey, trust: Trust) -> None:
    damaged = write(trust, key).replace(b"Hill", b"Mill")
    with pytest.raises(TrustError, match="damaged or altered"):
        page("Hill View", "", damaged, None, DAY)


def test_it_says_that_it_is_one_of_ours_and_is_small(html: str) -> None:
    assert html.count(MADE_HERE) == 1
    assert len(html.encode()) < 250_000


def test_the_same_school_on_the_same_day_has_the_same_page(
    html: str, claims: Claims, key: SigningKey, trust: Trust, today: date
) -> None:
    address = held(html)["address"]
    again = page(trust.keys[0].name, address, write(trust, key), codes([claims], trust), today)
    assert again == html


CSS = Path(room.__file__).with_name("page.css").read_text(encoding="utf-8")
WORDS = ("ink", "quiet", "heading", "yes", "notyet")


def colours(start: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", CSS[CSS.index(start) :].split("}")[0]))


def luminance(colour: str) -> float:
    """WCAG's relative luminance."""
    shares = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("start", [":root", "(prefers-color-scheme: dark)"], ids=["light", "dark"])
def test_words_and_fields_can_be_seen_on_their_ground(start: str) -> None:
    known = colours(start)
    for words, ground in product(WORDS, ("paper", "surface")):
        assert ratio(known[words], known[ground]) >= 4.5, (words, ground)
    assert ratio(known["key-ink"], known["key"]) >= 4.5
    for edge, ground in product(("field", "focus"), ("paper", "surface")):
        assert ratio(known[edge], known[ground]) >= 3, (edge, ground)
