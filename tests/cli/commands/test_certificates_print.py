"""`training certificates pdf` and `training certificates picture`."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.support.at_terminal import shows
from tests.support.certificate_set import certificate_for
from tests.support.codes import by_zxing
from tests.support.commands import PASSPHRASE, Said, passphrase_file, set_up, typed
from tests.support.paper import picture_of, words_of
from training.actions.certificate import Certificate, kept_certificates
from training.actions.issuing.issue import issue
from training.actions.issuing.waiting import waiting
from training.actions.open_key import open_key
from training.actions.own_passphrase import choose_passphrase
from training.actions.rooms import Rooms
from training.certificates.short_code import short_code
from training.cli.building import open_rooms
from training.cli.commands.certificates_print import LAYOUTS
from training.cli.commands.certificates_printed import Made
from training.core.events import Completed, Started
from training.core.module import Audience
from training.reports.printed.certificates.layout import Layout
from training.school.folder import SchoolFolder
from training.school.people import Person, Role
from training.school.roles import ADMINISTRATOR
from training.school.sign_in.cards import SignIns

TODAY = datetime.now(UTC).date()
OWN = "copper biscuit meadow"
MODULES = {"p-1": "k1-01", "p-2": "k1-01", "p-3": "l2-01", "p-4": "k1-01", "t-1": "s-3"}
PEOPLE = (
    Person(id="p-1", name="Zażółć Ż", group="Robins", year=2),
    Person(id="p-2", name="आर्या P", group="Robins", year=2),
    Person(id="p-3", name="小明 W", group="Otters", year=4),
    Person(id="p-4", name="Aisha B", group="Robins", year=2),
    Person(id="t-1", name="Priya Desai", group="Staff", role=Role.TEACHER, classes=("Robins",)),
)
UNSIGNED = "p-4"


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """Two Robins, an Otter and a teacher have a certificate; one Robin's is not signed yet."""
    folder = tmp_path / "school"
    assert set_up(folder).status == 0
    file = SchoolFolder(folder).people
    standing = file.read()
    file.change(standing, standing.people.changed(PEOPLE, "a test", TODAY))
    rooms = open_rooms(folder)
    sign_all(rooms, [person.id for person in PEOPLE if person.id != UNSIGNED])
    complete(rooms, UNSIGNED)
    rooms.records.close()
    return folder


def complete(rooms: Rooms, person: str) -> None:
    module = rooms.module(MODULES[person])
    about = {"attempt": f"a-{person}", "module": module.id, "version": module.version}
    rooms.records.record(person, (Started(**about, seed=1), Completed(**about, got=4, of=5)))


def sign_all(rooms: Rooms, people: Iterable[str]) -> None:
    for person in people:
        complete(rooms, person)
    assert rooms.folder is not None
    key = open_key(rooms.folder, ADMINISTRATOR.id, PASSPHRASE)
    found = [one.completion for one in waiting(rooms, ("Robins", "Otters", "Staff"))]
    assert len(issue(rooms, key, found, ADMINISTRATOR.id).issued) == len(found)


def certificate_of(school: Path, person: str) -> Certificate:
    rooms = open_rooms(school)
    (found,) = kept_certificates(rooms, (rooms.roll.find(person),), rooms.modules())
    return found


def asked(school: Path, *line: object) -> Said:
    given = passphrase_file(school.parent)
    return typed("--school", school, "certificates", *line, "--passphrase-file", given)


def test_a_class_is_printed_in_the_order_of_names_and_what_waits_is_told(
    school: Path, tmp_path: Path
) -> None:
    out = tmp_path / "robins.pdf"
    said = asked(school, "pdf", "--class", "robins", "--out", out)
    assert said.status == 0, said.err
    assert said.out.splitlines() == [
        f"Written: {out} (certificates: 2)",
        "1 is still waiting to be signed: training certificates issue",
    ]
    first, second = words_of(out.read_bytes())
    assert "Zażółć Ż" in first
    assert "आर्या P" in second


