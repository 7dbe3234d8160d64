"""A signed badge in a picture, and out of it again.

Source: Open Badges Specification 3.0, section 5.3: in PNG an iTXt chunk of the keyword
`openbadgecredential`, not compressed, once; in SVG an element `openbadges:credential` right after
the opening tag, with the signed badge as its attribute `verify`, once. iTXt: PNG (third edition),
section 11.3.3.4.
"""

from collections.abc import Iterator
from zlib import crc32

from training.certificates.errors import Unreadable

KEYWORD = b"openbadgecredential"
NAMESPACE = "https://purl.imsglobal.org/ob/v3p0"

#: The largest file looked at, in bytes. Ours have about 40,000.
LARGEST = 5_000_000

_PNG = b"\x89PNG\r\n\x1a\n"
_HEAD_BYTES = len(_PNG) + 25  # the signature, then the chunk IHDR, which always has 25

#: No compression, its method, no language and no keyword in one: the rest of what stands before
#: the text.
_PLAIN = b"\0\0\0\0\0"

_MESSAGE = (
    "This is no Open Badge, or it was damaged. Give the file as it was exported: a web page or a "
    "chat often makes a new picture, without what was in it."
)


def into_png(picture: bytes, jws: str) -> bytes:
    """The picture with the signed badge in it; one that has one already is not for baking."""
    text = KEYWORD + _PLAIN + jws.encode("ascii")
    return picture[:_HEAD_BYTES] + _chunk(b"iTXt", text) + picture[_HEAD_BYTES:]


def into_svg(picture: str, jws: str) -> str:
    """The picture, which begins with its opening tag, with the signed badge right after that."""
    opening, _, rest = picture.partition(">")
    credential = f'<openbadges:credential verify="{jws}"></openbadges:credential>'
    return f'{opening} xmlns:openbadges="{NAMESPACE}">{credential}{rest}'


def is_picture(content: bytes) -> bool:
    """Whether a file is of a kind that a badge can be baked into, by how it begins."""
    return content.startswith(_PNG) or content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def unbaked(content: bytes) -> str:
    """The signed badge in a file: a baked PNG or SVG, or a file that holds nothing else.

    What it says is not looked at.

    Raises:
        Unreadable: there is none in it, or more than one.
    """
    if len(content) > LARGEST:
        raise Unreadable("This file is too large to be an Open Badge.")
    if not is_picture(content):
        return _ascii(content).strip()
    found = _in_png(content) if content.startswith(_PNG) else _in_svg(content)
    if len(found) != 1:
        raise Unreadable(_MESSAGE)
    return found[0]


def _in_png(content: bytes) -> list[str]:
    texts = [body for kind, body in _chunks(content) if kind == b"iTXt"]
    ours = [text for text in texts if text.startswith(KEYWORD + b"\0")]
    return [_ascii(_uncompressed(text)) for text in ours]


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG, each whole and with the sum that it should have."""
    place = len(_PNG)
    while place < len(content):
        size = int.from_bytes(content[place : place + 4])
        chunk = content[place : place + 12 + size]
        kind, body = chunk[4:8], chunk[8 : 8 + size]
        if chunk != _chunk(kind, body):
            raise Unreadable(_MESSAGE)
        yield kind, body
        place += len(chunk)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4) + kind + body + crc32(kind + body).to_bytes(4)


def _uncompressed(text: bytes) -> bytes:
    """The text behind the keyword; a language and a keyword in it are passed over."""
    flags, rest = text[len(KEYWORD) + 1 :][:2], text[len(KEYWORD) + 3 :]
    if flags != b"\0\0" or rest.count(b"\0") != 2:
        raise Unreadable(_MESSAGE)
    return rest.split(b"\0")[2]


def _in_svg(content: bytes) -> list[str]:
    from xml.parsers import expat

    found: list[str] = []

    def begun(name: str, attributes: dict[str, str]) -> None:
        if name == f"{NAMESPACE} credential":
            found.append(attributes.get("verify", ""))

    reader = expat.ParserCreate(namespace_separator=" ")
    reader.StartElementHandler = begun
    reader.EntityDeclHandler = _refuse_entities
    try:
        reader.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError) as fault:
        raise Unreadable(_MESSAGE) from fault
    return found


def _refuse_entities(*_: object) -> None:
    """Entities can make a small file grow without end; no badge declares any."""
    raise Unreadable(_MESSAGE)


def _ascii(content: bytes) -> str:
    try:
        return content.decode("ascii")
    except UnicodeDecodeError as fault:
        raise Unreadable(_MESSAGE) from fault
