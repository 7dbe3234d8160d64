"""Who opens the key at the desk, and with which passphrase."""

import os
import shutil
from pathlib import Path

import pytest

from tests.support.issuing import KEY, Clock
from tests.support.real_school import OWN, SCHOOLS, real_school
from tests.support.signing import sealed_school
from training.actions.errors import Refused
from training.actions.issuing.key_gate import KeyGate
from training.actions.open_key import allow_signing
from training.school.people import Role

HERS = OWN[Role.TEACHER]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sealed_school(tmp_path_factory.mktemp("made") / "school")


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "school"))


def test_whoever_may_sign_opens_it_with_their_own_passphrase(folder: Path) -> None:
    allow_signing(folder, "teacher", KEY, HERS, os.urandom)
    gate = KeyGate(folder, "teacher", Clock())
    assert (gate.is_own, gate.by) == (True, "teacher")
    assert not gate.enter(SCHOOLS).welcome
    assert gate.key is None
    assert gate.enter(HERS).welcome
    assert gate.key
    assert gate.key.public == KEY.public


def test_for_anybody_else_somebody_gives_the_schools(folder: Path) -> None:
    gate = KeyGate(folder, "teacher", Clock())
    assert (gate.is_own, gate.by) == (False, "administrator")
    assert not gate.enter(HERS).welcome
    assert gate.enter(SCHOOLS).welcome
    assert gate.key


def test_guessing_is_slowed_down(folder: Path) -> None:
    gate = KeyGate(folder, "teacher", Clock())
    for _ in range(4):
        gate.enter("guess again and again")
    assert gate.wait()
    assert not gate.enter(SCHOOLS).welcome
    assert gate.key is None


def test_a_key_that_lies_unsealed_opens_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be read"):
        KeyGate(real_school(tmp_path / "open"), "administrator", Clock())
