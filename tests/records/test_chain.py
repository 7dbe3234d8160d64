from training.records.chain import Chain, last_seq
from training.records.lines import FIRST, link, seq_of


def befores(lines: bytes) -> list[bytes]:
    return [line.split(b'"before":"')[1][:64] for line in lines.splitlines()]


def test_each_line_names_the_one_before_it_and_counts_on() -> None:
    chain = Chain()
    first, second = chain.add({"id": "a"}), chain.add({"id": "b"})
    assert befores(first + second) == [FIRST.encode(), link(first[:-1]).encode()]
    assert [seq_of(line[:-1]) for line in (first, second)] == [1, 2]


def test_lines_of_another_process_are_counted_and_linked() -> None:
    theirs = Chain()
    written = theirs.add({"id": "a"}) + theirs.add({"id": "b"})
    chain = Chain()
    chain.saw(0, written)
    assert chain.add({"id": "c"}) == theirs.add({"id": "c"})


def test_a_torn_tail_is_linked_as_it_stands_and_not_counted() -> None:
    written = Chain().add({"id": "a"})
    chain = Chain()
    chain.saw(0, written + b'{"$t":"ev')
    added = chain.add({"id": "b"})
    assert seq_of(added[:-1]) == 2
    assert befores(added) == [link(b'{"$t":"ev').encode()]


def test_a_file_that_must_be_looked_at_again_is_told_from_its_beginning() -> None:
    chain = Chain()
    lost = chain.add({"id": "a"})
    chain.saw(0, b"")
    assert chain.add({"id": "a"}) == lost


def test_a_second_file_counts_on_from_the_first() -> None:
    chain = Chain(after=12)
    chain.saw(0, b"")
    added = chain.add({"id": "a"})
    assert seq_of(added[:-1]) == 13
    assert befores(added) == [FIRST.encode()]


def test_the_last_number_is_found_behind_lines_that_cannot_be_read() -> None:
    written = Chain(after=4).add({"id": "a"})
    assert last_seq(written + b"torn\n\n\x00\x00\x00") == 5
    assert last_seq(b"torn\nnothing") == 0
    assert last_seq(b"") == 0
