"""What may stand in Markdown but not in a module: HTML, code, links, pictures outside quotes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from training.library.faults import Findings
from training.library.ids import is_id, suggested
from training.library.markdown import inline_tokens, line_of

if TYPE_CHECKING:
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

_BLOCKS = {
    "html_block": ("raw-html", "HTML is not shown in a module.", "Write it in plain words."),
    "hr": ("line-across", "A line across has no place in a module.", "Take the line out."),
    "fence": ("code", "Code is not shown in a module.", "> Words set apart stand in a quote."),
    "code_block": (
        "code",
        "The spaces at the start of this line make it code, which is not shown.",
        "Begin the line with no more than two spaces.",
    ),
}
_WITHIN_WORDS = {
    "html_inline": ("raw-html", "HTML is not shown in a module.", "Write it in plain words."),
    "code_inline": ("code", "Words between backticks are code.", "Take the backticks out."),
}


def check_markup(written: Iterable[SyntaxTreeNode], findings: Findings, choices: bool) -> None:
    """Note what may not stand in these blocks; `choices` says that lists may link to scenes."""
    for block in written:
        _check(block, findings, choices=choices, quoted=False, listed=False)


def _check(
    block: SyntaxTreeNode, findings: Findings, *, choices: bool, quoted: bool, listed: bool
) -> None:
    if block.type in _BLOCKS:
        findings.error(line_of(block), *_BLOCKS[block.type])
    elif block.type in ("paragraph", "heading"):
        linked = choices and listed and not quoted
        _check_words(block, findings, linked=linked, quoted=quoted)
    else:
        quoted = quoted or block.type == "blockquote"
        listed = listed or block.type == "list_item"
        for inner in block.children:
            _check(inner, findings, choices=choices, quoted=quoted, listed=listed)


def _check_words(block: SyntaxTreeNode, findings: Findings, *, linked: bool, quoted: bool) -> None:
    for line, token in inline_tokens(block):
        if token.type in _WITHIN_WORDS:
            findings.error(line, *_WITHIN_WORDS[token.type])
        elif token.type == "link_open" and not linked:
            message = "Only the choices of a scene are links; nothing else in a module leads away."
            findings.error(line, "link-outside-choice", message, "Leave only the words.")
        elif token.type == "image":
            _check_picture(token, line, findings, quoted)


def _check_picture(token: Token, line: int, findings: Findings, quoted: bool) -> None:
    name, caption = str(token.attrs.get("src", "")), token.content.strip()
    told = f"> ![{caption or 'What the picture shows'}]"
    if not quoted:
        message = "A picture stands in a quote."
        findings.error(line, "picture-outside-quote", message, f"{told}({name})")
    elif not caption:
        message = "A picture needs its caption: it is what is read aloud."
        findings.error(line, "picture-without-caption", message, f"{told}({name})")
    elif not is_id(name):
        message = "A picture's name has only the letters a to z, digits and hyphens."
        findings.error(line, "bad-id", message, f"{told}({suggested(PurePosixPath(name).stem)})")