def test_json_tells_how_many_there_are_and_no_name(school: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.pdf"
    said = asked(school, "pdf", "--out", out, "--json", "--layout", "four")
    assert said.document == {
        "written": [str(out)],
        "certificates": 4,
        "expired": 0,
        "waiting": 1,
        "unshown": ["U+5C0F", "U+660E"],
    }
    assert len(words_of(out.read_bytes())) == 2
    assert not any(person.name in said.out + said.err for person in PEOPLE)


def test_staff_are_printed_alone_with_their_mark(school: Path, tmp_path: Path) -> None:
    out = tmp_path / "staff.pdf"
    assert asked(school, "pdf", "--staff", "--out", out).status == 0
    (page,) = words_of(out.read_bytes())
    assert "Priya Desai" in page
    assert "4 of 5 questions right" in page


def test_single_ones_are_printed_by_id_or_short_code(school: Path, tmp_path: Path) -> None:
    out = tmp_path / "two.pdf"
    first, second = (certificate_of(school, person).certificate for person in ("p-1", "p-3"))
    ids = ("--id", first.upper(), "--id", short_code(second).lower())
    said = asked(school, "pdf", *ids, "--out", out, "--json").document
    assert (said["certificates"], said["waiting"]) == (2, None)
    assert len(words_of(out.read_bytes())) == 2


def everybody_has_left(school: Path) -> None:
    file = SchoolFolder(school).people
    standing = file.read()
    gone = [one.model_copy(update={"left": TODAY}) for one in standing.people.people]
    file.change(standing, standing.people.changed(gone, "a test", TODAY))


def test_people_are_printed_by_their_id_and_those_who_left_too(
    school: Path, tmp_path: Path
) -> None:
    out, png = tmp_path / "two.pdf", tmp_path / "one.png"
    code = short_code(certificate_of(school, "p-3").certificate)
    everybody_has_left(school)

    said = asked(school, "pdf", "--id", "t-1", "--id", code, "--out", out, "--json").document
    assert (said["certificates"], said["waiting"]) == (2, None)
    assert any("Priya Desai" in page for page in words_of(out.read_bytes()))
    both = ("--id", "p-1", "--id", "p-1", "--out", out, "--json")
    assert asked(school, "pdf", *both).document["certificates"] == 1
    assert asked(school, "picture", code, "--out", png).status == 0
    assert asked(school, "pdf", "--out", tmp_path / "all.pdf").status == 2


def test_a_person_who_has_no_signed_certificate_is_told_of(school: Path, tmp_path: Path) -> None:
    out = tmp_path / "none.pdf"
    said = asked(school, "pdf", "--id", "p-1", "--id", UNSIGNED, "--out", out)
    assert said.status == 2 and "1 of these ids belong to no signed certificate" in said.err
    assert not out.exists()


def test_a_teacher_prints_leavers_of_their_own_class_and_no_others(
    school: Path, tmp_path: Path
) -> None:
    choose_passphrase(SignIns(school), "t-1", OWN, Random(1).randbytes)
    file = SchoolFolder(school).people
    standing = file.read()
    gone = [
        one.model_copy(update={"left": TODAY if one.is_pupil else None})
        for one in standing.people.people
    ]
    file.change(standing, standing.people.changed(gone, "a test", TODAY))
    who = ("--who", "Priya Desai", "--passphrase-file", passphrase_file(tmp_path, OWN))
    line = ("--school", school, "certificates", "pdf")
    out = tmp_path / "x.pdf"
    assert typed(*line, "--id", "p-3", "--out", out, *who).status == 2
    assert not out.exists()
    assert typed(*line, "--id", "p-1", "--out", out, *who).status == 0


@pytest.mark.parametrize(
    "line",
    [
        ("pdf", "--class", "Robins", "--staff", "--out", "x.pdf"),
        ("pdf", "--class", "Herons", "--out", "x.pdf"),
        ("pdf", "--id", "0123456789abcdef", "--out", "x.pdf"),
        ("pdf", "--id", "Zażółć Ż", "--out", "x.pdf"),
        ("pdf", "--layout", "three", "--out", "x.pdf"),
        ("picture", "0123456789abcdef", "--out", "x.png"),
        ("picture", "0123456789abcdef", "--out", "x.gif"),
    ],
)
def test_what_cannot_be_printed_is_refused_and_nothing_is_written(
    line: tuple[str, ...], school: Path, tmp_path: Path
) -> None:
    *before, name = line
    said = asked(school, *before, tmp_path / name)
    assert said.status == 2
    assert said.err.strip()
    assert "Zażółć" not in said.err
    assert not (tmp_path / name).exists()


def test_where_nothing_is_signed_it_is_told_what_waits(school: Path, tmp_path: Path) -> None:
    folder = tmp_path / "other"
    assert set_up(folder).status == 0
    file = SchoolFolder(folder).people
    standing = file.read()
    file.change(standing, standing.people.changed(PEOPLE, "a test", TODAY))
    rooms = open_rooms(folder)
    complete(rooms, "p-1")
    complete(rooms, "p-2")
    rooms.records.close()
    said = asked(folder, "pdf", "--out", tmp_path / "none.pdf")
    assert said.status == 2
    assert "2 are still waiting to be signed: training certificates issue" in said.err
    assert not (tmp_path / "none.pdf").exists()


def test_a_teacher_prints_their_own_class_and_no_other(school: Path, tmp_path: Path) -> None:
    choose_passphrase(SignIns(school), "t-1", OWN, Random(1).randbytes)
    who = ("--who", "Priya Desai", "--passphrase-file", passphrase_file(tmp_path, OWN))
    line = ("--school", school, "certificates")
    assert typed(*line, "pdf", "--out", tmp_path / "own.pdf", *who).status == 0
    pages = words_of((tmp_path / "own.pdf").read_bytes())
    assert len(pages) == 2
    assert not any("小" in page or "U+5C0F" in page for page in pages)
    otters = certificate_of(school, "p-3").certificate
    for refused in (
        ("pdf", "--class", "Otters", "--out", tmp_path / "no.pdf"),
        ("pdf", "--staff", "--out", tmp_path / "no.pdf"),
        ("pdf", "--id", otters, "--out", tmp_path / "no.pdf"),
        ("picture", otters, "--out", tmp_path / "no.png"),
    ):
        assert typed(*line, *refused, *who).status == 2
    assert not list(tmp_path.glob("no.*"))


def test_a_wrong_passphrase_prints_nothing(school: Path, tmp_path: Path) -> None:
    wrong = passphrase_file(tmp_path, "wrong horse paperclip")
    line = ("--school", school, "certificates", "pdf", "--out", tmp_path / "x.pdf")
    assert typed(*line, "--passphrase-file", wrong).status == 2
    assert not (tmp_path / "x.pdf").exists()


def test_a_pdf_is_replaced_and_no_other_file_ever_is(school: Path, tmp_path: Path) -> None:
    out, other = tmp_path / "all.pdf", tmp_path / "notes.txt"
    other.write_text("mine")
    assert asked(school, "pdf", "--out", other).status == 2
    assert other.read_text() == "mine"
    for _ in range(2):
        assert asked(school, "pdf", "--class", "Otters", "--out", out).status == 0


def test_a_picture_of_one_certificate_is_written_as_png_and_as_svg(
    school: Path, tmp_path: Path
) -> None:
    shown = certificate_of(school, "p-1")
    png, svg = tmp_path / "one.png", tmp_path / "one.SVG"
    assert asked(school, "picture", shown.certificate, "--out", png).out == f"Written: {png}\n"
    said = asked(school, "picture", short_code(shown.certificate), "--out", svg, "--json")
    assert said.document == {"written": [str(svg)]}
    assert png.read_bytes().startswith(b"\x89PNG")
    assert "Zażółć Ż" in svg.read_text(encoding="utf-8")
    again = asked(school, "picture", shown.certificate, "--out", png)
    assert again.status == 2


def test_the_code_on_paper_is_the_one_that_was_signed(school: Path, tmp_path: Path) -> None:
    out = tmp_path / "one.pdf"
    shown = certificate_of(school, "p-2")
    assert asked(school, "pdf", "--id", shown.certificate, "--out", out).status == 0
    assert by_zxing(picture_of(out.read_bytes())) == [shown.code]


def test_practice_certificates_are_told_to_prove_nothing(
    practice_school: Path, tmp_path: Path
) -> None:
    rooms = open_rooms(practice_school)
    learner = next(one for one in rooms.roll.learners if one.is_pupil)
    about = {"attempt": "print-me", "module": "k1-01", "version": "v"}
    rooms.records.record(learner.id, (Started(**about, seed=1), Completed(**about, got=1, of=1)))
    assert rooms.key is not None
    found = [one.completion for one in waiting(rooms, (learner.group,))]
    issue(rooms, rooms.key, found, "")
    rooms.records.close()
    out = tmp_path / "practice.pdf"
    said = typed("--school", practice_school, "certificates", "pdf", "--out", out)
    assert said.status == 0, said.err
    assert "They are practice certificates: each says so, and proves nothing." in said.out
    assert all("PRACTICE" in page for page in words_of(out.read_bytes()))


def test_somebody_at_a_terminal_sees_how_far_it_is(school: Path, tmp_path: Path) -> None:
    given = passphrase_file(school.parent)
    line = ["--school", school, "certificates", "pdf", "--out", tmp_path / "x.pdf"]
    assert shows([str(word) for word in (*line, "--passphrase-file", given)], b"100%")


def test_certificates_that_have_run_out_are_counted() -> None:
    staff = certificate_for("Priya Desai", audience=Audience.STAFF)
    assert staff.expires is not None
    both = (certificate_for("Aisha K"), staff)
    last_day, after = (Made(both, 0, "", staff.expires + timedelta(days=n)) for n in (0, 1))
    assert (last_day.expired, after.expired) == (0, 1)
    assert "Of these have run out: 1." in tuple(after.lines(Path("x.pdf")))
    assert not any("run out" in line for line in last_day.lines(Path("x.pdf")))


def test_every_layout_has_its_word() -> None:
    assert tuple(Layout) == LAYOUTS
