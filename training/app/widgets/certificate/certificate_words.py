"""What a certificate says, set out in the room there is: large where it can be, never cut off."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.widgets import Static

from training.app.widgets.block_letters import large
from training.app.widgets.certificate.seal import seal

if TYPE_CHECKING:
    from training.actions.certificate import Certificate

PRACTICE = "Practice certificate: made to try things out, it proves nothing."


class Setting(NamedTuple):
    """What a setting of the words has room for."""

    seal: bool = False
    large_name: bool = False
    air: bool = False
    objectives: bool = True


SETTINGS = (
    Setting(seal=True, large_name=True, air=True),
    Setting(large_name=True, air=True),
    Setting(seal=True, air=True),
    Setting(large_name=True),
    Setting(air=True),
    Setting(),
    Setting(objectives=False),
)
"""From roomy to tight."""


class CertificateWords(Static):
    """The words of one certificate, centred, set anew whenever the room for them changes."""

    DEFAULT_CSS = """
    CertificateWords { content-align: center middle; text-align: center; }
    """

    def __init__(self, certificate: "Certificate") -> None:
        super().__init__(markup=False)
        self._certificate = certificate

    def on_resize(self) -> None:
        """Set the words for the new size."""
        width, height = self.content_size
        self.update(certificate_words(self._certificate, width, height), layout=False)


def certificate_words(certificate: "Certificate", width: int, height: int) -> Content:
    """The words in the roomiest setting that fits so many columns and rows."""
    lines: Sequence[Content] = ()
    for setting in SETTINGS:
        lines = _set(certificate, max(1, width), setting)
        if lines and len(lines) <= height:
            break
    return Content("\n").join(lines)


def _set(certificate: "Certificate", width: int, setting: Setting) -> tuple[Content, ...]:
    """The lines of one setting; none where the name has no large form that fits."""
    name = _name(certificate.holder, width, setting.large_name)
    if not name:
        return ()
    parts = [
        seal() if setting.seal else [],
        _wrapped(_heading(certificate), width),
        [_quiet("Given to"), *name],
        _wrapped(_deed(certificate), width),
        _wrapped(_objectives(certificate), width) if setting.objectives else [],
        _wrapped(_foot(certificate, width), width),
    ]
    return tuple(_joined(filter(None, parts), setting.air))


def _wrapped(lines: Iterable[Content], width: int) -> list[Content]:
    return [row for line in lines for row in line.wrap(width)]


def _joined(parts: Iterable[list[Content]], is_airy: bool) -> Iterator[Content]:
    for place, part in enumerate(parts):
        if is_airy and place:
            yield Content("")
        yield from part


def _heading(certificate: "Certificate") -> list[Content]:
    return [
        Content.styled(certificate.school, "bold $heading"),
        Content.styled("◆ ───  Certificate  ─── ◆", "$heading"),
    ]


def _name(holder: str, width: int, is_large: bool) -> list[Content]:
    """The name; nothing where it has no large form that fits. Large lines are never wrapped."""
    if not is_large:
        return Content.styled(holder, "bold $ink").wrap(width)
    rows = large(holder) or ()
    return [Content.styled(row, "$ink") for row in rows if len(row) <= width]


def _deed(certificate: "Certificate") -> list[Content]:
    title = Content.styled(certificate.title, "bold $heading")
    day = certificate.completed
    return [
        Content.assemble(_quiet("for finishing "), title),
        _quiet(f"on {day.day} {day:%B %Y}"),
    ]


def _objectives(certificate: "Certificate") -> list[Content]:
    return [Content.styled(objective, "$ink") for objective in certificate.objectives]


def _foot(certificate: "Certificate", width: int) -> list[Content]:
    notice = f"◇ {PRACTICE}"
    if len(notice) > width:
        notice = notice.replace(": ", ":\n", 1)
    practice = [Content.styled(notice, "bold $notyet")] if certificate.practice else []
    return [*practice, _quiet(f"Signed with the school's key {certificate.fingerprint}")]


def _quiet(text: str) -> Content:
    return Content.styled(text, "$quiet")
