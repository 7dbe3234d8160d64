"""Forgetting how somebody signs in."""

from datetime import date
from pathlib import Path

import pytest

from training.school.sign_in.cards import Reset, SignIn, SignIns
from training.school.sign_in.classes import PictureClasses
from training.school.sign_in.forgetting import (
    SOMEBODY,
    forget_sign_in,
    mentions,
    sign_in_files,
)
from training.school.sign_in.slowing import Tries

RESETS = (Reset(on=date(2026, 11, 1), by="sam"), Reset(on=date(2026, 11, 2), by="ann"))


@pytest.fixture
def sign_ins(tmp_path: Path) -> SignIns:
    kept = SignIns(tmp_path)
    for person in ("sam", "sam-2", "samira"):
        kept.keep(person, SignIn(pictures=("cat", "moon", "sun")))
    kept.keep("ben", SignIn(resets=RESETS))
    kept.count("sam", lambda _: Tries(wrong=2))
    PictureClasses(tmp_path).turn("Robins", on=True)
    return kept


def names(school: Path) -> set[str]:
    return {path.name for path in (school / "sign-in").iterdir()}


@pytest.mark.parametrize(
    "copy",
    [
        *("sam.sync-conflict-20261122-101112-ABC.json", "sam (1).json", "sam-LAPTOP.json"),
        *(".sam.json.4711-1.tmp", "sam.tries-LAPTOP.json"),
    ],
)
def test_copies_that_a_sync_engine_made_go_as_well(
    tmp_path: Path, sign_ins: SignIns, copy: str
) -> None:
    (tmp_path / "sign-in" / copy).write_bytes(b"{}")
    others = {"sam-2", "samira", "ben"}
    found = {path.name for path in sign_in_files(tmp_path, "sam", others)}
    assert found == {"sam.json", "sam.tries.json", copy}


def test_one_person_is_forgotten_and_nobody_else(tmp_path: Path, sign_ins: SignIns) -> None:
    before = names(tmp_path)
    forget_sign_in(tmp_path, "sam", {"sam-2", "samira", "ben"})
    forget_sign_in(tmp_path, "sam", {"sam-2", "samira", "ben"})
    assert before - names(tmp_path) == {"sam.json", "sam.tries.json"}
    assert sign_ins.of("sam") == SignIn()
    assert sign_ins.of("sam-2").pictures


def test_who_reset_a_passphrase_is_no_longer_told(tmp_path: Path, sign_ins: SignIns) -> None:
    assert set(mentions(tmp_path, "sam")) == {"ben"}
    forget_sign_in(tmp_path, "sam", set())
    assert [reset.by for reset in sign_ins.of("ben").resets] == [SOMEBODY, "ann"]
    assert mentions(tmp_path, "sam") == {}


def test_where_nobody_signs_in_nothing_is_made(tmp_path: Path) -> None:
    forget_sign_in(tmp_path, "sam", set())
    assert not (tmp_path / "sign-in").exists()
