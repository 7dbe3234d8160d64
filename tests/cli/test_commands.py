import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.player import PlainPlayer, always_right
from tests.support.rooms import CONTENT, small_school
from training.actions.certificate import certificate
from training.cli.building import open_rooms
from training.cli.line import COMMANDS
from training.cli.main import run
from training.core.events import Answered, Completed, Event

PASSPHRASE = "otter kettle ladder plum"


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(PASSPHRASE + "\n", encoding="utf-8")
    return file


@pytest.fixture
def real_school(tmp_path: Path, passphrase_file: Path) -> Path:
    folder = tmp_path / "real"
    line = ["--school", str(folder), "setup", "--name", "Elm Park"]
    assert run([*line, "--passphrase-file", str(passphrase_file)]) == 0
    return folder


def said(capsys: pytest.CaptureFixture[str], *line: object) -> tuple[int, str, str]:
    """The status, what was printed, and what was said on stderr."""
    capsys.readouterr()
    status = run([str(word) for word in line])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def document(capsys: pytest.CaptureFixture[str], *line: object) -> Any:
    """The one JSON document that a command prints."""
    _, out, _ = said(capsys, *line)
    return json.loads(out)


def code_of(folder: Path) -> str:
    """The text of some certificate of the practice school."""
    rooms = open_rooms(folder)
    for learner in rooms.roll.learners:
        for module in rooms.modules_for(learner):
            found = certificate(rooms, learner, module)
            if found:
                return found.code
    raise AssertionError("nobody in the practice school has a certificate")


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = said(capsys, "--version")
    assert status == 0
    assert out.startswith("training ")


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = said(capsys, "--help")
    assert all(name in out for name in COMMANDS)


def test_demo_makes_a_practice_school_and_touches_nothing_else(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "new" / "practice"
    status, out, _ = said(capsys, "demo", "--folder", folder)
    assert status == 0
    assert str(folder) in out
    rows = document(capsys, "--school", folder, "status", "--json")["learners"]
    pupils = [row for row in rows if row["group"] not in ("Staff", "Governors")]
    states = {cell["state"] for row in pupils for cell in row["modules"].values()}
    assert states == {"done", "started", "not yet"}
    adults = {cell["state"] for row in rows for cell in row["modules"].values()} - states
    assert adults <= {"not started", "in progress"} and adults
    assert [entry.name for entry in tmp_path.iterdir()] == ["new"]


def test_demo_refuses_a_folder_that_holds_something(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "holiday.txt").write_text("keep", encoding="utf-8")
    status, _, err = said(capsys, "demo", "--folder", tmp_path)
    assert status == 2
    assert err.startswith("training: ")
    assert [entry.name for entry in tmp_path.iterdir()] == ["holiday.txt"]


def test_setup_makes_an_empty_school_with_its_key_sealed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, passphrase_file: Path
) -> None:
    folder = tmp_path / "school"
    made = document(
        capsys, "setup", "--school", folder, "--name", "Elm Park", "--json",
        "--passphrase-file", passphrase_file,
    )  # fmt: skip
    assert made["school"] == "Elm Park"
    assert made["folder"] == str(folder)
    assert len(made["fingerprint"].split("-")) == 4
    assert PASSPHRASE not in "".join(
        file.read_text(encoding="utf-8") for file in folder.iterdir() if file.is_file()
    )


def test_setup_refuses_a_short_passphrase_and_makes_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    short = tmp_path / "short.txt"
    short.write_text("pip", encoding="utf-8")
    folder = tmp_path / "school"
    status, _, err = said(
        capsys, "setup", "--school", folder, "--name", "Elm", "--passphrase-file", short
    )
    assert status == 2
    assert "passphrase is too short" in err
    assert not folder.exists()


