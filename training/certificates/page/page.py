"""The page that checks certificates where this program is not: one HTML file, and no request."""

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from html import escape
from pathlib import Path

from training.certificates import answers, short_code, trust
from training.certificates.answers import written
from training.certificates.fingerprint_words import in_words
from training.certificates.page.codes import Codes
from training.certificates.page.modules import FACE, VERIFIER, licences, script

MADE_HERE = '<meta name="generator" content="training certificates page">'
"""Stands in every such page, so that no other page of the same name is ever written over."""

_HERE = Path(__file__).parent
_PLACE = re.compile(r"@@(\w+)@@")
_ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'%3E"
    "%3Ccircle cx='24' cy='24' r='22' fill='%23164f86'/%3E"
    "%3Cpath d='M14 25l7 7 14-16' fill='none' stroke='white' stroke-width='5'/%3E%3C/svg%3E"
)


def page(school: str, address: str, trust_file: bytes, codes: Codes | None, made: date) -> str:
    """The whole page.

    Args:
        school: the school's name.
        address: where the page is to lie, as on the certificates; may be empty.
        trust_file: the school's signed list; it stands in the page as it is.
        codes: what short codes are looked up in; None leaves them out.
        made: the day.

    Raises:
        TrustError: the list is damaged.
    """
    style, scripts = _file("page.css"), licences() + script((*VERIFIER, *FACE))
    held = _held(school, address, trust_file, codes, made)
    parts = {
        "policy": policy(scripts, style),
        "made_here": MADE_HERE,
        "icon": _ICON,
        "school": escape(school),
        "made": written(made),
        "style": style,
        "by_code": _file("by_code.html") if codes else "",
        "held": harmless(held),
        "script": scripts,
    }
    # In one pass: nothing that was put in is looked at again, whatever a school calls itself.
    return _PLACE.sub(lambda place: parts[place[1]], _file("template.html"))


def policy(scripts: str, style: str) -> str:
    """What the browser may do: run and draw what is inside, known by its hash, and ask for nothing.

    A picture may come only out of the page itself, which is its icon. Trusted types hold us to
    putting text in as text. Source: Content Security Policy Level 3, W3C.
    """
    return (
        f"default-src 'none'; script-src {_hash(scripts)}; style-src {_hash(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )


def harmless(document: Mapping[str, object]) -> str:
    """JSON in which nothing can end a script element or begin a comment."""
    text = json.dumps(document, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _held(
    school: str, address: str, trust_file: bytes, codes: Codes | None, made: date
) -> dict[str, object]:
    listed = trust.read(trust_file, pinned=None)
    return {
        "school": school,
        "address": address,
        "practice": all(key.practice for key in listed.keys),
        "made": made.isoformat(),
        "trust": json.loads(trust_file),
        "words": {key.fingerprint: " ".join(in_words(key.public)) for key in listed.keys},
        "answers": table(),
        "slips": {
            "length": short_code.LENGTH,
            "foreign": short_code.FOREIGN,
            "slip": short_code.SLIP,
        },
        "codes": codes.model_dump() if codes else None,
    }


def table() -> object:
    """The answers that the page and this program share."""
    file = Path(answers.__file__).with_name("answers.json")
    return json.loads(file.read_text(encoding="utf-8"))


def _hash(inside: str) -> str:
    return f"'sha256-{b64encode(sha256(inside.encode()).digest()).decode()}'"


def _file(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
