"""A whole HTML document that asks nothing of any other machine, and that nothing can run in."""

from base64 import b64encode
from hashlib import sha256

from training.reports.printed.markup import Html, element, empty, lines
from training.reports.printed.style import STYLE

MADE_HERE = '<meta name="generator" content="training">'
"""Stands in every page of ours, so that no other page of the same name is ever written over."""


def sheet(title: str, *body: Html, audience: str = "") -> str:
    """The document of that title. `audience` chooses the size of the letters."""
    head = element(
        "head",
        empty("meta", charset="utf-8"),
        empty("meta", http_equiv="Content-Security-Policy", content=_policy()),
        empty("meta", name="viewport", content="width=device-width, initial-scale=1"),
        Html(MADE_HERE),
        element("title", title),
        element("style", Html(STYLE)),
    )
    page = element("body", lines(*body), class_=audience)
    return f"<!DOCTYPE html>\n{element('html', head, page, lang='en-GB')}\n"


def _policy() -> str:
    """Nothing is loaded, run or sent; our own style is known by its hash.

    Source: Content Security Policy Level 3, W3C, section 2.3 (hashes of inline styles).
    """
    known = b64encode(sha256(STYLE.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{known}'; base-uri 'none'; form-action 'none'"
