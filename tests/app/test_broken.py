"""What the app says when the program itself fails: nothing of what it was working with."""

import pytest
from textual.worker import WorkerFailed

from tests.support.whole_app import whole_app
from training.actions.rooms import Rooms


async def test_a_fault_of_the_program_is_told_without_anybodys_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def open_rooms() -> Rooms:
        child = "Aisha B"
        raise ValueError(f"{child} is not expected here")

    with pytest.raises(WorkerFailed, match="Aisha"):
        async with whole_app(open_rooms).run_test() as pilot:
            while pilot.app.is_running:
                await pilot.pause()
    said = capsys.readouterr().err
    assert "What was saved is still there. Start it again." in said
    assert "ValueError" in said and "open_rooms" in said
    assert "Aisha" not in said and "Traceback" not in said
