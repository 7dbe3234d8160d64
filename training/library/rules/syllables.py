"""How many syllables an English word has, near enough to tell easy text from hard.

Letters are counted as they are usually spoken: each run of vowels is one syllable, less the silent
endings, more where two vowels beside each other are both heard. Words that this gets wrong, and
that lessons use often, are listed. A dictionary would be right more often, and is no part of the
standard library; over a whole module the odd word makes no difference.
"""

import re

_LISTED = {
    "area": 3, "being": 2, "business": 2, "create": 2, "created": 3, "different": 3,
    "doing": 2, "every": 2, "everybody": 4, "everyone": 3, "everything": 3, "evening": 2,
    "going": 2, "idea": 3, "ideas": 3, "people": 2, "quiet": 2, "quietly": 3, "real": 1,
    "really": 2, "science": 2, "seeing": 2, "something": 2, "someone": 2, "sometimes": 2,
    "somewhere": 2, "video": 3, "videos": 3, "violet": 3, "society": 4,
    "anyone": 3, "anywhere": 3, "somebody": 3, "clothes": 1,
    "diary": 3, "client": 2, "giant": 2, "lion": 2, "poem": 2, "poet": 2, "radio": 3,
    "museum": 3, "usual": 3, "usually": 4, "trial": 2,
    "safety": 2, "therefore": 2, "rhythm": 2, "safeguard": 2,
    "safeguards": 2, "safeguarding": 3,
}  # fmt: skip
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_E = re.compile(r"(?<=[^aeiouy])e$")
_HEARD_LE = re.compile(r"[^aeiouylrw]le$")
_SILENT_ED = re.compile(r"(?<=[^aeiouytd])ed$")
_SILENT_ES = re.compile(r"(?<=[^aeiouyscgzxh])es$|(?<=[tp]h)es$")
_INNER_E = re.compile(r"(?<=[^aeiouy])e(?=(ful|less|ly|ment|ness|work|times?|thing|where)$)")
_BOTH_HEARD = re.compile(
    r"[^tcsgx]i(?=[aou])|(?<=[^q])u(?=a)|eo(?!u)|(?<=[aeiouy])ing$|ying$"
    r"|[aeou]y(?!ed$|ing$|es?$)(?=[aeiou])"
)


def syllables(word: str) -> int:
    """The syllables of one word, at least one; a part after a hyphen counts for itself."""
    parts = [part for part in re.split(r"[^a-z']+", word.lower().replace("’", "'")) if part]  # noqa: RUF001
    return sum(map(_syllables, parts)) or 1


def _syllables(word: str) -> int:
    owner = word.removesuffix("'s")
    if owner in _LISTED:
        return _LISTED[owner]
    spoken = owner.replace("'", "")
    count = len(_VOWELS.findall(spoken)) + len(_BOTH_HEARD.findall(spoken))
    silent = (_SILENT_ED, _SILENT_ES, _INNER_E)
    count -= sum(bool(pattern.search(spoken)) for pattern in silent)
    if _SILENT_E.search(spoken) and not _HEARD_LE.search(spoken):
        count -= 1
    if re.search(r"n't$", word) and spoken[-3:-2] in "dsb":
        count += 1
    return max(count, 1)
