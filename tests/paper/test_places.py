from training.paper.places import A4, Box


def test_a_box_ends_where_its_sides_say() -> None:
    assert (Box(10, 20, 30, 40).right, Box(10, 20, 30, 40).bottom) == (40, 60)


def test_the_box_within_is_narrower_on_every_side() -> None:
    assert Box(0, 0, 100, 50).inside(10) == Box(10, 10, 80, 30)
    assert Box(0, 0, 100, 50).inside(10, 5) == Box(10, 5, 80, 40)


def test_rows_and_columns_fill_a_box_with_gaps_between_them() -> None:
    assert Box(0, 0, 10, 21).rows(2, gap=1) == (Box(0, 0, 10, 10), Box(0, 11, 10, 10))
    assert Box(0, 0, 32, 5).columns(3, gap=1) == tuple(Box(x, 0, 10, 5) for x in (0, 11, 22))
    assert A4.rows(1) == (A4,)
