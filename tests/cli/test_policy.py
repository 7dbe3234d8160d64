import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.support.online_policy import FOUND, MOVED, NO_FRIENDS, POLICY, REVISED
from training.cli.main import run
from training.school.policy.wording import fingerprint

PASSPHRASE = "otter kettle ladder plum"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "policy.txt"
    path.write_text(POLICY, encoding="utf-8")
    return path


def said(capsys: pytest.CaptureFixture[str], *line: object) -> tuple[int, str, str]:
    """The status, what was printed, and what was said on stderr."""
    capsys.readouterr()
    status = run([str(word) for word in line])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def document(capsys: pytest.CaptureFixture[str], *line: object) -> Any:
    """The one JSON document that a command prints."""
    status, out, err = said(capsys, *line)
    assert (status, err) == (0, "")
    return json.loads(out)


def imported(
    capsys: pytest.CaptureFixture[str], school: Path, path: Path, text: str, adopted: str
) -> Any:
    path.write_text(text, encoding="utf-8")
    line = ("--school", school, "policy", "import", path, "--adopted", adopted, "--json")
    return document(capsys, *line)


def answering(school: Path, typed: str, *line: object) -> subprocess.CompletedProcess[str]:
    """The command as a person runs it, who types those answers."""
    command = [sys.executable, "-m", "training", "--school", str(school), *map(str, line)]
    return subprocess.run(
        command, input=typed, capture_output=True, text=True, check=False, env=dict(os.environ)
    )


def files_in(school: Path) -> list[str]:
    return sorted(str(path.relative_to(school)) for path in (school / "policy").rglob("*.*"))


def test_an_import_tells_each_clause_with_the_hash_of_its_words(
    capsys: pytest.CaptureFixture[str], practice_school: Path, file: Path
) -> None:
    told = imported(capsys, practice_school, file, POLICY, "2023-03-03")
    digest = sha256(file.read_bytes()).hexdigest()
    assert set(told) == {"version", "sha256", "clauses", "missing", "unknown", "doubtful"}
    assert told["sha256"] == digest
    assert told["version"] == f"2023-03-03-{digest[:12]}"
    assert tuple(one["id"] for one in told["clauses"]) == FOUND
    hashes = {one["id"]: one["text_sha256"] for one in told["clauses"]}
    assert hashes["4.4.7"] == fingerprint([NO_FRIENDS])
    assert "5.2" in told["missing"]
    assert (told["unknown"], told["doubtful"]) == ([], [])
    kept = practice_school / "policy" / told["version"] / "document.txt"
    assert kept.read_bytes() == file.read_bytes()


def test_importing_the_same_again_gives_the_same_and_changes_nothing(
    capsys: pytest.CaptureFixture[str], practice_school: Path, file: Path
) -> None:
    first = imported(capsys, practice_school, file, POLICY, "2023-03-03")
    page = practice_school / "policy" / first["version"] / "clauses.json"
    before = page.read_bytes()
    assert imported(capsys, practice_school, file, POLICY, "03/03/2023") == first
    assert page.read_bytes() == before
    status, out, _ = said(
        capsys, "--school", practice_school, "policy", "import", file, "--adopted", "2023-03-03",
        "--yes",
    )  # fmt: skip
    assert status == 0
    assert "This is kept already" in out


@pytest.mark.parametrize("more", [(), ("--json",), ("--yes",)])
def test_a_dry_run_keeps_nothing(
    capsys: pytest.CaptureFixture[str], practice_school: Path, file: Path, more: tuple[str, ...]
) -> None:
    line = ("policy", "import", file, "--adopted", "2023-03-03", "--dry-run", *more)
    status, out, _ = said(capsys, "--school", practice_school, *line)
    assert status == 0
    assert "4.4.7" in out or f"{len(FOUND)} of 55 clauses" in out
    assert not (practice_school / "policy").exists()


def test_an_import_shows_what_it_would_keep_and_asks(practice_school: Path, file: Path) -> None:
    line = ("policy", "import", file, "--adopted", "2023-03-03")
    refused = answering(practice_school, "n\n", *line)
    assert refused.returncode == 0
    assert f"{len(FOUND)} of 55 clauses" in refused.stdout
    assert "Nothing was kept." in refused.stdout
    assert not (practice_school / "policy").exists()
    stopped = answering(practice_school, "", *line)
    assert stopped.returncode == 2
    assert "Traceback" not in stopped.stderr
    assert not (practice_school / "policy").exists()
    assert "Kept: 2023-03-03-" in answering(practice_school, "y\n", *line).stdout


