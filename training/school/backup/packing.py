"""Writing a backup: one file, whole or not at all."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from training.disk.anew import written_anew
from training.school.backup.gathering import files_in, read_steadily
from training.school.backup.manifest import (
    INSIDE,
    LARGEST_WHOLE,
    MANIFEST,
    MOST_FILES,
    Listed,
    Manifest,
)
from training.school.errors import BadBackup
from training.school.page_file import read_page

_OWN_EYES = 0o600 << 16
"""Read and written by this account alone, as a zip file says it."""


def pack(folder: Path, school: str, file: Path, now: datetime) -> Manifest:
    """Write everything in a school folder into a new file, and tell what is in it.

    Raises:
        BadBackup: something in the folder could not be put back.
        SchoolError: the school went away meanwhile.
        InTheWay: there is something called `file` already.
        DiskError: the folder cannot be read or the file cannot be kept; no file is left.
    """
    with (
        written_anew(file, "the backup") as opened,
        ZipFile(opened, "w", ZIP_DEFLATED) as archive,
    ):
        listed = tuple(_packed(folder, archive, now))
        read_page(folder)  # a stick that was pulled out looks like a folder where all is gone
        _refuse_too_much(listed)
        manifest = Manifest(school=school, made=now, files=listed)
        archive.writestr(_entry(MANIFEST, now), manifest.model_dump_json(indent=1))
    return manifest


def _packed(folder: Path, archive: ZipFile, now: datetime) -> Iterator[Listed]:
    for name in files_in(folder):
        content = read_steadily(folder / name)
        if content is not None:
            archive.writestr(_entry(INSIDE + name, now), content)
            yield Listed(name=name, bytes=len(content), sha256=sha256(content).hexdigest())


def _entry(name: str, now: datetime) -> ZipInfo:
    # A zip file knows the years from 1980 to 2107; a clock may say anything.
    entry = ZipInfo(name, (min(max(1980, now.year), 2107), *now.timetuple()[1:6]))
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = _OWN_EYES
    return entry


def _refuse_too_much(listed: Sequence[Listed]) -> None:
    if len(listed) > MOST_FILES or sum(each.bytes for each in listed) > LARGEST_WHOLE:
        raise BadBackup("the school folder holds more than any school's. Is something else in it?")