def test_a_real_school_shows_nothing_without_its_passphrase(
    capsys: pytest.CaptureFixture[str], real_school: Path, passphrase_file: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("something else entirely", encoding="utf-8")
    line = ("--school", real_school, "status", "--json", "--passphrase-file")
    status, out, err = said(capsys, *line, wrong)
    assert (status, out) == (2, "")
    assert "does not open this school" in err
    assert document(capsys, *line, passphrase_file)["learners"] == []


def test_a_real_school_asks_for_the_passphrase_before_checking_records(
    capsys: pytest.CaptureFixture[str], real_school: Path, passphrase_file: Path
) -> None:
    line = ("--school", real_school, "records", "check", "--passphrase-file")
    assert said(capsys, *line, passphrase_file)[0] == 0
    assert said(capsys, *line, real_school / "nowhere.txt")[0] == 2


def test_the_school_can_be_named_by_the_environment_or_after_the_command(
    capsys: pytest.CaptureFixture[str], practice_school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    after = document(capsys, "status", "--school", practice_school, "--json")
    monkeypatch.setenv("TRAINING_SCHOOL", str(practice_school))
    assert document(capsys, "status", "--json")["learners"] == after["learners"]


def test_status_tells_every_learner_and_their_own_modules(
    capsys: pytest.CaptureFixture[str], practice_school: Path
) -> None:
    status = document(capsys, "--school", practice_school, "status", "--json")
    assert len(status["modules"]) == 34
    assert status["modules"][:2] == ["k1-01", "k1-02"]
    by_id = {row["id"]: row for row in status["learners"]}
    assert set(by_id["aisha-b"]["modules"]) == {f"k1-0{n}" for n in range(1, 8)}
    assert set(by_id["priya-desai"]["modules"]) == {f"s-{n}" for n in range(1, 10)}
    assert set(by_id["ruth-okafor"]["modules"]) == {"g-1", "g-2"}
    assert by_id["aisha-b"] | {"modules": {}} == {
        "id": "aisha-b",
        "name": "Aisha B",
        "group": "Robins",
        "modules": {},
    }


def test_status_of_a_day_before_everything_is_empty(
    capsys: pytest.CaptureFixture[str], practice_school: Path
) -> None:
    line = ("--school", practice_school, "status", "--as-of", "2020-01-01", "--json")
    rows = document(capsys, *line)["learners"]
    states = {cell["state"] for row in rows for cell in row["modules"].values()}
    assert states == {"not yet", "not started"}


def test_status_of_one_class_or_of_the_staff(
    capsys: pytest.CaptureFixture[str], practice_school: Path
) -> None:
    line = ("--school", practice_school, "status", "--json")
    robins = document(capsys, *line, "--class", "robins")["learners"]
    assert {row["group"] for row in robins} == {"Robins"}
    staff = document(capsys, *line, "--staff")["learners"]
    assert {row["group"] for row in staff} == {"Staff", "Governors"}
    status, _, err = said(capsys, *line, "--class", "Eagles")
    assert status == 2
    assert "Robins, Otters, Herons" in err


def test_the_csv_says_what_the_json_says(
    capsys: pytest.CaptureFixture[str], practice_school: Path, tmp_path: Path
) -> None:
    file = tmp_path / "status.csv"
    line = ("--school", practice_school, "status", "--csv", file, "--json")
    told = document(capsys, *line)["learners"]
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = {row["id"]: row for row in csv.DictReader(opened)}
    assert set(rows) == {row["id"] for row in told}
    for row in told:
        for module, cell in row["modules"].items():
            assert rows[row["id"]][module] == cell["state"]
            day = (cell["completed_at"] or "")[:10]
            assert rows[row["id"]][f"{module} completed"] == day


def test_verify_takes_digits_an_address_and_standard_input(
    capsys: pytest.CaptureFixture[str], practice_school: Path
) -> None:
    code = code_of(practice_school)
    for given in (code, code.rsplit("#", 1)[1]):
        answers = document(capsys, "--school", practice_school, "verify", given, "--json")
        assert answers[0]["genuine"] is True
        assert answers[0]["input"] == given
        assert answers[0]["school"] == "Willow Lane Primary School"
        assert "practice" in answers[0]["reason"].lower()
    piped = subprocess.run(
        [sys.executable, "-m", "training", "--school", practice_school, "verify", "-", "--json"],
        input=code,
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ),
    )
    assert json.loads(piped.stdout)[0]["genuine"] is True


def test_verify_takes_a_picture(
    capsys: pytest.CaptureFixture[str], practice_school: Path, tmp_path: Path
) -> None:
    from training.certificates.pictures import png
    from training.certificates.qr import matrix

    picture = tmp_path / "certificate.png"
    picture.write_bytes(png(matrix(code_of(practice_school), "L"), 4, 4))
    status, out, _ = said(capsys, "--school", practice_school, "verify", picture)
    assert status == 0
    assert out.startswith("GENUINE")


def test_verify_says_not_genuine_with_1_and_unreadable_with_2(
    capsys: pytest.CaptureFixture[str], practice_school: Path, tmp_path: Path
) -> None:
    code = code_of(practice_school)
    altered = code[:-1] + ("1" if code[-1] != "1" else "2")
    line = ("--school", practice_school, "verify")
    status, out, _ = said(capsys, *line, altered)
    assert status == 1
    assert out.startswith("NOT GENUINE")
    assert said(capsys, *line, "a birthday card")[0] == 2
    assert said(capsys, *line, tmp_path / "nowhere.png")[0] == 2
    assert said(capsys, *line, code, altered)[0] == 1


def test_verify_of_another_schools_certificate_is_not_genuine(
    capsys: pytest.CaptureFixture[str], practice_school: Path, real_school: Path
) -> None:
    status, _, _ = said(capsys, "--school", real_school, "verify", code_of(practice_school))
    assert status == 1
    trust = practice_school / "trust.json"
    line = ("--school", real_school, "verify", "--trust", trust, code_of(practice_school))
    assert said(capsys, *line)[0] == 0


def test_verify_without_any_trust_list_says_what_to_give(
    capsys: pytest.CaptureFixture[str], practice_school: Path, tmp_path: Path
) -> None:
    line = ("--school", tmp_path / "none", "verify", code_of(practice_school))
    status, _, err = said(capsys, *line)
    assert status == 2
    assert "--trust" in err


def test_the_shelf_is_listed_with_its_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    listed = {row["id"]: row for row in document(capsys, "content", "list", "--json")}
    assert listed["k1-01"]["questions"] == 5
    assert listed["k1-01"]["scenes"] == 8
    assert listed["u2-02"]["questions"] == 8
    assert listed["u2-02"]["scenes"] == 10
    assert listed["s-3"]["questions"] == 10
    assert listed["s-3"]["audience"] == "staff"


def test_content_check_is_clean_and_finds_a_broken_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    checked = document(capsys, "content", "check", "--json")
    assert [fault for fault in checked["faults"] if fault["severity"] == "error"] == []
    broken = tmp_path / "k1-01.md"
    text = (CONTENT / "k1-01.md").read_text(encoding="utf-8")
    broken.write_text(text.replace("{#start}", ""), encoding="utf-8")
    status, out, _ = said(capsys, "content", "check", broken)
    line = 1 + text.splitlines().index("## A box pops up (5.3) {#start}")
    assert status == 1
    assert f"k1-01.md:{line}: error" in out
    assert "Mend it:" in out


@pytest.mark.parametrize(
    ("line", "word"),
    [
        (["learn", "u9-99", "--as", "Ben T", "--plain"], "u9-99"),
        (["learn", "k1-01", "--as", "Nobody", "--plain"], "Nobody"),
        (["learn", "k1-01"], "--as"),
        (["status", "--colour"], "--colour"),
        (["dance"], "dance"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_breath(
    capsys: pytest.CaptureFixture[str], practice_school: Path, line: list[str], word: str
) -> None:
    status, out, err = said(capsys, "--school", practice_school, *line)
    assert (status, out) == (2, "")
    assert err.startswith("training: ")
    assert word in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "content", [b"", b"{", b'{"format": 2, "name": "Elm"}', b'{"format": 1}', b"[]", b"\xff\xfe"]
)
def test_a_damaged_or_newer_school_is_said_and_left_alone(
    capsys: pytest.CaptureFixture[str], practice_school: Path, content: bytes
) -> None:
    (practice_school / "school.json").write_bytes(content)
    before = sorted(practice_school.rglob("*"))
    for line in (["status"], ["learn", "k1-01", "--as", "Ben T", "--plain"], []):
        status, _, err = said(capsys, "--school", practice_school, *line)
        assert status == 2
        assert err.startswith("training: ")
    assert sorted(practice_school.rglob("*")) == before
    assert (practice_school / "school.json").read_bytes() == content


def plain(folder: Path, who: str, module: str, typed: str) -> subprocess.CompletedProcess[str]:
    """Plain mode as a script runs it: lines in by a pipe."""
    line = [sys.executable, "-m", "training", "--school", str(folder), "learn", module]
    return subprocess.run(
        [*line, "--as", who, "--plain"],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        env=dict(os.environ),
    )


def test_plain_mode_ends_with_0_when_the_input_ends(practice_school: Path) -> None:
    ran = plain(practice_school, "Ben T", "k1-07", "\n\n")
    assert ran.returncode == 0
    assert "Card 2 of 5" in ran.stdout
    assert "Saved." in ran.stdout


def test_a_guest_needs_no_school(tmp_path: Path) -> None:
    ran = plain(tmp_path / "nowhere", "guest", "k1-01", "\n")
    assert ran.returncode == 0
    assert "nothing was kept" in ran.stdout
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("who", "module"), [("aisha-b", "k1-01"), ("amara-c", "u2-02"), ("priya-desai", "s-3")]
)
def test_killed_again_and_again_it_carries_on_to_the_end(
    tmp_path: Path, who: str, module: str
) -> None:
    """A fresh process for every few lines; each is killed without warning at a prompt."""
    folder = small_school(tmp_path / "school")
    rooms = open_rooms(folder)
    learner, chosen = rooms.roll.find(who), rooms.module(module)
    player = PlainPlayer(chosen, always_right)
    lives = 0
    fresh: list[Event] = []
    while not any(isinstance(event, Completed) for event in fresh):
        lives += 1
        assert lives < 60
        one_life(folder, who, module, player)
        fresh = [recorded.event for recorded in rooms.records.of(learner.id)]
    assert lives > 2
    right = [event.question for event in fresh if isinstance(event, Answered) and event.right]
    assert right == [question.id for question in chosen.questions]
    assert certificate(rooms, learner, chosen)
    assert rooms.records.check().faults == ()


def one_life(folder: Path, who: str, module: str, player: PlainPlayer) -> None:
    """Type a few lines, then kill."""
    line = [sys.executable, "-m", "training", "--school", str(folder), "learn", module]
    with subprocess.Popen(
        [*line, "--as", who, "--plain"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=dict(os.environ),
    ) as process:
        assert process.stdin
        assert process.stdout
        # Enough to get through the scenario, which starts again after each kill.
        for _ in range(7):
            player.page = ""
            if not read_to_prompt(process.stdout, player):
                return
            process.stdin.write(player.read() or "")
            process.stdin.flush()
        read_to_prompt(process.stdout, player)
        process.kill()


def read_to_prompt(out: Any, player: PlainPlayer) -> bool:
    """Read what is printed until a prompt; False when the program ended instead."""
    while True:
        sign = out.read(1)
        if not sign:
            return False
        player.write(sign)
        if player.page.endswith("\n> "):
            return True


def test_a_pipe_that_cannot_hold_a_letter_gets_a_question_mark() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "training", "content", "coverage"],
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"? taught" in ran.stdout
