"""One certificate as a picture, to send or to show."""

from datetime import date

from training.paper.picture import SHARP, png
from training.paper.svg import SvgPicture
from training.reports.printed.certificates.pdf import certificates_pdf, draw_one, page_for
from training.reports.printed.certificates.shown import Shown


def certificate_png(shown: Shown, on: date, dots: int = SHARP) -> bytes:
    """The certificate as a PNG, so many dots to an inch, drawn from its PDF."""
    return png(certificates_pdf((shown,), on).pdf, dots)


def certificate_svg(shown: Shown) -> bytes:
    """The certificate as an SVG that needs nothing else: no font, no script, no network."""
    whole = page_for(shown)
    picture = SvgPicture(f"Certificate: {shown.holder}, {shown.title}", whole)
    draw_one(picture, shown, whole)
    return picture.svg()
