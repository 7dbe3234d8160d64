"""The page's own JavaScript, put together from its modules into one script."""

import re
from collections.abc import Sequence
from pathlib import Path

_HERE = Path(__file__).parent

#: Everything that says whether a certificate is genuine, what is used by others first.
VERIFIER = (
    "vendored/noble", "js/bytes", "js/refused", "js/days", "js/wording", "js/signature",
    "js/cose", "js/carriage", "js/payload", "js/trust", "js/verify", "js/short_code",
)  # fmt: skip

#: What people see and touch.
FACE = (
    "vendored/qr", "js/says", "js/show", "js/pictures", "js/files", "js/camera", "js/start",
)  # fmt: skip

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "\.{1,2}/(?:[a-z]+/)?(\w+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
_EXPORTED = re.compile(r"^export \{ (\w+) \};$", re.MULTILINE)


def script(modules: Sequence[str]) -> str:
    """The modules as one script that leaves nothing in the page's global scope."""
    return f'"use strict";\n(() => {{\n{joined(modules)}\n}})();\n'


def joined(modules: Sequence[str]) -> str:
    """The modules one after another; what each gives out is then in `modules.<its name>`.

    Each becomes a function of its own, so that their names never meet; an import becomes a look
    into what the module before gave out. That is all that is understood of JavaScript here.
    """
    return "\n".join(["const modules = {};", *map(_closed, modules)])


def _closed(module: str) -> str:
    text = (_HERE / f"{module}.js").read_text(encoding="utf-8")
    names = [*_EXPORT.findall(text), *_EXPORTED.findall(text)]
    inside = _EXPORTED.sub("", _EXPORT.sub("", _IMPORT.sub(r"const \1 = modules.\2;", text)))
    name = module.rpartition("/")[2]
    return f"modules.{name} = (() => {{\n{inside}\nreturn {{ {', '.join(names)} }};\n}})();"


def licences() -> str:
    """The licences of what is not our own, as one comment."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(_HERE.glob("vendored/LICENSE-*"))]
    return "/*!\n" + "\n".join(texts) + "*/\n"
