import struct
import zlib
from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from training.certificates.badges import design
from training.certificates.badges.baking import LARGEST, into_png, into_svg, is_picture, unbaked
from training.certificates.errors import Unreadable

PNG = b"\x89PNG\r\n\x1a\n"
OPEN = "{https://purl.imsglobal.org/ob/v3p0}credential"
LAUGHS = """<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">
<openbadges:credential verify="&b;"/></svg>"""


def chunks(content: bytes) -> list[tuple[bytes, bytes]]:
    """The chunks of a PNG, read as its standard says: length, kind, body, sum."""
    assert content.startswith(PNG)
    found, place = [], 8
    while place < len(content):
        (length,) = struct.unpack(">I", content[place : place + 4])
        kind, body = content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
        (sum_,) = struct.unpack(">I", content[place + 8 + length : place + 12 + length])
        assert sum_ == zlib.crc32(kind + body)
        found.append((kind, body))
        place += 12 + length
    return found


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def with_text(body: bytes, picture: bytes) -> bytes:
    """The picture with an iTXt chunk of that body."""
    return picture[:33] + chunk(b"iTXt", body) + picture[33:]


@pytest.fixture(scope="module")
def picture() -> bytes:
    return design.png(practice=False)


def test_a_baked_png_has_the_badge_once_right_after_its_head(jws: str, picture: bytes) -> None:
    found = chunks(into_png(picture, jws))
    assert [kind for kind, _ in found[:2]] == [b"IHDR", b"iTXt"]
    assert found[-1] == (b"IEND", b"")
    texts = [body for kind, body in found if kind == b"iTXt"]
    assert texts == [b"openbadgecredential" + b"\0\0\0\0\0" + jws.encode()]


def test_a_baked_png_is_the_same_picture_and_others_find_the_badge(
    jws: str, picture: bytes
) -> None:
    with Image.open(BytesIO(into_png(picture, jws))) as baked, Image.open(BytesIO(picture)) as bare:
        assert baked.tobytes() == bare.tobytes()
        baked.load()
        assert baked.info["openbadgecredential"] == jws


def test_a_baked_svg_has_the_badge_once_right_after_its_opening_tag(jws: str) -> None:
    baked = into_svg(design.svg(False, "A & B", "C"), jws)
    root = ElementTree.fromstring(baked)
    assert root[0].tag == OPEN
    assert root[0].attrib == {"verify": jws}
    assert len(root.findall(f".//{OPEN}")) == 1
    opening, _, rest = baked.partition(">")
    assert 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"' in opening
    assert rest.startswith("<openbadges:credential verify=")


def test_what_was_baked_comes_out_again(jws: str, picture: bytes) -> None:
    assert unbaked(into_png(picture, jws)) == jws
    assert unbaked(into_svg(design.svg(True, "A", "B"), jws).encode()) == jws
    assert unbaked(f"{jws}\n".encode()) == jws


def test_a_badge_with_a_language_is_read_as_well(jws: str, picture: bytes) -> None:
    body = b"openbadgecredential\0\0\0en\0Badge\0" + jws.encode()
    assert unbaked(with_text(body, picture)) == jws


@pytest.mark.parametrize(
    "body",
    [
        b"openbadgecredential\0\1\0\0\0" + zlib.compress(b"a.b.c"),
        b"openbadgecredential\0\0\1\0\0a.b.c",
        b"openbadgecredential\0\0\0",
        b"openbadgecredential\0",
        b"openbadgecredential\0\0\0\0\0a\0b",
        "openbadgecredential\0\0\0\0\0é".encode(),
        b"openbadges\0\0\0\0\0a.b.c",
        b"openbadgecredentials\0\0\0\0\0a.b.c",
    ],
)
def test_an_odd_text_in_a_png_is_no_badge(body: bytes, picture: bytes) -> None:
    with pytest.raises(Unreadable):
        unbaked(with_text(body, picture))


def test_two_badges_in_one_picture_are_none(jws: str, picture: bytes) -> None:
    with pytest.raises(Unreadable):
        unbaked(into_png(into_png(picture, jws), jws))
    with pytest.raises(Unreadable):
        twice = into_svg("<svg>", jws).replace("</openbadges:credential>", "/>", 1)
        unbaked(twice.encode())
    svg = into_svg("<svg><g/></svg>", jws)
    second = svg.replace("<g/>", f'<openbadges:credential verify="{jws}"/>')
    with pytest.raises(Unreadable):
        unbaked(second.encode())


def test_a_picture_without_a_badge_has_none(picture: bytes) -> None:
    for bare in (picture, design.svg(False, "A", "B").encode(), b"<html></html>", b"<"):
        with pytest.raises(Unreadable):
            unbaked(bare)


def test_an_element_of_that_name_from_elsewhere_is_no_badge(jws: str) -> None:
    svg = into_svg("<svg></svg>", jws)
    for namespace in ("https://purl.imsglobal.org/ob/v2p0", "urn:x https://purl.imsglobal.org"):
        other = svg.replace("https://purl.imsglobal.org/ob/v3p0", namespace)
        with pytest.raises(Unreadable):
            unbaked(other.encode())


def test_a_damaged_png_has_none(jws: str, picture: bytes) -> None:
    baked = into_png(picture, jws)
    for cut in (8, 20, 33, 40, 60, len(baked) - 1):
        with pytest.raises(Unreadable):
            unbaked(baked[:cut])
    place = baked.index(b"openbadgecredential") + 30
    with pytest.raises(Unreadable):
        unbaked(baked[:place] + b"~" + baked[place + 1 :])
    with pytest.raises(Unreadable):
        unbaked(PNG + b"\xff\xff\xff\xff" + b"IHDR")


def test_a_small_file_that_wants_to_grow_is_refused() -> None:
    with pytest.raises(Unreadable):
        unbaked(LAUGHS.encode())


@pytest.mark.parametrize(
    "content",
    [
        b"<svg>" * 200_000,
        b"<" + b"a" * 1_000_000,
        b"<svg " + b'a="1" ' * 100_000 + b"/>",
        b"a" * (LARGEST + 1),
        PNG + b"\0\0\0\0IDAT" * 1000,
        b'<?xml version="1.0" encoding="utf-99"?><svg/>',
        b'<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg>&x;</svg>',
    ],
)
def test_a_hostile_file_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable):
        unbaked(content)


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", PNG, b"<svg>", b"\xef\xbb\xbf<"]))
def test_any_bytes_are_text_or_refused(content: bytes, begin: bytes) -> None:
    try:
        unbaked(begin + content)
    except Unreadable as fault:
        assert fault.reason


@settings(deadline=None)
@given(st.text("abcXYZ019-_.", min_size=1))
def test_any_text_of_its_letters_comes_back_from_both_pictures(text: str) -> None:
    tiny = BytesIO()
    Image.new("L", (1, 1)).save(tiny, "PNG")
    assert unbaked(into_png(tiny.getvalue(), text)) == text
    assert unbaked(into_svg("<svg></svg>", text).encode()) == text


def test_pictures_are_told_from_signed_text_by_how_they_begin(jws: str, picture: bytes) -> None:
    assert is_picture(picture) and is_picture(b"\xef\xbb\xbf\n<svg/>")
    assert not is_picture(jws.encode())
