"""Printing certificates: what 30 and 500 cost, and how much of that are their square codes.

Run `python -m tests.benchmarks.bench_print`. In the same run the codes are made once more with all
eight masks tried, as the standard has it: that ratio holds on a slow machine too.
"""

import resource
from collections.abc import Callable
from datetime import date
from time import process_time

from qrcode import constants  # type: ignore[import-untyped]  # qrcode brings no types
from qrcode.main import QRCode  # type: ignore[import-untyped]

from tests.support.certificate_set import MANY, certificate_set
from training.certificates.qr import matrix
from training.reports.printed.certificates.layout import Layout
from training.reports.printed.certificates.one import certificate_png, certificate_svg
from training.reports.printed.certificates.pdf import certificates_pdf

DAY = date(2026, 11, 22)
CLASS = 30


def main() -> None:
    """Measure, in seconds of one processor, and print."""
    made = certificate_set()
    certificates_pdf(made[:1], DAY)  # what is imported on first use is no part of the figures
    codes = _seconds(lambda: [matrix(one.code, "M") for one in made[:CLASS]])
    searched = _seconds(lambda: [_with_search(one.code) for one in made[:CLASS]])
    print(f"{CLASS} codes at level M: {codes:.2f} s; with the search for a mask {searched:.2f} s")
    for many in (CLASS, MANY):
        for layout in Layout:
            _print(many, layout)
    picture = _seconds(lambda: certificate_png(made[0], DAY))
    print(f"one PNG: {picture:.2f} s; one SVG: {_seconds(lambda: certificate_svg(made[0])):.2f} s")
    print(
        f"codes are {codes / CLASS * MANY:.1f} s of {MANY}; {searched / codes:.1f} with the search"
    )


def _print(many: int, layout: Layout) -> None:
    made = certificate_set(many)
    sizes: list[int] = []
    taken = _seconds(lambda: sizes.append(len(certificates_pdf(made, DAY, layout).pdf)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{many} {layout}: {taken:.2f} s, {sizes[0] // 1024} KB, at most {peak} MB so far")


def _with_search(text: str) -> object:
    code = QRCode(error_correction=constants.ERROR_CORRECT_M)
    code.add_data(text, optimize=20)
    code.make()
    return code


def _seconds(work: Callable[[], object]) -> float:
    began = process_time()
    work()
    return process_time() - began


if __name__ == "__main__":
    main()
