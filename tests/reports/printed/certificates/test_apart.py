"""Drawing in a process of its own: the same pages, how far it is, and stopping."""

import subprocess
import sys
from datetime import date

import pytest

from tests.support.certificate_set import certificate_set
from tests.support.paper import words_of
from training.reports.errors import NotDrawn
from training.reports.printed.certificates import apart
from training.reports.printed.certificates.apart import drawn_apart
from training.reports.printed.certificates.layout import Layout
from training.reports.printed.certificates.pdf import certificates_pdf

ASK = """
import sys
import {room}
print(sorted({{"fpdf", "uharfbuzz", "PIL"}} & set(sys.modules)))
"""
DAY = date(2026, 11, 22)
SOME = certificate_set(500)[:40:4]


@pytest.mark.parametrize("layout", list(Layout))
def test_it_draws_what_would_be_drawn_here_and_tells_how_far_it_is(layout: Layout) -> None:
    told: list[tuple[int, int]] = []
    there = drawn_apart(SOME, DAY, layout, lambda done, of: told.append((done, of)))
    here = certificates_pdf(SOME, DAY, layout)
    assert words_of(there.pdf) == words_of(here.pdf)
    assert there.unshown == here.unshown
    assert [done for done, _ in told[: len(SOME)]] == list(range(1, len(SOME) + 1))
    assert {of for _, of in told} == {len(SOME)}


def test_what_progress_raises_stops_it_and_comes_through() -> None:
    class Enough(Exception):
        pass

    def stop(done: int, of: int) -> None:
        if done == 2:
            raise Enough

    with pytest.raises(Enough):
        drawn_apart(SOME, DAY, Layout.FULL, stop)


def test_a_process_that_dies_is_told_of_in_words_without_a_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "executable", "/no/such/python")
        with pytest.raises(NotDrawn, match="try again") as told:
            drawn_apart(SOME, DAY, Layout.FULL, lambda done, of: None)
    assert not any(one.holder in str(told.value) for one in SOME)


def test_the_app_imports_nothing_heavy_for_it() -> None:
    ask = ASK.format(room=apart.__name__)
    ran = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
