"""Two verifiers, one answer: the page's and the program's over every vector of tests/vectors."""

import json
from collections.abc import Sequence
from functools import cache

import pytest
from playwright.sync_api import Page

from tests.support.browser import Engine, Vector
from tests.support.same_answers import ENGINES, the_same
from tests.support.vectors import bulk
from tests.support.vectors.lists import LISTS
from tests.support.vectors.making import FOLDER
from tests.support.vectors.named import TODAY, Named, Repeated

pytestmark = pytest.mark.long

AT_ONCE = 4000
"""Vectors handed to the browser in one go."""

EVERY: dict[Engine, int] = {"webcrypto": 1, "noble": 20}
"""Of the bulk one in so many: the library inside takes fifteen times as long for a signature."""

HUGE = """
([text, times]) => {
  const given = text ? text.repeat(times) : new Uint8Array(times);
  try {
    if (text) modules.carriage.rawFromText(given);
    else modules.cose.decode(given);
  } catch (fault) {
    return fault.answer;
  }
  return "taken";
}
"""


@cache
def named() -> tuple[Named, ...]:
    rows = json.loads((FOLDER / "certificates.json").read_bytes())
    return tuple(map(Named.of, rows))


def answers(verifier: Page, vectors: Sequence[Vector], engine: Engine) -> list[str]:
    """What both say, some thousands at a time."""
    told: list[str] = []
    for start in range(0, len(vectors), AT_ONCE):
        said = the_same(verifier, vectors[start : start + AT_ONCE], engine)
        told += [each["answer"] for each in said]
    return told


@pytest.mark.parametrize("engine", ENGINES)
def test_the_page_gives_the_answer_that_is_written(verifier: Page, engine: Engine) -> None:
    written = [each for each in named() if not isinstance(each.given, Repeated)]
    vectors = [Vector(each.content, LISTS[each.list].trust, each.today) for each in written]
    told = answers(verifier, vectors, engine)
    differ = [v.name for v, said in zip(written, told, strict=True) if said != v.answer]
    assert differ == []


def test_the_page_says_at_once_that_ten_million_characters_are_no_certificate(
    verifier: Page,
) -> None:
    """They are made in the page: to hand them over takes a minute."""
    for given in (each.given for each in named() if isinstance(each.given, Repeated)):
        assert verifier.evaluate(HUGE, [*given]) == "unreadable"


def test_the_page_says_at_once_that_ten_million_bytes_are_no_certificate(verifier: Page) -> None:
    assert verifier.evaluate(HUGE, ["", 10_000_000]) == "shape"


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", bulk.SETS)
def test_the_page_says_of_tens_of_thousands_what_the_program_says(
    verifier: Page, name: str, engine: Engine
) -> None:
    trust = LISTS["one-key"].trust
    given = [*bulk.SETS[name]()][:: EVERY[engine]]
    told = answers(verifier, [Vector(each, trust, TODAY) for each in given], engine)
    assert len(told) == len(given)
    assert name not in bulk.ALTERED or not {*told} & {"valid", "practice", "expired"}


@pytest.mark.parametrize("engine", ENGINES)
def test_the_page_takes_every_list_as_it_is_signed(verifier: Page, engine: Engine) -> None:
    files = [json.loads(signed.file) for signed in LISTS.values()]
    altered = [{**file, "list": file["list"].replace("20", "21", 1)} for file in files]
    told = verifier.evaluate(
        "([files, engine]) => Promise.all(files.map((each) => modules.trust.listIn(each, engine)))",
        [[*files, *altered], engine],
    )
    assert told[: len(files)] == [json.loads(file["list"]) for file in files]
    assert told[len(files) :] == [None] * len(altered)