def test_doubtful_clauses_are_asked_about_one_by_one_and_once(
    capsys: pytest.CaptureFixture[str], practice_school: Path, file: Path
) -> None:
    file.write_text(MOVED, encoding="utf-8")
    line = ("policy", "import", file, "--adopted", "2023-03-03")
    later = answering(practice_school, "l\ny\n", *line)
    assert NO_FRIENDS in later.stdout
    assert "Is this 4.4.7?" in later.stdout
    assert "Doubtful, to be confirmed (1):" in later.stdout
    sure = answering(practice_school, "y\ny\n", *line)
    assert "Doubtful" not in sure.stdout
    again = answering(practice_school, "", *line)
    assert again.returncode == 0
    assert "This is kept already" in again.stdout
    told = imported(capsys, practice_school, file, MOVED, "2023-03-03")
    assert "4.4.7" in [one["id"] for one in told["clauses"]]


def test_a_clause_that_a_person_refuses_is_missing_and_its_place_unknown(
    practice_school: Path, file: Path
) -> None:
    file.write_text(MOVED, encoding="utf-8")
    ran = answering(practice_school, "n\ny\n", "policy", "import", file, "--adopted", "2023-03-03")
    assert ran.returncode == 0
    assert f"  5.7: {NO_FRIENDS}" in ran.stdout


def test_without_questions_doubtful_clauses_stay_doubtful_until_they_are_confirmed(
    capsys: pytest.CaptureFixture[str], practice_school: Path, file: Path
) -> None:
    told = imported(capsys, practice_school, file, MOVED, "2023-03-03")
    assert [(one["id"], one["place"]) for one in told["doubtful"]] == [("4.4.7", "5.7")]
    assert "4.4.7" not in [one["id"] for one in told["clauses"]]
    assert "4.4.7" not in told["missing"]
    line = ("policy", "import", file, "--adopted", "2023-03-03", "--confirm", "4.4.7=5.7", "--json")
    sure = document(capsys, "--school", practice_school, *line)
    assert sure["doubtful"] == []
    assert "4.4.7" in [one["id"] for one in sure["clauses"]]
    assert sure["version"] == told["version"]


def test_status_tells_what_is_in_force_what_is_missing_and_what_is_overdue(
    capsys: pytest.CaptureFixture[str], practice_school: Path, file: Path
) -> None:
    line = ("--school", practice_school, "policy", "status")
    assert document(capsys, *line, "--json")["in_force"] is None
    assert "No policy text is in force" in said(capsys, *line)[1]
    first = imported(capsys, practice_school, file, POLICY, "2023-03-03")
    coming = imported(capsys, practice_school, file, REVISED, "2999-01-01")
    told = document(capsys, *line, "--json")
    assert told["in_force"] == first["version"]
    assert [one["version"] for one in told["versions"]] == [first["version"], coming["version"]]
    assert told["versions"][0]["clauses"] == len(FOUND)
    assert told["versions"][1]["unknown"] == ["4.5"]
    assert told["reviews"]["next_due"] == "2025-03-31"
    assert told["reviews"]["overdue"] is True
    assert told["signed"] == []
    _, out, _ = said(capsys, *line)
    assert f"In force: {first['version']}" in out
    assert f"To come: {coming['version']}" in out
    assert "It is overdue." in out


