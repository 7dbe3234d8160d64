"""What may stand in Markdown but not in a module: HTML, code, links, pictures outside quotes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from training.library.faults import Findings, Rule
from training.library.reading.ids import BAD_ID, is_id, suggested
from training.library.reading.markdown import inline_tokens, line_of

if TYPE_CHECKING:
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

RAW_HTML = Rule(
    "raw-html",
    "error",
    "Words of a module are shown as words; HTML would be shown as its code, or be run.",
)
LINE_ACROSS = Rule("line-across", "error", "A card is one screen; a line across it parts nothing.")
CODE = Rule(
    "code",
    "error",
    "Lessons are words; code is nearly always a slip in the spaces at the start of a line.",
)
LINK_OUTSIDE_CHOICE = Rule(
    "link-outside-choice",
    "error",
    "The program works with no network, so a link would lead nowhere.",
)
PICTURE_OUTSIDE_QUOTE = Rule(
    "picture-outside-quote",
    "error",
    "A picture belongs to a chat, a post or a pop-up, which are quotes.",
)
PICTURE_WITHOUT_CAPTION = Rule(
    "picture-without-caption",
    "error",
    "Who cannot see the picture hears the caption.",
)


_BLOCKS = {
    "html_block": (RAW_HTML, "HTML is not shown in a module.", "Write it in plain words."),
    "hr": (LINE_ACROSS, "A line across has no place in a module.", "Take the line out."),
    "fence": (CODE, "Code is not shown in a module.", "> Words set apart stand in a quote."),
    "code_block": (
        CODE,
        "The spaces at the start of this line make it code, which is not shown.",
        "Begin the line with no more than two spaces.",
    ),
}
_WITHIN_WORDS = {
    "html_inline": (RAW_HTML, "HTML is not shown in a module.", "Write it in plain words."),
    "code_inline": (CODE, "Words between backticks are code.", "Take the backticks out."),
}


def check_markup(written: Iterable[SyntaxTreeNode], findings: Findings, choices: bool) -> None:
    """Note what may not stand in these blocks; `choices` says that lists may link to scenes."""
    for block in written:
        _check(block, findings, choices=choices, quoted=False, listed=False)


def _check(
    block: SyntaxTreeNode, findings: Findings, *, choices: bool, quoted: bool, listed: bool
) -> None:
    if block.type in _BLOCKS:
        _note(line_of(block), *_BLOCKS[block.type], findings)
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
            _note(line, *_WITHIN_WORDS[token.type], findings)
        elif token.type == "link_open" and not linked:
            message = "Only the choices of a scene are links; nothing else in a module leads away."
            findings.note(LINK_OUTSIDE_CHOICE, line, message, "Leave only the words.")
        elif token.type == "image":
            _check_picture(token, line, findings, quoted)


def _check_picture(token: Token, line: int, findings: Findings, quoted: bool) -> None:
    name, caption = str(token.attrs.get("src", "")), token.content.strip()
    told = f"> ![{caption or 'What the picture shows'}]"
    if not quoted:
        message = "A picture stands in a quote."
        findings.note(PICTURE_OUTSIDE_QUOTE, line, message, f"{told}({name})")
    elif not caption:
        message = "A picture needs its caption: it is what is read aloud."
        findings.note(PICTURE_WITHOUT_CAPTION, line, message, f"{told}({name})")
    elif not is_id(name):
        message = "A picture's name has only the letters a to z, digits and hyphens."
        findings.note(BAD_ID, line, message, f"{told}({suggested(PurePosixPath(name).stem)})")


def _note(line: int, rule: Rule, message: str, fix: str, findings: Findings) -> None:
    findings.note(rule, line, message, fix)
