from pathlib import Path

from tests.support.commands import OTHER, PASSPHRASE, passphrase_file, set_up, typed
from training.actions.unlock import unlocks


def test_a_school_goes_into_a_file_and_comes_back_with_its_key_sealed(tmp_path: Path) -> None:
    folder, file, back = tmp_path / "school", tmp_path / "elm.zip", tmp_path / "back"
    fingerprint = set_up(folder, "--json").document["fingerprint"]
    given = ("--passphrase-file", passphrase_file(tmp_path))
    made = typed("backup", file, "--school", folder, "--json", *given).document
    assert (made["file"], made["school"]) == (str(file), "Elm Park")
    assert PASSPHRASE.encode() not in file.read_bytes()
    restored = typed("restore", file, "--school", back, "--json").document
    assert restored["folder"] == str(back)
    assert (restored["files"], restored["bytes"]) == (made["files"], made["bytes"])
    assert unlocks(back, PASSPHRASE)
    assert not unlocks(back, OTHER)
    assert fingerprint in typed("key", "paper", "--school", back, *given).out


def test_without_the_passphrase_there_is_no_backup(tmp_path: Path) -> None:
    set_up(tmp_path / "school")
    said = typed("backup", tmp_path / "x.zip", "--school", tmp_path / "school", answers=[OTHER])
    assert said.status == 2
    assert not (tmp_path / "x.zip").exists()


def test_a_restored_practice_school_works(practice_school: Path, tmp_path: Path) -> None:
    file, back = tmp_path / "x.zip", tmp_path / "my back"
    assert "lock it up" in typed("backup", file, "--school", practice_school).out
    said = typed("restore", file, "--school", back)
    assert f'training --school "{back}"' in said.out
    checked = typed("records", "check", "--school", back, "--json").document
    assert checked["faults"] == []
    assert checked["events"] > 1000


def test_what_is_no_backup_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"dear parents")
    for name in ("letter.docx", "nowhere.zip"):
        said = typed("restore", tmp_path / name, "--school", tmp_path / "back")
        assert (said.status, said.out) == (2, "")
        assert "Traceback" not in said.err
    assert not (tmp_path / "back").exists()
