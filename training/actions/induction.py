"""The school's induction table: read, and changed for one role."""

from pathlib import Path

from training.actions.errors import Refused
from training.core.induction import ADULT_ROLES, Induction
from training.library.errors import NoSuchModule
from training.library.reference.induction import read_induction, sound_induction, with_role
from training.library.shelf import Shelf
from training.school.induction_file import INDUCTION_FILE, change_table, own_table


def induction_table(folder: Path | None, shelf: Shelf) -> Induction:
    """The school's own table, or else the one that comes with the program.

    Raises:
        SchoolError: the school's own cannot be read.
        LibraryError: it has faults, or there is none at all.
    """
    own = own_table(folder) if folder else None
    if folder is None or own is None:
        return shelf.induction()
    return sound_induction(own, str(folder / INDUCTION_FILE), shelf.ids)


def change_needs(folder: Path, shelf: Shelf, role: str, modules: tuple[str, ...]) -> Induction:
    """Have a role need these modules, in this order, from now on.

    A school without a table of its own gets one that says everything else as the program's does.
    What somebody wrote into its own by hand stays.

    Raises:
        Refused: there is no such role, or the table has to be changed by hand.
        NoSuchModule: there is no such module. Nothing was changed, as with every other error.
        SchoolError, LibraryError: the table cannot be read, or has faults.
        DiskError: it is not kept.
    """
    if role not in ADULT_ROLES:
        raise Refused(f"there is no role “{role}”. There are: {', '.join(ADULT_ROLES)}.")
    once = tuple(dict.fromkeys(modules))
    for module in once:
        if module not in shelf.ids:
            raise NoSuchModule(module, shelf.ids)
    change_table(folder, lambda own: _changed(folder, shelf, own, role, once))
    return induction_table(folder, shelf)


def _changed(
    folder: Path, shelf: Shelf, own: str | None, role: str, modules: tuple[str, ...]
) -> str:
    file = str(folder / INDUCTION_FILE)
    text = shelf.induction_text() if own is None else own
    wanted = sound_induction(text, file, shelf.ids).changed(role, modules)
    after = with_role(text, role, modules)
    if _says(after, shelf, wanted):
        return after
    raise Refused(
        f"{file} is written in a way that can only be changed by hand. Write there, under "
        f"[roles]: {role} = {list(modules)}"
    )


def _says(text: str, shelf: Shelf, wanted: Induction) -> bool:
    table, faults = read_induction(text, "", shelf.ids)
    return not faults and table == wanted
