"""A school with something of each kind in its folder, and a command for each way into it."""

import re
from pathlib import Path

from tests.support.commands import set_up, typed
from training.cli.main import run

ROSTER = (
    "Forename,Surname,Class,Year\n"
    "Zyxwina,Qwertyson,Robins,2\nAisha,Bello,Robins,2\nZyxwulf,Qwertyson,Herons,6\n"
)
AGAIN = ROSTER.replace("Aisha,Bello,Robins,2", "Aisha,Bello,Herons,6") + "Zyxnew,Child,Robins,2\n"
POLICY = "# Social media policy\n\n## 4 Rules\n\n4.1 Staff must not post pictures of pupils.\n"

COMMANDS = [
    "status", "people list", "people import {list} --yes", "people leave {child} --yes",
    "people undo --yes", "people export {child} --folder {out}/export",
    "people erase {child} --yes", "people purge --yes", "people pictures Herons --on",
    "people pictures Robins --anew {child}", "people passphrase {adult} --reset",
    "policy import {policy} --adopted 2026-09-01 --yes", "policy status",
    "facts set dsl_name Zyxfact", "key restore --paper {paper}",
    "key passphrase --new-passphrase-file {other}", "backup {out}/school.backup",
    "privacy --folder {out}/notice", "records check", "learn u2-01 --as {pupil} --plain",
]  # fmt: skip
"""One for each way into the folder."""

WITHOUT_PASSPHRASE = re.compile(r"privacy|learn")


class Place:
    """A school in a folder, and beside it what the commands are given."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.school = folder / "school"
        self.out = folder / "out"

    def words(self, command: str) -> list[str]:
        """The command with everything named, and the passphrase where it takes one."""
        ids = dict(line.split("=") for line in (self.folder / "ids").read_text().splitlines())
        files = {
            "list": self.folder / "again.csv", "policy": self.folder / "policy.md",
            "paper": self.folder / "key.txt", "other": self.folder / "other.txt", "out": self.out,
        }  # fmt: skip
        words = [word.format(**ids, **files) for word in command.split()]
        given = ["--passphrase-file", str(self.folder / "otter.txt")]
        without = WITHOUT_PASSPHRASE.match(command)
        return [*words, "--school", str(self.school), *(() if without else given)]

    def files(self) -> dict[str, bytes]:
        """Everything that lies there; locks and wrong tries apart."""
        return {
            str(path.relative_to(self.folder)).replace("\\", "/"): path.read_bytes()
            for path in self.folder.rglob("*")
            if path.is_file() and not path.name.endswith((".lock", ".tries.json"))
        }


def _people(place: Place) -> dict[str, str]:
    line = ("people", "list", "--all", "--json", "--school", place.school, "--passphrase-file")
    document = typed(*line, place.folder / "otter.txt").document
    people = document["people"] if isinstance(document, dict) else document
    return {person["name"]: person["id"] for person in people}


def school_with_everything(folder: Path) -> Path:
    """A school with a class that signs in by pictures, a leaver, records, a policy, and rules."""
    place = Place(folder)
    place.out.mkdir()
    for name, words in (
        ("first.csv", ROSTER), ("again.csv", AGAIN), ("policy.md", POLICY),
        ("staff.csv", "Name,Role\nZyxadult Lee,lead\nZyxleaver Tom,staff\n"),
        ("other.txt", "seven quiet green trains"),
    ):  # fmt: skip
        (place.folder / name).write_text(words, encoding="utf-8")
    asked = ("--fact", "dsl_name=Mrs Lee", "--paper", place.folder / "key.txt")
    assert set_up(place.school, "--people", place.folder / "first.csv", *asked).status == 0
    (place.folder / "ids").write_text("child=x\nleaver=x\nadult=x\npupil=x\n")
    for command in (
        f"people import {place.folder}/staff.csv --role staff --yes",
        "people pictures Robins --on",
        f"policy import {place.folder}/policy.md --adopted 2024-05-03 --yes",
    ):
        assert run(place.words(command)) == 0
    ids = _people(place)
    named = {
        "child": ids["Zyxwina Q"], "leaver": ids["Zyxleaver Tom"],
        "adult": ids["Zyxadult Lee"], "pupil": ids["Zyxwulf Q"],
    }  # fmt: skip
    lines = (f"{name}={id_}\n" for name, id_ in named.items())
    (place.folder / "ids").write_text("".join(lines), encoding="utf-8")
    assert run(place.words("people leave {leaver} --yes")) == 0
    (place.school / "keeping.json").write_text('{"format": 1}', encoding="utf-8")
    learnt = typed(*place.words("learn u2-01 --as {pupil} --plain"), answers=["", "1"] * 20)
    assert learnt.status == 0
    return place.folder
