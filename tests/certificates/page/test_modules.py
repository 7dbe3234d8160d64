"""The page's JavaScript: what is our own, what is not, and how it is put together."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

from training.certificates.page import modules
from training.certificates.page.modules import FACE, VERIFIER, joined, licences, script

ROOM = Path(modules.__file__).parent
OWN = sorted(ROOM.glob("js/*.js"))


def test_every_module_is_in_the_page_once() -> None:
    there = {f"{path.parent.name}/{path.stem}" for path in ROOM.glob("*/*.js")}
    assert sorted((*VERIFIER, *FACE)) == sorted(there)


def test_every_import_is_of_a_module_that_stands_before() -> None:
    before: set[str] = set()
    for module in (*VERIFIER, *FACE):
        text = (ROOM / f"{module}.js").read_text(encoding="utf-8")
        assert set(re.findall(r'from ".*/(\w+)\.js";', text)) <= before, module
        before.add(module.rpartition("/")[2])


def test_no_import_or_export_is_left() -> None:
    assert not re.findall(r"^(?:import|export)\b.*", joined((*VERIFIER, *FACE)), re.MULTILINE)


def test_nothing_can_end_the_script_element() -> None:
    whole = licences() + script((*VERIFIER, *FACE))
    assert not re.search(r"</script|<!--|\r|\0", whole, re.IGNORECASE)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_our_modules_ask_nothing_of_any_machine_and_put_text_in_only_as_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for word in (
        "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(", "fetch",
        "XMLHttpRequest", "WebSocket", "sendBeacon", "localStorage", "sessionStorage", "cookie",
        "indexedDB", "import(", "http:",
    ):  # fmt: skip
        assert word not in text
    assert max(map(len, text.splitlines())) <= 100


def test_what_is_not_our_own_is_what_the_readme_says() -> None:
    readme = (ROOM / "vendored/README.md").read_text(encoding="utf-8")
    for path in ROOM.glob("vendored/*.js"):
        assert sha256(path.read_bytes()).hexdigest() in readme, path.name


def test_the_licences_of_what_is_not_our_own_go_with_it() -> None:
    text = licences()
    assert text.count("Permission is hereby granted, free of charge") == 3
    assert {*re.findall(r"\(c\) (\d+) Paul Miller", text)} == {"2019", "2022", "2023"}
    assert text.count("*/") == 1
