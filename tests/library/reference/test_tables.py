"""Where in a TOML file something stands."""

import pytest

from training.library.reference.tables import line_of

TEXT = """\
alone = 1
["2.1"]
summary = "a"
# [4.4] is not here
[ "2.1" . parts ]
d = "b"

[statements.help]
for = []
'quoted key' = 1
[frameworks]
computing = { name = "Computing" }
"""


@pytest.mark.parametrize(
    ("names", "line"),
    [
        (("alone",), 1),
        (("2.1",), 2),
        (("2.1", "summary"), 3),
        (("2.1", "staff"), 2),
        (("2.1", "parts", "d"), 6),
        (("2.1", "parts", "e"), 5),
        (("statements", "help", "for", "0"), 9),
        (("statements", "help", "quoted key"), 10),
        (("frameworks", "computing", "name"), 12),
        (("frameworks",), 11),
        (("statements",), 8),
        (("4.4",), 1),
        ((), 1),
    ],
)
def test_a_table_or_key_is_found_by_its_names(names: tuple[str, ...], line: int) -> None:
    assert line_of(TEXT.split("\n"), *names) == line
