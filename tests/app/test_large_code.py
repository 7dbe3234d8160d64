import pytest

from training.app.widgets.certificate.large_code import large_code
from training.certificates.keys import CROCKFORD


def test_every_symbol_of_a_short_code_has_a_large_form_of_its_own() -> None:
    drawn = [large_code(symbol) for symbol in CROCKFORD]

    assert {len(lines) for lines in drawn} == {4}
    assert len(set(drawn)) == len(CROCKFORD)


@pytest.mark.parametrize("code", ["7", "020G3", "020G3-0G2GC-1R83F"])
def test_a_large_code_has_four_lines_of_one_width(code: str) -> None:
    lines = large_code(code)

    assert len(lines) == 4
    assert len({len(line) for line in lines}) == 1


def test_a_hyphen_stands_half_way_up() -> None:
    assert [line[6:9].strip() for line in large_code("0-0")] == ["", "", "▀▀▀", ""]
