"""Opening a backup: everything is checked before anything is touched."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path, PurePosixPath
from stat import S_IFMT, S_IFREG
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from pydantic import ValidationError

from training.disk.errors import explained
from training.disk.whole_folder import folder_anew
from training.school.backup.manifest import (
    INSIDE,
    LARGEST_MANIFEST,
    LARGEST_WHOLE,
    MANIFEST,
    Listed,
    Manifest,
    is_keepable,
    is_newer,
    names_agree,
)
from training.school.door import SCHOOL_FILE, document_in
from training.school.errors import BadBackup, DamagedSchool, NewerSchool
from training.school.school import School

_ENCRYPTED = 0x1
_DAMAGE = (BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OverflowError, OSError)
"""What reading a damaged zip file raises; the file itself is opened before that."""


def unpack(file: Path, folder: Path) -> Manifest:
    """Put a school folder back from a backup, into a folder that is empty or not there.

    Raises:
        BadBackup, NewerSchool: the file is no whole backup, or from a newer version.
        InTheWay: something lies in the folder.
        DiskError: the file cannot be read or the folder cannot be kept. Nothing was touched.
    """
    with _opened(file) as archive:
        manifest = _checked(archive, file)
        with folder_anew(folder, "the school folder") as fresh:
            for listed in manifest.files:
                fresh.put(PurePosixPath(listed.name), _content(archive, listed, file))
    return manifest


@contextmanager
def _opened(file: Path) -> Iterator[ZipFile]:
    try:
        opened = file.open("rb")
    except OSError as error:
        raise explained(error, f"“{file.name}”") from error
    with opened:
        try:
            archive = ZipFile(opened)
        except _DAMAGE:
            raise _not_whole(file) from None
        with archive:
            yield archive


def _checked(archive: ZipFile, file: Path) -> Manifest:
    """What the backup holds, once every part of it was read and found as the list says."""
    _refuse_odd_entries(archive, file)
    manifest = _manifest(archive, file)
    names = [listed.name for listed in manifest.files]
    held = [entry.filename for entry in archive.infolist()]
    if sorted(held) != sorted((MANIFEST, *(INSIDE + name for name in names))):
        raise _not_whole(file)
    if not (names_agree(names) and all(map(is_keepable, names))):
        raise _unsafe(file)
    for listed in manifest.files:
        _content(archive, listed, file)
    _refuse_no_school(archive, manifest, file)
    return manifest


def _refuse_odd_entries(archive: ZipFile, file: Path) -> None:
    entries = archive.infolist()
    if not all(map(_is_plain, entries)):
        raise _unsafe(file)
    if sum(entry.file_size for entry in entries) > LARGEST_WHOLE + LARGEST_MANIFEST:
        raise _unsafe(file)


def _is_plain(entry: ZipInfo) -> bool:
    """Whether this is an ordinary file: no link, no folder, nothing locked."""
    kind = S_IFMT(entry.external_attr >> 16)
    packed = entry.compress_type in (ZIP_STORED, ZIP_DEFLATED)
    return kind in (0, S_IFREG) and packed and not entry.flag_bits & _ENCRYPTED


def _manifest(archive: ZipFile, file: Path) -> Manifest:
    content = _read(archive, MANIFEST, LARGEST_MANIFEST, file)
    if is_newer(content):
        raise NewerSchool(
            f"{file} was written by a newer version of training. "
            "Nothing was changed. Update training on this computer."
        )
    try:
        return Manifest.model_validate_json(content)
    except ValidationError:
        raise _not_whole(file) from None


def _content(archive: ZipFile, listed: Listed, file: Path) -> bytes:
    content = _read(archive, INSIDE + listed.name, listed.bytes, file)
    if len(content) != listed.bytes or sha256(content).hexdigest() != listed.sha256:
        raise _not_whole(file)
    return content


def _read(archive: ZipFile, name: str, most: int, file: Path) -> bytes:
    """One entry, of which no more is ever unpacked than is allowed."""
    try:
        with archive.open(name) as entry:
            content = entry.read(most + 1)
    except (KeyError, *_DAMAGE):
        raise _not_whole(file) from None
    if len(content) > most:
        raise _unsafe(file)
    return content


def _refuse_no_school(archive: ZipFile, manifest: Manifest, file: Path) -> None:
    pages = [listed for listed in manifest.files if listed.name == SCHOOL_FILE]
    if not pages:
        raise BadBackup(f"{file} holds no school. Nothing was changed. Name another backup.")
    page = _content(archive, pages[0], file)
    try:
        School.model_validate(document_in(page, file / SCHOOL_FILE))
    except (ValidationError, DamagedSchool):
        raise BadBackup(
            f"the school's page in {file} cannot be read. Nothing was changed. "
            "Name an older backup."
        ) from None


def _not_whole(file: Path) -> BadBackup:
    return BadBackup(
        f"{file} is no backup of training, or it is damaged. Nothing was changed. "
        "Name another one, or copy it here again."
    )


def _unsafe(file: Path) -> BadBackup:
    return BadBackup(f"{file} holds what no backup of training holds. Nothing was changed.")
