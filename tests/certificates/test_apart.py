import os
import sys
import zlib
from collections.abc import Callable
from io import BytesIO
from itertools import count
from pathlib import Path
from time import monotonic

import pytest
from PIL import Image

from tests.support import bombs
from tests.support.sheets import A4, blank, corners, pdf_of, raw_pdf, stream
from training.certificates import carriage
from training.certificates.apart import LARGEST_FILE, SECONDS, Found, found_in
from training.certificates.errors import Unreadable
from training.certificates.kinds import Kind
from training.certificates.pictures import png
from training.certificates.qr import matrix

MEGABYTES_10 = 10_000_000


@pytest.fixture(scope="session")
def text(raw: bytes) -> str:
    return carriage.text(raw, "https://school.example/v")


def test_a_picture_and_a_pdf_are_read(text: str) -> None:
    assert found_in(png(matrix(text, "M"), 4, 4)) == (Found(text=text),)
    assert found_in(pdf_of([[], [text]])) == (Found(text=text, page=2),)


def test_what_cannot_be_read_is_said_in_the_readers_own_words() -> None:
    with pytest.raises(Unreadable, match="No QR code"):
        found_in(blank(20, 20))
    with pytest.raises(Unreadable, match="No certificate"):
        found_in(pdf_of([[]]))
    with pytest.raises(Unreadable, match="neither"):
        found_in(b"words")


def test_a_picture_that_keeps_the_reader_busy_is_given_up() -> None:
    with pytest.raises(Unreadable, match="too long"):
        found_in(corners(7000), seconds=1)


SLOW = {
    "a million drawings": raw_pdf(A4, b"0 0 500 500 re f\n" * 1_000_000),
    "a drawing within a drawing, eleven deep": raw_pdf(
        A4,
        b"/F Do",
        1,
        *(
            stream(
                b"/F Do " * 10,
                b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]"
                b"/Resources<</XObject<</F %d 0 R>>>>" % (number + 1),
            )
            for number in range(5, 16)
        ),
        stream(b"0 0 500 500 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]"),
        uses=b"/XObject<</F 5 0 R>>",
    ),
    "a gigabyte of drawings in two megabytes": raw_pdf(A4, b"0 0 1 1 re f " * 20_000_000),
    "pages without end": raw_pdf(A4, b"0 0 1 1 re f", 900),
}


@pytest.mark.parametrize("content", SLOW.values(), ids=SLOW.keys())
def test_a_pdf_that_was_made_to_be_slow_is_given_up(content: bytes) -> None:
    with pytest.raises(Unreadable):
        found_in(content, seconds=1)


HOSTILE = {
    "a picture of fifty million dots": blank(7000, 7000),
    "noise as PNG": b"\x89PNG\r\n\x1a\n" + os.urandom(MEGABYTES_10),
    "noise as JPEG": b"\xff\xd8\xff\xe0" + os.urandom(MEGABYTES_10),
    "noise as WebP": b"RIFF\xff\xff\xff\xffWEBPVP8 " + os.urandom(MEGABYTES_10),
    "noise as PDF": b"%PDF-1.7\n" + os.urandom(MEGABYTES_10),
    "brackets as PDF": b"%PDF-1.7\n1 0 obj\n" + b"[" * MEGABYTES_10,
    "a PDF of two thousand million pages": raw_pdf(A4, b"").replace(
        b"/Count 1", b"/Count 2000000000"
    ),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
def test_ten_megabytes_of_ill_will_are_unreadable_and_nothing_worse(content: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        found_in(content)

    assert refused.value.reason.count("\n") == 0


BLANK = zlib.compress(bytes(49_000_000))
BOMBS = {
    "a GIF of four thousand million dots": bombs.gif(),
    "the same, fifty thousand times over": lambda: bombs.gif(50_000),
    "a GIF of a million frames": lambda: bombs.many_frames(900_000),
    "a BMP of four million million million dots": bombs.bmp(2**31 - 1, 2**31 - 1),
    "a BMP upside down": bombs.bmp(7000, -7000),
    "a BMP less than nothing wide": bombs.bmp(-(2**31), 1),
    "a BMP of runs": lambda: bombs.bmp(7000, 7000, packed=True),
    "a TIFF as large as can be said": bombs.tiff(2**32 - 1, 2**32 - 1),
    "a TIFF of fifty million dots": lambda: bombs.tiff(7000, 7000, packed=BLANK),
    "a TIFF of seven thousand strips in one place": lambda: bombs.tiff(
        7000, 7000, packed=BLANK, strips=7000
    ),
    "a TIFF of a million strips": lambda: bombs.tiff(7000, 7000, packed=b"x", strips=1_000_000),
    "a TIFF that follows itself": bombs.turning_tiff,
    "a WebP of fifty million dots": lambda: bombs.webp(7000),
    "a WebP that says it is larger": lambda: bombs.stated_as(bombs.webp(64), 16_383),
    "a JPEG painted two thousand times over": lambda: bombs.scans(7000, 2000),
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())
def test_a_picture_that_unpacks_without_end_is_unreadable(
    bomb: bytes | Callable[[], bytes],
) -> None:
    with pytest.raises(Unreadable) as refused:
        found_in(bomb if isinstance(bomb, bytes) else bomb(), seconds=2)

    assert "\n" not in refused.value.reason
    assert len(refused.value.reason) < 200


def test_when_nobody_waits_any_more_the_reading_ends() -> None:
    looks = count()
    begun = monotonic()
    with pytest.raises(Unreadable, match="Nobody waits"):
        found_in(corners(7000), left=lambda: next(looks) >= 2)
    assert monotonic() - begun < SECONDS[Kind.PICTURE]


@pytest.mark.skipif(sys.platform == "win32", reason="asks the system for processes left behind")
def test_no_process_is_left_behind_by_any_way_out(text: str) -> None:
    found_in(png(matrix(text, "M"), 4, 4))
    with pytest.raises(Unreadable):
        found_in(corners(7000), left=lambda: True)
    with pytest.raises(Unreadable):
        found_in(corners(7000), seconds=0.2)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def saved(picture: Image.Image, kind: str, **how: object) -> bytes:
    written = BytesIO()
    picture.save(written, kind, **how)
    return written.getvalue()


def test_large_pictures_are_read(text: str) -> None:
    whole = Image.new("RGBA", (7000, 7000), (255, 255, 255, 0))
    whole.paste(Image.open(BytesIO(png(matrix(text, "M"), 8, 4))).convert("RGBA"), (3000, 3000))
    for content in (
        saved(whole, "PNG", compress_level=1),
        saved(whole.convert("RGB"), "WEBP", method=0),
        saved(whole.convert("RGB"), "TIFF", compression="tiff_deflate"),
        saved(whole.convert("RGB").resize((6000, 4000)), "JPEG"),
    ):
        assert found_in(content) == (Found(text=text),)


def test_a_file_of_many_megabytes_arrives_whole(text: str) -> None:
    picture = png(matrix(text, "M"), 4, 4)
    assert found_in(picture + os.urandom(LARGEST_FILE - len(picture))) == (Found(text=text),)


def test_a_larger_file_is_refused_unread() -> None:
    with pytest.raises(Unreadable, match="too large"):
        found_in(b"%PDF-1.7\n" + b"\xff" * LARGEST_FILE)


def test_nothing_is_imported_from_where_one_stands(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "PIL").mkdir()
    (tmp_path / "PIL" / "__init__.py").write_text("raise SystemExit(3)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert found_in(png(matrix(text, "M"), 4, 4)) == (Found(text=text),)
