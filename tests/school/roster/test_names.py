import pytest

from training.school.roster.names import Called, called, fits, initials, letters_in, untangled


@pytest.mark.parametrize(
    ("cells", "parts"),
    [
        (("Khan, Sam", "", ""), ("Sam", "Khan")),
        (("Sam Khan", "", ""), ("Sam", "Khan")),
        (("KHAN Sam", "", ""), ("Sam", "Khan")),
        (("Sam KHAN", "", ""), ("Sam", "Khan")),
        (("Mary Jane Watson", "", ""), ("Mary", "Watson")),
        (("Anna van der Berg", "", ""), ("Anna", "van der Berg")),
        (("Prince", "", ""), ("Prince", "")),
        (("Khan, Samuel (Sam)", "", ""), ("Sam", "Khan")),
        (("Samuel (Sam) Khan", "", ""), ("Sam", "Khan")),
        (("", "Sam", "Khan"), ("Sam", "Khan")),
        (("", "Mary Jane", "Watson"), ("Mary Jane", "Watson")),
        (("", "Sam Khan", "Khan"), ("Sam", "Khan")),
        (("Sam", "", "Khan"), ("Sam", "Khan")),
        (("Samuel Khan", "Sam", ""), ("Sam", "Khan")),
        (("", "Samuel (Sam)", "Khan"), ("Sam", "Khan")),
        (("", "Sam", ""), ("Sam", "")),
        (("", "Sam 2", "Khan"), ("Sam", "Khan")),
        (("", "Sam", "2"), ("Sam", "")),
        (("O'Brien-Łukasz, Zoë", "", ""), ("Zoë", "O'Brien-Łukasz")),
        (("", "小龙", "李"), ("小龙", "李")),
        (("", "", ""), ("", "")),
        ((",", "", ""), ("", "")),
    ],
)
def test_forename_and_surname_are_found_in_the_cells_of_name_forename_and_surname(
    cells: tuple[str, str, str], parts: tuple[str, str]
) -> None:
    assert called(*cells) == parts


@pytest.mark.parametrize(
    ("surname", "letters"),
    [
        ("Khan", ["K", "Kh", "Kha", "Khan", "Khan"]),
        ("khan", ["K", "Kh"]),
        ("O'Brien", ["O", "O'B", "O'Br"]),
        ("van der Berg", ["B", "Be"]),
        ("Van Der Berg", ["B", "Be"]),
        ("Smith-Jones", ["S", "Sm"]),
        ("Li", ["L", "Li", "Li"]),
        ("Świątek", ["Ś", "Św", "Świ", "Świą"]),
        ("પ્રજાપતિ", ["પ્ર", "પ્રજા"]),
        ("ისრაელი", ["ი", "ის"]),
        ("ßen", ["ß", "ße"]),
        ("", ["", ""]),
    ],
)
def test_letters_of_a_surname_are_taken_whole(surname: str, letters: list[str]) -> None:
    assert [initials(surname, count) for count in range(1, len(letters) + 1)] == letters
    assert initials(surname, 0) == ""


@pytest.mark.parametrize(
    ("surname", "count"),
    [("Khan", 4), ("O'Brien", 6), ("van der Berg", 4), ("પ્રજાપતિ", 4), ("", 0)],
)
def test_the_letters_of_a_surname_are_counted_as_they_are_taken(surname: str, count: int) -> None:
    assert letters_in(surname) == count
    assert initials(surname, count) == initials(surname, count + 1)


@pytest.mark.parametrize(
    ("name", "parts", "may_be"),
    [
        ("Sam K", ("Sam", "Khan"), True),
        ("sam k", ("SAM", "KHAN"), True),
        ("Sam Kh", ("Sam", "Khan"), True),
        ("Sam Kh 2", ("Sam", "Khan"), True),
        ("Sam", ("Sam", "Khan"), True),
        ("Sam K", ("Sam", ""), True),
        ("Sam B", ("Sam", "van der Berg"), True),
        ("Sam O'B", ("Sam", "O\u2019Brien"), True),
        ("Sam Kh", ("Sam", "King"), False),
        ("Sam K", ("Samuel", "Khan"), False),
        ("Samuel K", ("Sam", "Khan"), False),
        ("Mary Jane W", ("Mary", "Watson"), False),
        ("Zoë O", ("Zoe", "Owen"), False),
    ],
)
def test_a_name_fits_whoever_it_may_be_short_for(
    name: str, parts: tuple[str, str], may_be: bool
) -> None:
    assert fits(name, Called(*parts)) is may_be


@pytest.mark.parametrize(
    ("column", "cell", "tidied"),
    [
        (["KHAN", "O'BRIEN-MCKAY", ""], "O'BRIEN-MCKAY", "O'Brien-McKay"),
        (["KHAN", "Jones"], "KHAN", "KHAN"),
        (["AJ", "TJ"], "AJ", "AJ"),
        (["ÉLODIE", "ZOË"], "ÉLODIE", "Élodie"),
        (["李", "王"], "李", "李"),
        (["ST JOHN'S"], "ST JOHN'S", "St John's"),
        ([], "x", "x"),
    ],
)
def test_capitals_are_set_small_where_all_of_a_column_is_in_capitals(
    column: list[str], cell: str, tidied: str
) -> None:
    assert untangled(column)(cell) == tidied
