"""The policy's place in the school folder: every version whole, or not there at all.

    policy/<day adopted>-<beginning of the hash>/
        document.txt    the file as it was (or document.md, document.docx)
        clauses.json    what it was cut into; makes the version count

`clauses.json` is written last. A folder without it is an import that was never finished, or has not
arrived here yet, and is passed over; so is whatever has another name, such as a conflict copy that
a program made which keeps folders in step.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from training.disk.errors import DiskError, explained
from training.disk.folders import make
from training.disk.lock import held
from training.disk.replace import read, replace
from training.school.door import read_document
from training.school.errors import NewerSchool, SchoolError
from training.school.policy.errors import ChangedMeanwhile, DamagedVersion
from training.school.policy.versions import Version, Versions, in_order

POLICY_FOLDER = "policy"
CLAUSES_FILE = "clauses.json"
LOCK_FILE = ".lock"
_VERSION = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{12}")
_WHAT = "the school's policy text"
_AGAIN = (
    "Wait until it has arrived from other computers, put back a copy, or import the document again "
    "with `training policy import`."
)


class PolicyFolder:
    """What a school folder holds of the policy.

    Args:
        school: the school folder; it must be there.
    """

    def __init__(self, school: Path) -> None:
        self._school = school
        self.path = school / POLICY_FOLDER

    def versions(self) -> Versions:
        """All versions that are kept, and what is wrong with those that cannot be read.

        Raises:
            DiskError: the folder cannot be looked into.
        """
        whole: list[Version] = []
        faults: dict[str, SchoolError] = {}
        for path in self._folders():
            try:
                whole.append(_read(path))
            except SchoolError as fault:
                faults[path.name] = fault
        return Versions(in_order(whole), faults)

    def page(self, version_id: str) -> bytes | None:
        """What `clauses.json` of a version holds now; None where there is none.

        Raises:
            DiskError: it cannot be read.
        """
        path = self.path / version_id / CLAUSES_FILE
        return read(path, _WHAT) if path.is_file() else None

    def document(self, version: Version) -> bytes:
        """The bytes of the file that was imported.

        Raises:
            DiskError: they cannot be read.
        """
        return read(self.path / version.id / version.document, _WHAT)

    def keep(self, version: Version, document: bytes, seen: bytes | None) -> Version:
        """Keep a version; on return it is on the disk. A new one gets the next number.

        Args:
            version: what is to be kept.
            document: the bytes of its file.
            seen: what `page` held when a person was shown what would be kept.

        Raises:
            ChangedMeanwhile: another program kept something else of it since; nothing was changed.
            NewerSchool: a newer version of this program keeps the policy here.
            DiskError: it could not be kept; what was in force is in force.
        """
        make(self.path, below=self._school)
        with held(self.path / LOCK_FILE, _WHAT):
            if self.page(version.id) != seen:
                raise ChangedMeanwhile(
                    "another program has just kept this version of the policy. "
                    "Nothing was changed. Import it again to see how it stands."
                )
            kept = self._numbered(version)
            self._write(kept, document)
        return kept

    def _numbered(self, version: Version) -> Version:
        there = self.versions()
        newer = [fault for fault in there.faults.values() if isinstance(fault, NewerSchool)]
        if newer:
            raise newer[0]
        others = [one.number for one in there.whole if one.id != version.id]
        own = [one.number for one in there.whole if one.id == version.id]
        number = own[0] if own else 1 + max(others, default=0)
        return version.model_copy(update={"number": number})

    def _write(self, version: Version, document: bytes) -> None:
        folder = self.path / version.id
        was_there = folder.is_dir()
        page = version.model_dump_json(indent=1).encode()
        try:
            make(folder, below=self._school)
            replace(folder / version.document, document, _WHAT)
            replace(folder / CLAUSES_FILE, page, _WHAT)
        except DiskError:
            if not was_there:
                with suppress(OSError):
                    (folder / version.document).unlink(missing_ok=True)
                    folder.rmdir()
            raise

    def _folders(self) -> Iterator[Path]:
        try:
            names = sorted(path.name for path in self.path.iterdir())
        except FileNotFoundError:
            return
        except OSError as error:
            raise explained(error, _WHAT) from error
        for name in names:
            if _VERSION.fullmatch(name) and (self.path / name / CLAUSES_FILE).exists():
                yield self.path / name


def _read(folder: Path) -> Version:
    """The version in a folder, if it is whole.

    Raises:
        NewerSchool: a newer version of this program wrote it.
        DamagedVersion: something of it is missing or altered.
    """
    try:
        version = Version.model_validate(read_document(folder / CLAUSES_FILE))
        document = (folder / version.document).read_bytes()
    except NewerSchool:
        raise
    except (SchoolError, ValidationError, OSError) as error:
        raise _damaged(folder) from error
    if version.id != folder.name or sha256(document).hexdigest() != version.sha256:
        raise _damaged(folder)
    return version


def _damaged(folder: Path) -> DamagedVersion:
    return DamagedVersion(
        f"the policy text of {folder.name[:10]}, in {folder}, is not whole, or was altered. "
        f"{_AGAIN}"
    )
