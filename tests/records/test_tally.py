import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.disk.errors import DiskError, Gone
from training.records.errors import UnsafeId
from training.records.tally import Counted, Tallies, Tally

COUNTS_FIFTY = """
import sys
from pathlib import Path
from training.records.tally import Tallies

for _ in range(50):
    Tallies(Path(sys.argv[1]), "laptop").count("5B", "u2-02", "q-two", ["Reply."])
"""


def document(school: Path) -> Path:
    (path,) = (school / "tallies").glob("*/laptop.json")
    return path


def test_options_and_sitting_out_are_counted(school: Path) -> None:
    tallies = Tallies(school, "laptop")
    tallies.count("5B", "u2-02", "q-two", ["Reply.", "Hide it."])
    tallies.count("5B", "u2-02", "q-two", ["Reply."])
    tallies.count_sat_out("5B", "u2-02", "q-line")
    tally = tallies.of("5B")
    assert tally.question("u2-02", "q-two") == Counted(options={"Hide it.": 1, "Reply.": 2})
    assert tally.question("u2-02", "q-line") == Counted(sat_out=1)
    assert tally.question("u2-02", "q-other") == Counted()


def test_the_totals_of_all_devices_are_added_up(school: Path) -> None:
    Tallies(school, "laptop").count("5B", "u2-02", "q-two", ["Reply."])
    Tallies(school, "tablet").count("5B", "u2-02", "q-two", ["Reply.", "Hide it."])
    Tallies(school, "tablet").count_sat_out("5B", "u2-01", "q-one")
    total = Tallies(school, "desk").of("5B")
    assert total.question("u2-02", "q-two").options == {"Hide it.": 1, "Reply.": 2}
    assert total.question("u2-01", "q-one").sat_out == 1


def test_classes_whose_names_look_alike_are_counted_apart(school: Path) -> None:
    tallies = Tallies(school, "laptop")
    for number, group in enumerate(("5B", "5 B", "5-b", "Käfer", "K fer", "", "../5B"), 1):
        tallies.count(group, "u2-02", "q-two", ["Reply."] * number)
        assert tallies.of(group).question("u2-02", "q-two").options == {"Reply.": number}
    assert [each.name for each in school.iterdir()] == ["tallies"]


def test_the_document_holds_totals_in_the_order_of_the_alphabet_and_no_more(school: Path) -> None:
    tallies = Tallies(school, "laptop")
    tallies.count_sat_out("5B", "u2-02", "q-two")
    tallies.count("5B", "u2-02", "q-two", ["Reply."])
    tallies.count("5B", "u2-02", "q-line", ["Zoe said so."])
    tallies.count("5B", "u2-02", "q-two", ["Hide it."])
    tallies.count("5B", "u2-01", "q-one", ["A"])
    assert json.loads(document(school).read_text(), object_pairs_hook=list) == [
        (
            "modules",
            [
                ("u2-01", [("q-one", [("options", [("A", 1)]), ("sat out", 0)])]),
                (
                    "u2-02",
                    [
                        ("q-line", [("options", [("Zoe said so.", 1)]), ("sat out", 0)]),
                        ("q-two", [("options", [("Hide it.", 1), ("Reply.", 1)]), ("sat out", 1)]),
                    ],
                ),
            ],
        ),
        ("format", 1),
        ("device", "laptop"),
    ]


def test_a_copy_that_a_sync_engine_made_is_not_counted_twice(school: Path) -> None:
    tallies = Tallies(school, "laptop")
    tallies.count("5B", "u2-02", "q-two", ["Reply."])
    path = document(school)
    path.with_name("laptop-OFFICE.json").write_bytes(path.read_bytes())
    path.with_name("laptop.sync-conflict-1-2-3.json").write_bytes(path.read_bytes())
    assert tallies.of("5B").question("u2-02", "q-two").options == {"Reply.": 1}


@pytest.mark.parametrize("content", [b"", b"{", b'{"format":2,"device":"laptop"}'])
def test_totals_that_cannot_be_read_are_put_aside_and_counting_goes_on(
    school: Path, content: bytes
) -> None:
    tallies = Tallies(school, "laptop")
    tallies.count("5B", "u2-02", "q-two", ["Reply."])
    path = document(school)
    path.write_bytes(content)
    assert tallies.of("5B") == Tally()
    tallies.count("5B", "u2-02", "q-two", ["Hide it."])
    assert tallies.of("5B").question("u2-02", "q-two").options == {"Hide it.": 1}
    assert path.with_name("laptop.unreadable").read_bytes() == content


def test_threads_and_processes_lose_no_count(school: Path) -> None:
    command = [sys.executable, "-c", COUNTS_FIFTY, str(school)]
    children = [subprocess.Popen(command) for _ in range(2)]
    with ThreadPoolExecutor(8) as threads:
        list(
            threads.map(
                lambda _: Tallies(school, "laptop").count_sat_out("5B", "m", "q"), range(50)
            )
        )
    assert [child.wait() for child in children] == [0, 0]
    total = Tallies(school, "laptop").of("5B")
    assert total.question("u2-02", "q-two").options == {"Reply.": 100}
    assert total.question("m", "q").sat_out == 50


def test_no_options_are_nothing_to_count(school: Path) -> None:
    Tallies(school, "laptop").count("5B", "u2-02", "q-match", [])
    assert list(school.iterdir()) == []


def test_of_a_class_that_nobody_counted_there_is_nothing(school: Path) -> None:
    assert Tallies(school, "laptop").of("5B") == Tally()
    assert list(school.iterdir()) == []


def test_what_cannot_be_counted_is_told(school: Path) -> None:
    with pytest.raises(Gone):
        Tallies(school / "gone", "laptop").count_sat_out("5B", "m", "q")
    with pytest.raises(UnsafeId):
        Tallies(school, "lap/top")
    (school / "tallies").write_text("not a folder")
    with pytest.raises(DiskError):
        Tallies(school, "laptop").count_sat_out("5B", "m", "q")


COUNTED = st.builds(
    Counted,
    options=st.dictionaries(st.text(max_size=2), st.integers(1, 9), max_size=3),
    sat_out=st.integers(0, 9),
)
NAMES = st.sampled_from(["u2-01", "u2-02", ""])
TALLIES = st.builds(
    Tally, modules=st.dictionaries(NAMES, st.dictionaries(NAMES, COUNTED, max_size=2), max_size=2)
)


@given(TALLIES, TALLIES, TALLIES)
def test_it_does_not_matter_in_which_order_totals_are_added(a: Tally, b: Tally, c: Tally) -> None:
    assert a + b == b + a
    assert (a + b) + c == a + (b + c)
    assert a + Tally() == a
