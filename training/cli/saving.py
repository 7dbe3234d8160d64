"""Writing the page with the paper key, which goes to a printer and then into the office safe."""

from pathlib import Path

from training.actions.back_up import refuse_inside
from training.actions.paper_key import PaperKey
from training.disk.anew import refuse_over, written_anew
from training.disk.errors import Gone
from training.reports.key_page import key_page

PRINT_IT = "Print {file}, put the paper into the office safe, and take the file away."


def refuse_place(folder: Path, file: Path) -> None:
    """Say at once that the page can never be written there, before anything else is done.

    Raises:
        Refused: the file would lie in the school folder.
        DiskError: something has that name, or there is no such folder.
    """
    refuse_inside(folder, file)
    refuse_over(file)
    if not file.absolute().parent.is_dir():
        raise Gone(
            f"The folder “{file.absolute().parent}” cannot be found. Name one that is there."
        )


def save_key_page(folder: Path, file: Path, school: str, paper: PaperKey) -> None:
    """Write the page; never over a file that is there, and never into the school folder.

    Raises:
        Refused, DiskError: no page was written.
    """
    refuse_place(folder, file)
    page = key_page(school, paper.fingerprint, paper.lines)
    with written_anew(file.absolute(), "the page with the paper key") as opened:
        opened.write(page.encode())
