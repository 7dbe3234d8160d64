"""`training induction`: the table, a change of it, and somebody's own way."""

import shutil
from pathlib import Path

import pytest

from tests.support.commands import Said, passphrase_file, typed
from tests.support.real_school import EVERY_ROLE, OWN, SCHOOLS, give_passphrases, real_school
from training.school.people import Role

STAFFS = [f"s-{number}" for number in range(1, 10)]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = real_school(tmp_path_factory.mktemp("real") / "school", EVERY_ROLE, sealed=True)
    give_passphrases(folder)
    return folder


@pytest.fixture
def school(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "school"))


def induction(school: Path, *line: object, passphrase: str = "") -> Said:
    given = ("--passphrase-file", passphrase_file(school.parent, passphrase)) if passphrase else ()
    return typed("induction", *line, "--school", school, *given)


def test_the_table_is_shown_without_a_passphrase(school: Path) -> None:
    told = induction(school, "--json").document
    assert told["roles"]["teacher"] == told["roles"]["volunteer"] == STAFFS
    assert told["roles"]["governor"] == ["g-1", "g-2"]
    assert told["renewal"] == {"months": 12, "on": None, "early_days": 14, "start_days": 28}
    words = induction(school).out
    assert "governor: g-1, g-2" in words
    assert "in the first 28 days, and again every 12 months" in words


def test_one_role_is_shown_alone(school: Path) -> None:
    assert induction(school, "--role", "governor", "--json").document["roles"] == {
        "governor": ["g-1", "g-2"]
    }
    assert "teacher" not in induction(school, "--role", "governor").out
    assert induction(school, "--role", "pupil").status == 2


def test_before_there_is_a_school_the_programs_table_is_shown(tmp_path: Path) -> None:
    assert induction(tmp_path / "nowhere", "--json").document["roles"]["staff"] == STAFFS
    assert not (tmp_path / "nowhere").exists()


def test_a_lead_changes_what_a_role_needs(school: Path) -> None:
    line = ("set", "volunteer", "s-3", "s-1")
    told = induction(school, *line, "--who", "lead", "--json", passphrase=OWN[Role.LEAD])
    assert told.document["roles"] == {"volunteer": ["s-3", "s-1"]}
    roles = induction(school, "--json").document["roles"]
    assert (roles["volunteer"], roles["supply"]) == (["s-3", "s-1"], STAFFS)
    assert induction(school, "set", "supply", "--none", passphrase=SCHOOLS).status == 0
    assert "supply: nothing" in induction(school).out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("lead", "s-99"), "Did you mean s-9?"),
        (("lead",), "--none"),
        (("lead", "s-1", "--none"), "--none"),
        (("cook", "s-1"), "cook"),
    ],
)
def test_what_makes_no_sense_changes_nothing(
    school: Path, line: tuple[str, ...], said: str
) -> None:
    answer = induction(school, "set", *line, passphrase=SCHOOLS)
    assert (answer.status, answer.out) == (2, "")
    assert said in answer.err
    assert not (school / "induction.toml").exists()


def test_a_table_with_faults_is_told_line_by_line(school: Path) -> None:
    (school / "induction.toml").write_text("[roles]\nleed = []\n", encoding="utf-8")
    answer = induction(school)
    assert (answer.status, answer.out) == (2, "")
    assert "line 2: There is no role “leed”." in answer.err


def test_somebody_sees_their_own_way_with_their_own_passphrase(school: Path) -> None:
    own = OWN[Role.GOVERNOR]
    told = induction(school, "--as", "Gus Board", "--json", passphrase=own).document
    assert (told["id"], told["role"], told["next"]) == ("governor", "governor", "g-1")
    assert told["minutes_left"] == 45
    assert [one["id"] for one in told["modules"]] == ["g-1", "g-2"]
    assert told["modules"][0]["state"] == "not started"
    words = induction(school, "--as", "governor", passphrase=own).out
    assert "About 45 minutes left." in words
    assert 'training learn g-1 --as "Gus Board"' in words


@pytest.mark.parametrize("passphrase", [OWN[Role.LEAD], SCHOOLS, "something else entirely"])
def test_nobody_sees_another_persons_way(school: Path, passphrase: str) -> None:
    answer = induction(school, "--as", "governor", passphrase=passphrase)
    assert (answer.status, answer.out) == (2, "")
    assert "that is not their passphrase" in answer.err


def test_who_has_no_passphrase_yet_is_told_where_to_choose_one(tmp_path: Path) -> None:
    school = real_school(tmp_path / "school", sealed=True)
    answer = induction(school, "--as", "governor", passphrase=SCHOOLS)
    assert (answer.status, answer.out) == (2, "")
    assert "in the app" in answer.err


def test_a_childs_way_is_no_induction(school: Path) -> None:
    answer = induction(school, "--as", "aisha-b", passphrase=SCHOOLS)
    assert (answer.status, answer.out) == (2, "")
    assert "adult" in answer.err


def test_a_way_tells_what_is_done_what_is_next_and_what_waits(practice_school: Path) -> None:
    told = induction(practice_school, "--as", "Priya Desai", "--json").document
    by_state = {one["id"]: one for one in told["modules"]}
    done = [one["id"] for one in told["modules"] if one["state"] == "done"]
    assert done and all(by_state[id_]["due"] for id_ in done)
    left = [one for one in told["modules"] if one["state"] != "done"]
    assert told["minutes_left"] == sum(one["minutes"] for one in left)
    assert set(by_state["s-9"]["waits_for"]) == {one["id"] for one in left} - {"s-9"}
    words = induction(practice_school, "--as", "Priya Desai").out
    assert f"{len(done)} of 9 done." in words
    assert f"training learn {told['next']} --as" in words
    assert words.count("(next, ") == 1


def test_a_role_and_a_person_are_not_asked_for_at_once(school: Path) -> None:
    answer = induction(school, "--as", "governor", "--role", "lead")
    assert answer.status == 2
    assert "--role" in answer.err