def test_a_difference_is_told_in_the_contracts_shape(
    capsys: pytest.CaptureFixture[str], practice_school: Path, file: Path
) -> None:
    old = imported(capsys, practice_school, file, POLICY, "2023-03-03")
    new = imported(capsys, practice_school, file, REVISED, "2026-09-01")
    line = ("--school", practice_school, "policy", "diff")
    told = document(capsys, *line, old["version"], new["version"], "--json")
    assert set(told) == {"changed", "added", "removed", "modules", "questions", "people"}
    assert told["changed"] == ["4.3"]
    assert told["added"] == ["4.5"]
    assert told["removed"] == ["4.4.2"]
    assert "s-4" in told["modules"]
    assert all(one.split("/")[0] in told["modules"] for one in told["questions"])
    rows = document(capsys, "--school", practice_school, "status", "--json")["learners"]
    assert set(told["people"]) == {
        row["id"]
        for row in rows
        if any(row["modules"].get(m, {}).get("state") == "done" for m in told["modules"])
    }
    _, out, _ = said(capsys, *line, "2023", "2026-09-01")
    assert "Changed (1):\n  4.3" in out
    _, out, _ = said(capsys, *line, "2023", "2023")
    assert out == "The two versions say the same.\n"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (["import", "nowhere.txt", "--adopted", "2023-03-03"], "nowhere.txt cannot be read"),
        (["import", ".", "--adopted", "2023-03-03"], "cannot be read"),
        (["import", "nowhere.txt"], "--adopted"),
        (["import", "nowhere.txt", "--adopted", "last May"], "--adopted"),
        (["diff", "2023", "2024"], "no version of the policy"),
        (["diff", "2023"], "NEW"),
        (["dance"], "dance"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_breath(
    capsys: pytest.CaptureFixture[str], practice_school: Path, line: list[str], words: str
) -> None:
    status, out, err = said(capsys, "--school", practice_school, "policy", *line)
    assert (status, out) == (2, "")
    assert err.startswith("training: ")
    assert words in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("confirm", "words"),
    [
        ("4.4.7", "--confirm 4.4.7=5.7"),
        ("x=5.7", "--confirm"),
        ("4.4.7=8.8", "no 8.8"),
        ("9.9=4.2", "9.9"),
    ],
)
def test_a_confirmation_that_makes_no_sense_is_told_and_nothing_is_kept(
    capsys: pytest.CaptureFixture[str], practice_school: Path, file: Path, confirm: str, words: str
) -> None:
    line = ("policy", "import", file, "--adopted", "2023-03-03", "--yes", "--confirm", confirm)
    status, _, err = said(capsys, "--school", practice_school, *line)
    assert status == 2
    assert words in err
    assert not (practice_school / "policy").exists()


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"", b"Eggs\nMilk\n", b"\xd0\xcf\x11\xe0"])
def test_a_wrong_file_is_refused_and_the_old_text_stays_in_force(
    capsys: pytest.CaptureFixture[str], practice_school: Path, file: Path, content: bytes
) -> None:
    kept = imported(capsys, practice_school, file, POLICY, "2023-03-03")
    before = files_in(practice_school)
    file.write_bytes(content)
    line = ("policy", "import", file, "--adopted", "2026-09-01", "--json")
    status, out, err = said(capsys, "--school", practice_school, *line)
    assert (status, out) == (2, "")
    assert err.startswith("training: ")
    assert files_in(practice_school) == before
    status_line = ("--school", practice_school, "policy", "status", "--json")
    assert document(capsys, *status_line)["in_force"] == kept["version"]


def test_a_damaged_version_is_told_in_words(
    capsys: pytest.CaptureFixture[str], practice_school: Path, file: Path
) -> None:
    kept = imported(capsys, practice_school, file, POLICY, "2023-03-03")
    (practice_school / "policy" / kept["version"] / "clauses.json").write_bytes(b"{half")
    for line in (["status"], ["diff", kept["version"], "2023"]):
        status, _, err = said(capsys, "--school", practice_school, "policy", *line)
        assert status == 2
        assert "import the document again" in err
    assert imported(capsys, practice_school, file, POLICY, "2023-03-03") == kept
    assert said(capsys, "--school", practice_school, "policy", "status")[0] == 0


def test_a_school_with_a_passphrase_shows_and_changes_nothing_without_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, file: Path
) -> None:
    right, wrong, school = tmp_path / "right.txt", tmp_path / "wrong.txt", tmp_path / "school"
    right.write_text(PASSPHRASE, encoding="utf-8")
    wrong.write_text("something else entirely", encoding="utf-8")
    setup = ("setup", "--name", "Elm Park", "--passphrase-file", right)
    assert said(capsys, "--school", school, *setup)[0] == 0
    line = ("--school", school, "policy", "import", file, "--adopted", "2023-03-03", "--json")
    assert said(capsys, *line, "--passphrase-file", wrong)[:2] == (2, "")
    for other in (["status"], ["diff", "a", "b"]):
        ran = said(capsys, "--school", school, "policy", *other, "--passphrase-file", wrong)
        assert ran[:2] == (2, "")
    assert not (school / "policy").exists()
    assert document(capsys, *line, "--passphrase-file", right)["missing"]


def test_the_commands_start_without_reading_word_files() -> None:
    program = (
        "import sys; from training.cli.main import run; run(['policy', '--help']); "
        "print([name for name in ('docx', 'lxml', 'textual', 'tinydb') if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout.endswith("\n[]\n")
