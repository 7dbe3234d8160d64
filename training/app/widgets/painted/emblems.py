"""What stands behind each door, for those who do not read yet: small pictures, a letter a pixel."""

Emblem = tuple[str, ...]
"""Rows of letters, each letter a pixel in one of the INKS; a full stop shows what is behind."""

INKS = {
    "k": "art-dark",
    "w": "art-light",
    "o": "art-orange",
    "r": "art-red",
    "g": "art-leaf",
    "b": "art-blue",
}

PENGUIN = (
    "...kkkk...",
    "..kkkkkk..",
    ".kkwkkwkk.",
    ".kwkwwkwk.",
    ".kwwoowwk.",
    ".kkwoowkk.",
    ".kkkwwkkk.",
    "kkkwwwwkkk",
    "kkwwwwwwkk",
    "k.wwwwww.k",
    "..wwwwww..",
    "..oo..oo..",
)
MUG = (
    "..w...w...",
    "...w...w..",
    "..w...w...",
    "..........",
    "bbbbbbbb..",
    "bbbbbbbbbb",
    "bwbbwbbb.b",
    "bbwwbbbb.b",
    "bbbbbbbbbb",
    "bbbbbbbb..",
    ".bbbbbb...",
    "kkkkkkkkk.",
)
APPLE = (
    ".....k.gg.",
    "....k.ggg.",
    "....kgg...",
    ".rrrkrrr..",
    "rrrrrrrrr.",
    "rwrrrrrrr.",
    "rwrrrrrrr.",
    ".rrrrrrr..",
    "..rrrrr...",
    "bbbbbbbbbb",
    "bwwwwwwwwb",
    "oooooooooo",
)
