from training.paper.places import Box
from training.paper.squares import dark, oblongs

RED, BLUE = "#ff0000", "#0000ff"


def test_a_drawing_is_as_large_as_the_box_allows_and_in_its_middle() -> None:
    (only,) = oblongs([[RED]], Box(10, 20, 30, 10))
    assert only.box == Box(20, 20, 10, 10)
    assert only.colour == RED


def test_pixels_of_one_colour_in_a_row_are_one_oblong() -> None:
    (only,) = oblongs([[RED, RED, RED]], Box(0, 0, 30, 10))
    assert only.box == Box(0, 0, 30, 10)


def test_clear_pixels_are_not_painted() -> None:
    assert [one.box.x for one in oblongs([[RED, "", RED]], Box(0, 0, 30, 10))] == [0, 20]
    assert list(oblongs([["", ""]], Box(0, 0, 30, 10))) == []
    assert list(oblongs([], Box(0, 0, 30, 10))) == []


def test_colour_runs_under_what_is_painted_later_and_never_under_clear_ground() -> None:
    painted = list(oblongs([[RED, BLUE], [RED, ""]], Box(0, 0, 20, 20)))
    assert [one.box for one in painted] == [
        *(Box(0, 0, 10, 11.5), Box(10, 0, 1.5, 10), Box(10, 0, 10, 10), Box(0, 10, 10, 10))
    ]


def test_rows_may_differ_in_length() -> None:
    assert [one.box for one in oblongs([[RED], [RED, BLUE]], Box(0, 0, 20, 20))][-1] == Box(
        *(10, 10, 10, 10)
    )


def test_the_dark_runs_of_a_square_code_stand_within_its_quiet_zone() -> None:
    matrix = ((True, True), (False, True))
    assert list(dark(matrix, Box(10, 20, 60, 60), quiet=2)) == [
        *(Box(30, 40, 20, 10), Box(40, 50, 10, 10))
    ]
