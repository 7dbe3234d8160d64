"""Which classes are asked for their pictures: `sign-in/_classes.json`, replaced whole."""

from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from training.core.values import Frozen
from training.disk.replace import replace
from training.school.door import read_document
from training.school.errors import DamagedSchool
from training.school.sign_in.cards import FOLDER, SignIns

_FILE = "_classes.json"


class _Asked(Frozen):
    """The names of the classes whose pupils are asked for their pictures."""

    format: Literal[1] = 1
    classes: tuple[str, ...] = ()


class PictureClasses:
    """Whether a class signs in by pictures.

    It is kept apart from the list of people: taking back a change there turns no pictures on or
    off. A class that is renamed is asked again only when somebody turns its pictures on.
    """

    def __init__(self, folder: Path) -> None:
        self._school = folder
        self._path = folder / FOLDER / _FILE

    def asked(self) -> frozenset[str]:
        """The names of the classes that are asked.

        Raises:
            SchoolError: what is kept is damaged or from a newer version.
        """
        if not self._path.exists():
            return frozenset()
        try:
            return frozenset(_Asked.model_validate(read_document(self._path)).classes)
        except (ValidationError, DamagedSchool):
            raise DamagedSchool(
                f"{self._path} cannot be read, so nobody knows which classes sign in by pictures. "
                "Put back a copy of it. Or take it away, and then turn pictures on again with "
                "`training people pictures CLASS --on`."
            ) from None

    def turn(self, group: str, *, on: bool) -> None:
        """Ask a class for its pictures from now on, or no longer.

        Raises:
            SchoolError: what is kept is damaged or from a newer version.
            DiskError: it is not kept; what was kept before stands.
        """
        with SignIns(self._school).alone():
            asked = self.asked()
            changed = asked | {group} if on else asked - {group}
            if changed != asked:
                document = _Asked(classes=tuple(sorted(changed)))
                replace(self._path, document.model_dump_json().encode(), "which classes sign in")
