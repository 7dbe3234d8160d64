from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from tests.support.certificate_set import KEY_WORDS, OBJECTIVES, SCHOOL, certificate_for
from tests.support.codes import by_zbar, by_zxing
from tests.support.names import ARABIC, MIXED
from training.core.module import Audience
from training.reports.printed.certificates.one import certificate_png, certificate_svg

DAY = date(2026, 11, 22)
SVG = "{http://www.w3.org/2000/svg}"
BOTH = pytest.mark.parametrize("audience", [Audience.KS1, Audience.GOVERNORS])


@BOTH
def test_the_code_of_a_png_is_read_by_both_readers(audience: Audience) -> None:
    shown = certificate_for("Aisha K", audience=audience)
    picture = Image.open(BytesIO(certificate_png(shown, DAY)))
    assert by_zxing(picture) == by_zbar(picture) == [shown.code]


@BOTH
def test_an_svg_tells_a_listener_what_it_shows_in_the_order_of_reading(audience: Audience) -> None:
    shown = certificate_for("Aisha K", audience=audience)
    root = ElementTree.fromstring(certificate_svg(shown))
    said = (root.findtext(f"{SVG}desc") or "").split("\n")
    wanted = [SCHOOL, "Aisha K", shown.title, "7 September 2026", " ".join(KEY_WORDS[:4])]
    assert [words for words in said if words in wanted] == wanted
    assert root.findtext(f"{SVG}title") == f"Certificate: Aisha K, {shown.title}"
    assert (OBJECTIVES[0] in said) == audience.is_pupils


@pytest.mark.parametrize("name", [ARABIC[0], MIXED[0], MIXED[1]])
def test_an_svg_tells_a_name_as_it_is_written(name: str) -> None:
    root = ElementTree.fromstring(certificate_svg(certificate_for(name)))
    assert name in (root.findtext(f"{SVG}desc") or "").split("\n")


def test_an_svg_says_that_it_is_for_practice() -> None:
    assert (
        b"\nPRACTICE\n"
        in b"\n" + certificate_svg(certificate_for("Bo", practice=True)).split(b"<desc>")[1]
    )


@BOTH
def test_a_picture_is_the_same_each_time_and_small_enough_to_send(audience: Audience) -> None:
    shown = certificate_for("Aisha K", audience=audience)
    assert certificate_svg(shown) == certificate_svg(shown)
    assert certificate_png(shown, DAY) == certificate_png(shown, DAY)
    assert len(certificate_svg(shown)) < 300_000
    assert len(certificate_png(shown, DAY)) < 500_000
