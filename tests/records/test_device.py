import json
from collections.abc import Callable
from pathlib import Path

import pytest

from training.disk.errors import DiskError
from training.records.device import device_id


def counting(start: int = 0) -> Callable[[int], bytes]:
    """Bytes that are never the same twice."""
    made = iter(range(start, 1000))
    return lambda length: next(made).to_bytes(length, "big")


def test_an_id_is_twenty_hex_digits_of_the_random_bytes_asked_for(tmp_path: Path) -> None:
    asked: list[int] = []

    def random_bytes(length: int) -> bytes:
        asked.append(length)
        return bytes(range(length))

    assert device_id(tmp_path, "desk-1", random_bytes) == "00010203040506070809"
    assert asked == [10]


def test_the_id_stays_the_same_from_one_use_to_the_next(tmp_path: Path) -> None:
    first = device_id(tmp_path, "desk-1", counting())
    assert device_id(tmp_path, "desk-1", counting(500)) == first


def test_a_disk_copied_to_another_machine_gets_another_id(tmp_path: Path) -> None:
    random_bytes = counting()
    first = device_id(tmp_path, "desk-1", random_bytes)
    copied = device_id(tmp_path, "desk-2", random_bytes)
    assert copied != first
    assert device_id(tmp_path, "desk-2", random_bytes) == copied


def test_two_machines_have_two_ids(tmp_path: Path) -> None:
    random_bytes = counting()
    ids = {device_id(tmp_path / name, name, random_bytes) for name in ("desk-1", "desk-2")}
    assert len(ids) == 2


def test_its_folder_is_made_where_it_is_missing(tmp_path: Path) -> None:
    state = tmp_path / "state" / "training"
    first = device_id(state, "desk-1", counting())
    assert device_id(state, "desk-1", counting(500)) == first


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"{", b"[]", b"null", b"7", b"\xff\xfe", b"\x00" * 60, b"{}"),
        *(b'{"id": "aa"}', b'{"machine": "desk-1"}', b'{"id": 7, "machine": "desk-1"}'),
        *(b'{"id": null, "machine": "desk-1"}', b'{"id": "aa", "machine": ["desk-1"]}'),
    ],
)
def test_where_the_id_cannot_be_read_a_new_one_is_made_and_kept(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "device.json").write_bytes(content)
    made = device_id(tmp_path, "desk-1", counting(7))
    assert made == "00000000000000000007"
    assert device_id(tmp_path, "desk-1", counting(500)) == made


def test_nothing_but_the_id_and_the_machine_is_kept(tmp_path: Path) -> None:
    made = device_id(tmp_path, "desk-1", counting())
    kept = json.loads((tmp_path / "device.json").read_bytes())
    assert kept == {"id": made, "machine": "desk-1"}
    assert [path.name for path in tmp_path.iterdir()] == ["device.json"]


def test_an_id_that_cannot_be_kept_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "device.json").mkdir()
    with pytest.raises(DiskError):
        device_id(tmp_path, "desk-1", counting())
