"""`training certificates page`."""

import sys
from pathlib import Path

import pytest

from tests.support.commands import OTHER, passphrase_file, set_up, typed
from tests.support.real_school import OWN, give_passphrases, real_school
from training.certificates.page.page import MADE_HERE
from training.certificates.trust import read
from training.disk.errors import DiskError
from training.school.folder import TRUST_FILE
from training.school.people import Role

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="faults are made as POSIX has them")


@pytest.fixture
def school(tmp_path: Path) -> Path:
    folder = tmp_path / "school"
    assert set_up(folder).status == 0
    return folder


@pytest.fixture
def opening(school: Path) -> tuple[object, ...]:
    return ("--school", school, "--passphrase-file", passphrase_file(school.parent))


def test_it_writes_one_file_and_says_what_is_in_it(
    school: Path, opening: tuple[object, ...], tmp_path: Path
) -> None:
    out = tmp_path / "verify.html"
    said = typed("certificates", "page", "--out", out, *opening)

    assert said.status == 0
    assert f"Written: {out}" in said.out
    assert "list number 1" in said.out
    assert "known" not in said.err
    assert "Elm Park" in out.read_text(encoding="utf-8")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_the_json_says_the_same_and_nothing_else_is_printed(
    school: Path, opening: tuple[object, ...], tmp_path: Path
) -> None:
    out = tmp_path / "verify.html"
    said = typed("certificates", "page", "--out", out, "--json", *opening)
    trust = read((school / TRUST_FILE).read_bytes(), None)

    assert said.document == {
        "written": [str(out)],
        "school": "Elm Park",
        "address": "",
        "list_number": 1,
        "list_date": trust.date.isoformat(),
        "codes": 0,
        "bytes": out.stat().st_size,
        "behind": False,
    }


def test_without_codes_there_are_none(opening: tuple[object, ...], tmp_path: Path) -> None:
    out = tmp_path / "verify.html"
    said = typed("certificates", "page", "--out", out, "--no-codes", "--json", *opening)
    assert said.document["codes"] is None
    assert 'id="by-code"' not in out.read_text(encoding="utf-8")


def test_a_page_of_ours_is_replaced(opening: tuple[object, ...], tmp_path: Path) -> None:
    out = tmp_path / "verify.html"
    out.write_text(f"an older one {MADE_HERE}", encoding="utf-8")
    assert typed("certificates", "page", "--out", out, *opening).status == 0
    assert "an older one" not in out.read_text(encoding="utf-8")


def test_any_other_file_stays(opening: tuple[object, ...], tmp_path: Path) -> None:
    out = tmp_path / "index.html"
    out.write_text("the school's own site", encoding="utf-8")
    said = typed("certificates", "page", "--out", out, *opening)
    assert said.status == 2
    assert "Name another file" in said.err
    assert out.read_text(encoding="utf-8") == "the school's own site"


@pytest.mark.parametrize("where", ["", "not there/verify.html"])
def test_a_place_that_cannot_be_is_said(
    opening: tuple[object, ...], tmp_path: Path, where: str
) -> None:
    said = typed("certificates", "page", "--out", tmp_path / where, *opening)
    assert said.status == 2
    assert said.out == ""


@posix_only
@pytest.mark.parametrize("fault_named", ["FULL", "KILL"])
def test_it_is_written_whole_or_not_at_all(
    opening: tuple[object, ...], tmp_path: Path, fault_named: str
) -> None:
    from tests.support.faults import Fault, at_each_touch

    out = tmp_path / "out" / "verify.html"
    out.parent.mkdir()
    older = f"an older one {MADE_HERE}"

    def made() -> None:
        said = typed("certificates", "page", "--out", out, *opening)
        if said.status:
            raise DiskError(said.err)

    ends = 0
    out.write_text(older, encoding="utf-8")
    for ended in at_each_touch(made, out.parent, Fault[fault_named]):
        ends += 1
        found = out.read_text(encoding="utf-8")
        assert found == older if not ended.done else found.endswith("</html>\n")
        out.write_text(older, encoding="utf-8")
    assert ends > 2


def test_a_wrong_passphrase_writes_nothing(school: Path, tmp_path: Path) -> None:
    out, wrong = tmp_path / "verify.html", passphrase_file(tmp_path, OTHER)
    said = typed(
        "certificates", "page", "--out", out, "--school", school, "--passphrase-file", wrong
    )
    assert said.status == 2
    assert not out.exists()


@pytest.mark.parametrize(("role", "may"), [("lead", True), ("teacher", False), ("staff", False)])
def test_only_who_looks_after_the_records_may_make_it(tmp_path: Path, role: str, may: bool) -> None:
    school, out = real_school(tmp_path / "school", sealed=True), tmp_path / "verify.html"
    give_passphrases(school)
    file = passphrase_file(tmp_path, OWN[Role(role)])
    said = typed(
        "certificates", "page", "--out", out, "--school", school, "--who", role,
        "--passphrase-file", file,
    )  # fmt: skip
    assert (said.status == 0) is may
    assert out.exists() is may


def test_a_practice_school_asks_for_no_passphrase(tmp_path: Path) -> None:
    school, out = tmp_path / "practice", tmp_path / "verify.html"
    assert typed("demo", "--folder", school).status == 0
    said = typed("certificates", "page", "--out", out, "--school", school, "--json")
    assert said.status == 0
    assert said.document["codes"] >= 0
