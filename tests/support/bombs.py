"""Small pictures that unpack to very large ones, and pictures that take long to unpack."""

import struct
import zlib
from io import BytesIO

from PIL import Image

WIDEST = 65_535


def gif(frames: int = 1) -> bytes:
    """A GIF that says it is as large as a GIF can be, of so many frames."""
    head = b"GIF89a" + struct.pack("<HHBBB", WIDEST, WIDEST, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    frame = b"," + struct.pack("<HHHHB", 0, 0, WIDEST, WIDEST, 0) + b"\x02\x02\x4c\x01\0"
    return head + frame * frames + b";"


def many_frames(frames: int) -> bytes:
    """A GIF of small frames without end."""
    head = b"GIF89a" + struct.pack("<HHBBB", 900, 900, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    return (
        head + (b"," + struct.pack("<HHHHB", 0, 0, 9, 9, 0) + b"\x02\x02\x4c\x01\0") * frames + b";"
    )


def bmp(width: int, height: int, packed: bool = False) -> bytes:
    """A BMP that says it has that size, and has nothing in it or, packed, runs of one colour."""
    runs = (b"\xff\x00" * (width // 255 + 1) + b"\0\0") * min(height, 2000) if packed else b""
    body = struct.pack(
        "<IiiHHIIiiII", 40, width, height, 1, 8, int(packed), len(runs), 0, 0, 256, 0
    )
    colours = b"\xff\xff\xff\0" * 256
    start = 14 + len(body) + len(colours)
    head = b"BM" + struct.pack("<IHHI", start + len(runs), 0, 0, start)
    return head + body + colours + runs


def tiff(width: int, height: int, *, packed: bytes = b"", strips: int = 1) -> bytes:
    """A TIFF that says it has that size, in so many strips which all lie in the same place."""
    entries = [
        (256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 8), (259, 3, 1, 8 if packed else 1),
        (262, 3, 1, 1), (277, 3, 1, 1), (278, 4, 1, max(1, height // strips)),
    ]  # fmt: skip
    start = 8 + len(packed)
    directory = start + 8 * strips
    places = struct.pack(f"<{strips}I", *[8] * strips)
    sizes = struct.pack(f"<{strips}I", *[len(packed)] * strips)
    many = [(273, 4, strips, start), (279, 4, strips, start + 4 * strips)]
    if strips == 1:
        many = [(273, 4, 1, 8), (279, 4, 1, len(packed))]
    rows = b"".join(struct.pack("<HHII", *entry) for entry in sorted(entries + many))
    written = struct.pack("<H", len(entries) + 2) + rows + b"\0\0\0\0"
    return b"II*\0" + struct.pack("<I", directory) + packed + places + sizes + written


def turning_tiff() -> bytes:
    """A TIFF whose only directory names itself as the next."""
    whole = tiff(9, 9, packed=zlib.compress(bytes(81)))
    directory = struct.unpack("<I", whole[4:8])[0]
    return whole[:-4] + struct.pack("<I", directory)


def webp(side: int) -> bytes:
    """A white WebP of that size, which packs to next to nothing."""
    written = BytesIO()
    Image.new("RGB", (side, side), "white").save(
        written, "WEBP", lossless=True, method=0, quality=0
    )
    return written.getvalue()


def scans(side: int, many: int) -> bytes:
    """A JPEG that is painted over and over: each scan goes over the whole picture."""
    written = BytesIO()
    Image.new("L", (side, side), "white").save(written, "JPEG", progressive=True, quality=5)
    whole = written.getvalue()
    last = whole.rindex(b"\xff\xda")
    return whole[:-2] + whole[last:-2] * many + whole[-2:]


def stated_as(content: bytes, side: int) -> bytes:
    """The same WebP, which says it has another size than it has."""
    place = content.index(b"VP8L") + 9
    bits = int.from_bytes(content[place : place + 4], "little") & ~0xFFFFFFF
    size = (side - 1) | (side - 1) << 14 | bits
    return content[:place] + size.to_bytes(4, "little") + content[place + 4 :]
