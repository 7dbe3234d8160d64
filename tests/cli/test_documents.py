"""Where the app puts what it makes for somebody: always a new file, whole or not at all."""

import errno
import sys
from pathlib import Path

import pytest

from tests.support.faults import FULL, Fault, at_each_touch, with_room_for
from training.cli.documents import keep_document
from training.disk.errors import DiskError
from training.paths import documents_folder

PDF = b"%PDF-" + bytes(5000)


def test_a_document_takes_the_next_free_name_and_touches_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"mine")
    (tmp_path / "a-2.pdf").symlink_to(tmp_path / "nowhere")
    assert keep_document(tmp_path, "a.pdf", PDF) == tmp_path / "a-3.pdf"
    assert keep_document(tmp_path, "a.pdf", b"later") == tmp_path / "a-4.pdf"
    assert (tmp_path / "a.pdf").read_bytes() == b"mine"
    assert (tmp_path / "a-3.pdf").read_bytes() == PDF
    assert not (tmp_path / "nowhere").exists()


def test_the_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    folder = tmp_path / "home" / "Documents"
    assert keep_document(folder, "a.pdf", PDF).read_bytes() == PDF


def test_a_full_disk_at_any_moment_is_told_in_words_and_leaves_no_half_file(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "Documents"
    for ended in at_each_touch(lambda: keep_document(folder, "a.pdf", PDF), folder, Fault.FULL):
        kept = list(folder.iterdir()) if folder.exists() else []
        if not ended.done:
            assert FULL in ended.said and "Make room" in ended.said
            assert kept == []
        for path in kept:
            assert path.read_bytes() == PDF
            path.unlink()


def test_a_disk_that_fills_up_while_it_is_written_leaves_no_half_file(tmp_path: Path) -> None:
    ended = with_room_for(lambda: keep_document(tmp_path, "a.pdf", PDF), 1000)
    assert not ended.done and FULL in ended.said
    assert list(tmp_path.iterdir()) == []


def test_a_kill_at_any_moment_leaves_no_half_file_of_that_name(tmp_path: Path) -> None:
    folder = tmp_path / "Documents"
    for _ in at_each_touch(lambda: keep_document(folder, "a.pdf", PDF), folder, Fault.KILL):
        path = folder / "a.pdf"
        assert not path.exists() or path.read_bytes() == PDF
        path.unlink(missing_ok=True)


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.EIO])
def test_a_folder_that_cannot_be_written_is_named_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise OSError(number, "refused")

    with monkeypatch.context() as patch:
        patch.setattr("os.open", refuse)
        with pytest.raises(DiskError) as told:
            keep_document(tmp_path, "a.pdf", PDF)
    said = str(told.value)
    assert str(tmp_path) in said and "training certificates pdf --out FILE" in said
    assert "school folder" not in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="each system keeps that elsewhere")
def test_documents_lie_where_the_person_has_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Papers"))
    assert documents_folder() == tmp_path / "Papers"
