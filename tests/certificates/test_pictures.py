import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from training.certificates import carriage
from training.certificates.errors import Unreadable
from training.certificates.pictures import png, text_in_picture
from training.certificates.qr import matrix


@pytest.fixture(scope="session")
def text(raw: bytes) -> str:
    return carriage.text(raw, "https://school.example/v")


@pytest.fixture(scope="session")
def code(text: str) -> bytes:
    return png(matrix(text, "M"), scale=6, quiet=4)


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def saved(picture: Image.Image, form: str = "PNG") -> bytes:
    written = BytesIO()
    picture.save(written, form)
    return written.getvalue()


def side_by_side(*contents: bytes) -> bytes:
    pictures = [opened(content) for content in contents]
    width, height = sum(one.width for one in pictures), max(one.height for one in pictures)
    sheet = Image.new("L", (width, height), 255)
    left = 0
    for one in pictures:
        sheet.paste(one, (left, 0))
        left += one.width
    return saved(sheet)


def empty_png(width: int, height: int) -> bytes:
    """The header of a picture of any size, and nothing in it: a bomb that weighs 60 bytes."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = (header, b"IDAT" + zlib.compress(b""), b"IEND")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
        for chunk in chunks
    )


def test_a_picture_is_read_from_bytes_and_from_a_file(
    text: str, code: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "certificate.png"
    path.write_bytes(code)

    assert text_in_picture(code) == text
    assert text_in_picture(path) == text


@pytest.mark.parametrize("form", ["JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_the_usual_kinds_of_picture_are_read(text: str, code: bytes, form: str) -> None:
    assert text_in_picture(saved(opened(code).convert("RGB"), form)) == text


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_kind_of_colour_is_read(text: str, code: bytes, mode: str) -> None:
    form = "TIFF" if mode in ("CMYK", "I;16") else "PNG"

    assert text_in_picture(saved(opened(code).convert(mode), form)) == text


@pytest.mark.parametrize("angle", [15, 90, 180])
def test_a_crooked_blurred_photo_is_read(text: str, code: bytes, angle: int) -> None:
    photo = opened(code).rotate(angle, expand=True, fillcolor=255)

    assert text_in_picture(saved(photo.filter(ImageFilter.GaussianBlur(1)), "JPEG")) == text


def test_of_several_codes_the_first_certificate_is_taken(text: str, code: bytes) -> None:
    poster = png(matrix("https://school.example/menu", "L"), scale=6, quiet=4)

    assert text_in_picture(side_by_side(poster, code)) == text
    assert text_in_picture(side_by_side(code, poster)) == text


def test_a_code_that_is_no_certificate_is_said_to_be_so() -> None:
    with pytest.raises(Unreadable, match="no certificate"):
        text_in_picture(png(matrix("https://school.example/menu", "L"), scale=6, quiet=4))


def test_a_picture_without_a_code_is_said_to_have_none() -> None:
    with pytest.raises(Unreadable, match="No QR code"):
        text_in_picture(saved(Image.new("RGB", (200, 200), "white")))


@pytest.mark.parametrize("side", [7_100, 10_000, 30_000, 2**31 - 1])
def test_a_picture_that_unpacks_to_too_much_is_refused_unopened(side: int) -> None:
    with pytest.raises(Unreadable, match="too large"):
        text_in_picture(empty_png(side, side))


def test_a_file_that_is_not_there_or_no_picture_is_refused(tmp_path: Path) -> None:
    for picture in (tmp_path / "nothing.png", tmp_path, b"", b"Aisha K", b"%PDF-1.7"):
        with pytest.raises(Unreadable, match="no picture"):
            text_in_picture(picture)


def test_a_torn_picture_is_refused(code: bytes) -> None:
    for length in range(0, len(code) - 16, 97):
        with pytest.raises(Unreadable):
            text_in_picture(code[:length])


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=300), st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"BM"]))
def test_any_bytes_are_unreadable_and_nothing_worse(content: bytes, start: bytes) -> None:
    with pytest.raises(Unreadable):
        text_in_picture(start + content)


def test_a_module_is_as_many_pixels_as_asked(text: str) -> None:
    code = matrix(text, "L")
    picture = opened(png(code, scale=3, quiet=2))

    assert picture.size == (3 * (len(code) + 4), 3 * (len(code) + 4))
    assert picture.getpixel((0, 0)) == 255
    assert [picture.getpixel((3 * (x + 2) + 1, 3 * 2 + 1)) == 0 for x in range(len(code))] == list(
        code[0]
    )
