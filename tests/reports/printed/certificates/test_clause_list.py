import pytest

from training.reports.printed.certificates.clause_list import listed


@pytest.mark.parametrize(
    ("clauses", "words"),
    [
        ((), ""),
        (("7",), "7"),
        (("4.4.1", "4.4.2"), "4.4.1, 4.4.2"),
        (("4.2", "4.4.1", "4.4.2", "4.4.3", "7"), "4.2, 4.4.1 to 4.4.3, 7"),
        (tuple(f"AUA-{number}" for number in range(20)), "AUA-0 to AUA-19"),
        (("AUA-8", "AUA-9", "AUA-10", "AUA-B1"), "AUA-8 to AUA-10, AUA-B1"),
        (("1.1", "1.2", "2.3", "3.4"), "1.1, 1.2, 2.3, 3.4"),
        (("5.3", "5.2", "5.1"), "5.3, 5.2, 5.1"),
        (("2.1d", "2.1e", "2.1f"), "2.1d, 2.1e, 2.1f"),
    ],
)
def test_clauses_that_follow_on_one_another_are_a_span(
    clauses: tuple[str, ...], words: str
) -> None:
    assert listed(clauses) == words
