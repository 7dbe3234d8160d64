"""The app's own colours: evening (dark), paper (light) and high contrast.

Every pair that carries words is tested at 4.5:1 or better (tests/app/test_theme.py). "Yes" is blue
and "not yet" is orange, never green and red, and each always has a word beside its colour.
"""

from textual.theme import Theme

PAIRS = (
    ("ink", "paper"),
    ("ink", "surface-1"),
    ("quiet", "paper"),
    ("quiet", "surface-1"),
    ("heading", "paper"),
    ("heading", "surface-1"),
    ("key-ink", "key"),
    ("yes", "paper"),
    ("yes", "surface-1"),
    ("notyet", "paper"),
    ("notyet", "surface-1"),
    ("ink", "chosen"),
    ("ink", "bubble-them"),
    ("ink", "bubble-me"),
    ("bar-ink", "bar"),
    ("name-1", "bubble-them"),
    ("name-2", "bubble-them"),
    ("name-3", "bubble-them"),
    ("name-4", "bubble-them"),
    ("name-5", "bubble-them"),
    ("mark-ink", "mark-done"),
    ("mark-ink", "mark-started"),
    ("quiet", "mark-open"),
)
"""Words on grounds: (foreground, background), as names of theme variables."""

_EVENING = {
    "paper": "#101a2e",
    "surface-1": "#1a2744",
    "ink": "#f6f1e4",
    "quiet": "#aab6d0",
    "heading": "#ffd166",
    "line": "#3d4f78",
    "key": "#ffd166",
    "key-ink": "#101a2e",
    "yes": "#7fc8ff",
    "notyet": "#ffb454",
    "chosen": "#274d7d",
    "bubble-them": "#26365c",
    "bubble-me": "#1d4f73",
    "bar": "#0a1122",
    "bar-ink": "#d8e0f0",
    "name-1": "#8fd3ff",
    "name-2": "#ffc27a",
    "name-3": "#c9b6ff",
    "name-4": "#ffe08a",
    "name-5": "#ffb3c7",
    "mark-done": "#7fc8ff",
    "mark-started": "#ffd166",
    "mark-open": "#1a2744",
    "mark-ink": "#0a1122",
}
_PAPER = {
    "paper": "#fbf5e6",
    "surface-1": "#fffdf7",
    "ink": "#1c2536",
    "quiet": "#565f73",
    "heading": "#164f86",
    "line": "#cdbf9f",
    "key": "#164f86",
    "key-ink": "#ffffff",
    "yes": "#0d5a9c",
    "notyet": "#974700",
    "chosen": "#d3e6f8",
    "bubble-them": "#ece4cf",
    "bubble-me": "#d3e6f8",
    "bar": "#16314f",
    "bar-ink": "#fbf5e6",
    "name-1": "#0d4f88",
    "name-2": "#864000",
    "name-3": "#56379b",
    "name-4": "#5f5000",
    "name-5": "#96204f",
    "mark-done": "#8cc4f2",
    "mark-started": "#ffd166",
    "mark-open": "#fffdf7",
    "mark-ink": "#14202f",
}
_HIGH_CONTRAST = {
    "paper": "#000000",
    "surface-1": "#000000",
    "ink": "#ffffff",
    "quiet": "#e6e6e6",
    "heading": "#ffff00",
    "line": "#ffffff",
    "key": "#ffff00",
    "key-ink": "#000000",
    "yes": "#6fd0ff",
    "notyet": "#ffb000",
    "chosen": "#003a70",
    "bubble-them": "#1a1a1a",
    "bubble-me": "#00305e",
    "bar": "#000000",
    "bar-ink": "#ffffff",
    "name-1": "#6fd0ff",
    "name-2": "#ffb000",
    "name-3": "#d0b8ff",
    "name-4": "#ffff00",
    "name-5": "#ffb3d1",
    "mark-done": "#6fd0ff",
    "mark-started": "#ffff00",
    "mark-open": "#000000",
    "mark-ink": "#000000",
}


def _theme(name: str, colours: dict[str, str], dark: bool) -> Theme:
    return Theme(
        name=name,
        primary=colours["yes"],
        secondary=colours["quiet"],
        accent=colours["heading"],
        warning=colours["notyet"],
        error=colours["notyet"],
        success=colours["yes"],
        foreground=colours["ink"],
        background=colours["paper"],
        surface=colours["surface-1"],
        panel=colours["bubble-them"],
        dark=dark,
        variables=colours,
    )


EVENING = _theme("evening", _EVENING, dark=True)
PAPER = _theme("paper", _PAPER, dark=False)
HIGH_CONTRAST = _theme("high-contrast", _HIGH_CONTRAST, dark=True)
THEMES = (EVENING, PAPER, HIGH_CONTRAST)
