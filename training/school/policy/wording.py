"""The words of a document: tidied for reading, and brought to one form for comparing."""

import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_LINK = re.compile(r"!?\[([^\]\[]{1,500})\]\([^()\s]{0,500}\)")
_STRONG = re.compile(
    r"\*\*(?=[^\s*])([^*]*[^\s*])\*\*|(?<![\w_])__(?=[^\s_])([^_]*[^\s_])__(?![\w_])"
)
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]*[^\s*_])\1(?![\w*])")
_TAGS = re.compile(r"</?(?:b|i|u|em|strong|br|span)\s*/?>", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_ONE_FORM = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),  # noqa: RUF001 - what word processors make of '
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),  # noqa: RUF001 - and of a hyphen
    }
)


def without_what_is_unseen(text: str) -> str:
    """The text without soft hyphens, zero-width signs and control characters; tabs stay.

    A control character in a document would be a command to the terminal that shows it.
    """
    seen = text.translate(_UNSEEN)
    return "".join(sign for sign in seen if sign == "\t" or unicodedata.category(sign) != "Cc")


def tidied(text: str) -> str:
    """The text as it is shown: every run of white space, non-breaking ones too, is one space."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def without_emphasis(text: str) -> str:
    """The text without the stars and strokes that make words bold or slanted in Markdown."""
    without_inner = _EMPHASIS.sub(r"\2", text)
    return _EMPHASIS.sub(r"\2", _STRONG.sub(r"\1\2", without_inner))


def without_markdown(text: str) -> str:
    """The text without Markdown's emphasis, links and escapes."""
    linked = _TAGS.sub(" ", _LINK.sub(r"\1", text))
    return _ESCAPED.sub(r"\1", without_emphasis(linked))


def one_form(paragraphs: Iterable[str]) -> str:
    """The words in the form in which two versions are compared.

    Made alike is what a change of program changes and nobody means: how characters are composed
    (Unicode NFKC), curly and straight quotes, the kinds of dash, white space, and where lines and
    paragraphs break. Marks of lists are no part of the words. Kept is everything that may carry
    meaning: letters and their case, digits, punctuation, the order of the words.
    """
    joined = unicodedata.normalize("NFKC", " ".join(paragraphs).translate(_ONE_FORM))
    return _SPACES.sub(" ", joined.translate(_ONE_FORM)).strip()


def fingerprint(paragraphs: Iterable[str]) -> str:
    """The SHA-256, in hex, of the words in their one form, as UTF-8."""
    return sha256(one_form(paragraphs).encode()).hexdigest()
