"""What several rooms' tests share."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual import _wait

from training.cli.commands.demo import make_practice


@pytest.fixture
def quick_pilot() -> Iterator[None]:
    """Textual's pilot sleeps 40 ms a key to see that an app is idle; here 4 ms are enough."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_wait, "SLEEP_GRANULARITY", 0.002)
        patch.setattr(_wait, "SLEEP_IDLE", 0.001)
        patch.setattr(_wait.wait_for_idle, "__defaults__", (0.002, 1))
        yield


@pytest.fixture(autouse=True)
def own_state_folder(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No test reads or writes the state of whoever runs it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.getbasetemp() / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.getbasetemp() / "data"))
    monkeypatch.delenv("TRAINING_SCHOOL", raising=False)


@pytest.fixture(scope="session")
def practice_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice school, made once; tests take a copy of it."""
    folder = tmp_path_factory.mktemp("practice") / "school"
    before = os.environ.get("XDG_STATE_HOME")
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.getbasetemp() / "state")
    make_practice(folder)
    if before is None:
        del os.environ["XDG_STATE_HOME"]
    else:
        os.environ["XDG_STATE_HOME"] = before
    return folder


@pytest.fixture
def practice_school(practice_template: Path, tmp_path: Path) -> Path:
    """A practice school of this test's own."""
    return Path(shutil.copytree(practice_template, tmp_path / "practice-school"))
