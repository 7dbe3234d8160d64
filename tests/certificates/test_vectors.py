"""The vectors in tests/vectors: the program says of each what is written there."""

import json
import re
from typing import Any

import pytest

from tests.support.browser import Vector, expected_of
from tests.support.vectors import bulk
from tests.support.vectors.forging import forged, spelled
from tests.support.vectors.good import ADULTS, SAMPLE, SAMPLE_RAW
from tests.support.vectors.keys import KEYS
from tests.support.vectors.lists import LISTS
from tests.support.vectors.making import FOLDER, files
from tests.support.vectors.named import Named, standing_of
from tests.support.vectors.trust_files import TrustFile
from training.certificates import payload
from training.certificates.answers import Answer
from training.certificates.claims import Claims
from training.certificates.errors import TrustError
from training.certificates.trust import Trust, read


def documents(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((FOLDER / name).read_bytes())
    return rows


CERTIFICATES = [Named.of(row) for row in documents("certificates.json")]
TRUST_FILES = [TrustFile.of(row) for row in documents("trust_files.json")]


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return dict(files())


@pytest.fixture(scope="module")
def trusts() -> dict[str, Trust]:
    return {file.stem: read(file.read_bytes(), None) for file in (FOLDER / "lists").iterdir()}


def test_the_files_are_the_ones_that_the_recipe_makes(made: dict[str, bytes]) -> None:
    kept = {str(file.relative_to(FOLDER).as_posix()): file for file in FOLDER.rglob("*.json")}
    assert kept.keys() == made.keys()
    assert [name for name, file in kept.items() if file.read_bytes() != made[name]] == []
    assert sum(file.stat().st_size for file in FOLDER.rglob("*")) < 1_000_000


def test_no_two_vectors_have_one_name() -> None:
    for vectors in (CERTIFICATES, TRUST_FILES):
        assert len({each.name for each in vectors}) == len(vectors)


@pytest.mark.parametrize("vector", CERTIFICATES, ids=lambda vector: vector.name)
def test_the_program_gives_the_answer_that_is_written(
    vector: Named, trusts: dict[str, Trust]
) -> None:
    told = expected_of(Vector(vector.content, trusts[vector.list], vector.today))

    assert told["answer"] == vector.answer
    assert told["standing"] == standing_of(vector.answer)
    assert told["claims"] == (vector.claims.model_dump(mode="json") if vector.claims else None)


@pytest.mark.parametrize("vector", TRUST_FILES, ids=lambda vector: vector.name)
def test_trust_files_are_taken_or_refused_as_is_written(vector: TrustFile) -> None:
    if vector.taken:
        assert read(vector.file.encode(), vector.pinned, vector.at_least)
        return
    with pytest.raises(TrustError):
        read(vector.file.encode(), vector.pinned, vector.at_least)


def test_every_answer_has_a_vector() -> None:
    assert {each.answer for each in CERTIFICATES} == {*Answer, "unreadable"}
    assert {each.list for each in CERTIFICATES} == set(LISTS)


@pytest.mark.parametrize("claims", [SAMPLE, ADULTS])
def test_the_forger_who_knows_only_cbor_makes_the_schools_own_bytes(claims: Claims) -> None:
    assert forged(spelled()) == SAMPLE_RAW
    assert len(payload.spell(claims)) >= 24


def test_nothing_altered_is_believed_and_everything_believed_is_spelled_rightly() -> None:
    counted = json.loads((FOLDER / "bulk.json").read_bytes())["sets"]
    assert counted.keys() == bulk.SETS.keys()
    assert sum(each["vectors"] for each in counted.values()) > 40_000
    believed = {name: each["answers"].get("valid", 0) for name, each in counted.items()}
    assert {name for name, times in believed.items() if times} == {
        "mutated payloads, signed again", "odd claims, signed"
    }  # fmt: skip


def test_the_page_names_only_vectors_that_there_are_and_every_one() -> None:
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    quoted = set(
        re.findall(r"`((?:signed|content|header|frame|part|signature|key|text): [^`]+)`", page)
    )
    named = {each.name for each in CERTIFICATES}
    patterns = {each for each in quoted if each.endswith("*")}
    matched = {n for n in named if any(n.startswith(each[:-1]) for each in patterns)}

    assert quoted - patterns <= named
    assert named - quoted - matched == set()
    assert all(any(n.startswith(each[:-1]) for n in named) for each in patterns)


def test_every_key_is_marked_as_one_for_tests() -> None:
    document = json.loads((FOLDER / "keys.json").read_bytes())
    assert document["keys"]["warning"].startswith("TEST keys")
    assert document["keys"]["keys"].keys() == KEYS.keys()
