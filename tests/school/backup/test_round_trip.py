"""A backup is taken whole or refused, whatever is in the file; nothing is written elsewhere."""

import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import struct_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.disk.errors import DiskError, InTheWay
from training.school.backup.packing import pack
from training.school.backup.unpacking import unpack
from training.school.errors import BadBackup, NewerSchool, SchoolError

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
PAGE = b'{"format": 1, "name": "Elm Park"}'
FILES = {
    "school.json": PAGE,
    "people.json": b'{"format": 1}',
    ".school.lock": b"",
    "content/Zo\u00eb.md": b"\xef\xbb\xbfcaf\xe9\r\n" * 1000,
    "records/a-1/d1.jsonl": bytes(range(256)) * 40,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        path = tmp_path / "school" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "school"


def everything(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """A zip file of these entries, whatever they are."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for entry, content in entries:
            archive.writestr(entry, content)
    return out.getvalue()


def manifest(files: dict[str, bytes], **other: object) -> bytes:
    listed = [
        {"name": name, "bytes": len(content), "sha256": sha256(content).hexdigest()}
        for name, content in files.items()
    ]
    told = {"format": 1, "school": "Elm", "made": NOW.isoformat(), "files": listed, **other}
    return json.dumps(told).encode()


def backup_of(files: dict[str, bytes], **other: object) -> bytes:
    """A backup that holds these files and says so."""
    entries = [(f"school/{name}", content) for name, content in files.items()]
    return zipped(*entries, ("manifest.json", manifest(files, **other)))


def refused(content: bytes, error: type[Exception] = BadBackup) -> str:
    """What is said of a file that is refused; nothing of it is anywhere."""
    with TemporaryDirectory() as made:
        place = Path(made)
        (place / "x.zip").write_bytes(content)
        (place / "office").mkdir()
        with pytest.raises(error) as told:
            unpack(place / "x.zip", place / "office" / "school")
        assert everything(place) == {"x.zip": content}
        assert list((place / "office").iterdir()) == []
    return str(told.value)


def test_everything_comes_back_byte_for_byte(folder: Path, tmp_path: Path) -> None:
    packed = pack(folder, "Elm Park", tmp_path / "elm.zip", NOW)
    assert {listed.name for listed in packed.files} == set(FILES)
    assert unpack(tmp_path / "elm.zip", tmp_path / "back") == packed
    assert everything(tmp_path / "back") == FILES


def test_any_zip_program_can_open_it_too(folder: Path, tmp_path: Path) -> None:
    pack(folder, "Elm Park", tmp_path / "elm.zip", NOW)
    with zipfile.ZipFile(tmp_path / "elm.zip") as archive:
        assert archive.testzip() is None
        assert archive.read("school/people.json") == FILES["people.json"]


@pytest.mark.parametrize("year", [1, 1970, 2026, 9999])
def test_a_clock_that_is_wrong_spoils_no_backup(folder: Path, tmp_path: Path, year: int) -> None:
    pack(folder, "Elm Park", tmp_path / "elm.zip", NOW.replace(year=year))
    assert unpack(tmp_path / "elm.zip", tmp_path / "back").made.year == year
    assert everything(tmp_path / "back") == FILES


def test_a_stick_that_is_pulled_out_leaves_no_backup(folder: Path, tmp_path: Path) -> None:
    class Pulled(datetime):
        """The stick is pulled out when the first file is noted."""

        def timetuple(self) -> struct_time:
            if folder.exists():
                folder.rename(tmp_path / "in a pocket")
            return super().timetuple()

    with pytest.raises(SchoolError):
        pack(folder, "Elm Park", tmp_path / "elm.zip", Pulled(2026, 11, 22, tzinfo=UTC))
    assert [path.name for path in tmp_path.iterdir()] == ["in a pocket"]


def test_a_backup_is_never_written_over_anything(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elm.zip").write_bytes(b"last year's")
    with pytest.raises(InTheWay):
        pack(folder, "Elm Park", tmp_path / "elm.zip", NOW)
    assert (tmp_path / "elm.zip").read_bytes() == b"last year's"


def test_a_folder_that_holds_something_is_left_alone(folder: Path, tmp_path: Path) -> None:
    pack(folder, "Elm Park", tmp_path / "elm.zip", NOW)
    with pytest.raises(InTheWay):
        unpack(tmp_path / "elm.zip", folder)
    assert everything(folder) == FILES


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match=r"“elm\.zip” cannot be found"):
        unpack(tmp_path / "elm.zip", tmp_path / "school")


def test_a_backup_cut_off_anywhere_is_refused(folder: Path, tmp_path: Path) -> None:
    pack(folder, "Elm Park", tmp_path / "elm.zip", NOW)
    whole = (tmp_path / "elm.zip").read_bytes()
    for length in range(0, len(whole), max(1, len(whole) // 150)):
        refused(whole[:length])


@settings(max_examples=150)
@given(st.data())
def test_a_backup_with_a_changed_byte_is_refused_or_gives_the_same(data: st.DataObject) -> None:
    whole = backup_of(FILES)
    at = data.draw(st.integers(0, len(whole) - 1))
    changed = whole[:at] + bytes([whole[at] ^ data.draw(st.integers(1, 255))]) + whole[at + 1 :]
    with TemporaryDirectory() as made:
        (Path(made) / "x.zip").write_bytes(changed)
        try:
            unpack(Path(made) / "x.zip", Path(made) / "school")
        except SchoolError:
            assert everything(Path(made)) == {"x.zip": changed}
        else:
            assert everything(Path(made) / "school") == FILES


@given(st.binary(max_size=600))
def test_any_bytes_at_all_are_refused(content: bytes) -> None:
    refused(content)
    refused(b"PK\x03\x04" + content)
    refused(content + b"PK\x05\x06" + bytes(18))


@given(st.text(min_size=1, max_size=30))
def test_a_file_of_any_name_is_put_into_the_folder_or_refused(name: str) -> None:
    name = name.encode("utf-8", "replace").decode()
    content = backup_of({**FILES, name: b"odd"})
    with TemporaryDirectory() as made:
        (Path(made) / "x.zip").write_bytes(content)
        try:
            unpack(Path(made) / "x.zip", Path(made) / "school")
        except SchoolError:
            assert everything(Path(made)) == {"x.zip": content}
        else:
            assert everything(Path(made) / "school") == {**FILES, name: b"odd"}
            assert {path.name for path in Path(made).iterdir()} == {"x.zip", "school"}


def _link() -> zipfile.ZipInfo:
    link = zipfile.ZipInfo("school/link")
    link.external_attr = 0o120777 << 16
    return link


def _locked(content: bytes) -> bytes:
    """The same file, in which every entry says that it wants a password."""
    local = content.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01")
    return local.replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01")


ODD: dict[str, Callable[[], bytes]] = {
    "a way up": lambda: backup_of({**FILES, "../../outside.txt": b"x"}),
    "a way up in the middle": lambda: backup_of({**FILES, "records/../../outside.txt": b"x"}),
    "an absolute name": lambda: backup_of({**FILES, "/tmp/outside.txt": b"x"}),
    "another drive": lambda: backup_of({**FILES, "C:/outside.txt": b"x"}),
    "a backslash": lambda: backup_of({**FILES, "..\\outside.txt": b"x"}),
    "a link": lambda: zipped(
        *((f"school/{name}", content) for name, content in FILES.items()),
        (_link(), b"/etc"),
        ("manifest.json", manifest({**FILES, "link": b"/etc"})),
    ),
    "a folder": lambda: zipped(
        ("school/school.json", PAGE),
        ("school/records/", b""),
        ("manifest.json", manifest({"school.json": PAGE, "records/": b""})),
    ),
    "a file that is a folder too": lambda: backup_of({**FILES, "records": b"x"}),
    "more than it says": lambda: zipped(
        *((f"school/{name}", content) for name, content in {**FILES, "more": b""}.items()),
        ("manifest.json", manifest(FILES)),
    ),
    "less than it says": lambda: zipped(
        ("school/school.json", PAGE), ("manifest.json", manifest(FILES))
    ),
    "other content than it says": lambda: zipped(
        ("school/school.json", PAGE.replace(b"Elm", b"Oak")),
        ("manifest.json", manifest({"school.json": PAGE})),
    ),
    "longer content than it says": lambda: zipped(
        ("school/school.json", PAGE + b" " * 10_000),
        ("manifest.json", manifest({"school.json": PAGE})),
    ),
    "no list": lambda: zipped(("school/school.json", PAGE)),
    "a broken list": lambda: zipped(("school/school.json", PAGE), ("manifest.json", b"[" * 9999)),
    "a list with something more": lambda: backup_of(FILES, colour="blue"),
    "an empty list": lambda: zipped(("manifest.json", manifest({}))),
    "no school": lambda: backup_of({"people.json": b"{}"}),
    "a broken school": lambda: backup_of({"school.json": b'{"format": 1}'}),
    "a password": lambda: _locked(backup_of(FILES)),
}


@pytest.mark.parametrize("odd", sorted(ODD))
def test_what_no_backup_of_ours_holds_is_refused(odd: str) -> None:
    assert "Nothing was changed" in refused(ODD[odd]())


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_one_name_twice_is_refused() -> None:
    other = b'{"format": 1, "name": "Oak Park"}'
    refused(
        zipped(
            ("school/school.json", PAGE),
            ("school/school.json", other),
            ("manifest.json", manifest({"school.json": other})),
        )
    )


def test_a_bomb_is_refused_before_it_goes_off() -> None:
    entry = zipfile.ZipInfo("school/records/bomb.jsonl")
    entry.compress_type = zipfile.ZIP_DEFLATED
    small = zipped(("school/school.json", PAGE), (entry, b"0" * 20_000_000))
    assert len(small) < 30_000
    refused(small)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_another_way_of_packing_is_refused(method: int) -> None:
    entry = zipfile.ZipInfo("school/school.json")
    entry.compress_type = method
    refused(zipped((entry, PAGE), ("manifest.json", manifest({"school.json": PAGE}))))


def test_a_newer_backup_and_a_newer_school_are_not_guessed_at() -> None:
    assert "newer version" in refused(backup_of(FILES, format=2), NewerSchool)
    newer = {**FILES, "school.json": b'{"format": 2, "name": "Elm"}'}
    assert "newer version" in refused(backup_of(newer), NewerSchool)
