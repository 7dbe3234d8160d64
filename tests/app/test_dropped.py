from pathlib import Path

import pytest

from training.app.dropped import named_file


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("classes.csv", "classes.csv"),
        ("  /lists/our classes.csv \n", "/lists/our classes.csv"),
        ("'/lists/our classes.csv'", "/lists/our classes.csv"),
        ('"/lists/our classes.csv"', "/lists/our classes.csv"),
        (r"'/lists/Lee'\''s.csv'", "/lists/Lee's.csv"),
        (r"/lists/our\ classes\ \(2\).csv", "/lists/our classes (2).csv"),
        ("file:///lists/our%20classes.csv", "/lists/our classes.csv"),
        ("file:///C:/lists/our%20classes.csv", "C:/lists/our classes.csv"),
        (r"& 'C:\lists\our classes.csv'", r"C:\lists\our classes.csv"),
        (r"C:\lists\classes.csv", r"C:\lists\classes.csv"),
        (r"\\server\lists\classes.csv", r"\\server\lists\classes.csv"),
        ("/lists/été.csv", "/lists/été.csv"),
    ],
)
def test_a_file_is_found_however_it_came_into_the_line(words: str, path: str) -> None:
    assert named_file(words) == Path(path)


def test_the_home_folder_can_be_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/lee")
    monkeypatch.setenv("USERPROFILE", "/home/lee")
    assert named_file("~/classes.csv") == Path("/home/lee/classes.csv")
