"""What stands where a square code does not fit: the window it needs, and the short code."""

from collections.abc import Sequence

from textual.content import Content

from training.app.widgets.certificate.large_code import large_code


def no_room(
    needed: tuple[int, int], window: tuple[int, int], room: tuple[int, int], certificate: str
) -> Content:
    """The words for so much room, both counted in columns and rows.

    Args:
        needed: the smallest window that shows the square code.
        window: the window as it is.
        room: what the words themselves have.
        certificate: its id, whose short code is shown as large as it goes.
    """
    from training.certificates.short_code import short_code

    said = Content.assemble(
        ("Make the window bigger to see the square code:\n", "$ink"),
        (f"it needs {needed[0]} x {needed[1]}", "bold $ink"),
        (f", this window is {window[0]} x {window[1]}.\n", "$ink"),
        ("The PDF of the certificate has it too.\n\n", "$ink"),
        ("Its short code, for the school's page or the app:\n\n", "$quiet"),
    )
    rows = room[1] - len(said.wrap(max(1, room[0])))
    return said + _largest(short_code(certificate), room[0], rows)


def _largest(code: str, columns: int, rows: int) -> Content:
    """The code in large letters, in one line or in three where it fits; else as it is typed."""
    for groups in ([code], code.split("-")):
        lines = _spaced([large_code(group) for group in groups])
        if len(lines) <= rows and max(map(len, lines)) <= columns:
            return Content.styled("\n".join(lines), "$heading")
    return Content.styled(code, "bold $heading")


def _spaced(groups: Sequence[Sequence[str]]) -> list[str]:
    return [line for place, group in enumerate(groups) for line in ("",) * bool(place) + (*group,)]
