"""Each file in `broken` is at odds once with the register, misconceptions or map in `beside`."""

from pathlib import Path

import pytest

from tests.library.sample import FRONT, SMALL_CONTENT, module_text
from training.library.shelf import Shelf

HERE = Path(__file__).parent
BESIDE, BROKEN = HERE / "beside", HERE / "broken"
FAULTS = {
    "unknown-clause": ("unknown-clause", 15, "error"),
    "unknown-listed-clause": ("unknown-clause", 8, "error"),
    "clause-not-for-audience": ("clause-not-for-audience", 6, "error"),
    "echo-not-for-audience": ("echo-not-for-audience", 8, "warning"),
    "clause-not-taught": ("clause-not-taught", 6, "warning"),
    "clause-not-asked": ("clause-not-asked", 6, "warning"),
    "unknown-misconception": ("unknown-misconception", 40, "error"),
    "unknown-strand": ("unknown-strand", 8, "error"),
}


def told(path: Path, *shelf: Path) -> list[tuple[str, int, str]]:
    faults = Shelf(shelf).check([path]).faults
    return [(fault.rule, fault.line, fault.severity) for fault in faults]


def put(folder: Path, text: str) -> Path:
    path = folder / "sample.md"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", FAULTS)
def test_a_module_at_odds_with_the_register_is_told_at_its_line(name: str) -> None:
    assert FAULTS[name] in told(BROKEN / f"{name}.md", BESIDE)
    assert {rule for rule, *_ in told(BROKEN / f"{name}.md", BESIDE)} == {FAULTS[name][0]}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_says_what_is_wrong_and_what_to_write(name: str) -> None:
    for fault in Shelf([BESIDE]).check([BROKEN / f"{name}.md"]).faults:
        assert fault.message.endswith(".")
        assert fault.fix


@pytest.mark.parametrize("name", FAULTS)
def test_without_a_register_there_is_nothing_to_be_at_odds_with(name: str, tmp_path: Path) -> None:
    assert told(BROKEN / f"{name}.md", tmp_path) == []


def test_a_letter_that_the_register_has_is_known(tmp_path: Path) -> None:
    text = module_text(front=FRONT + "echoes: 2.1\n").replace("A box (5.2)", "A box (2.1d)")
    assert told(put(tmp_path, text), BESIDE) == []


def test_a_near_clause_and_a_near_idea_are_offered() -> None:
    names = ("unknown-listed-clause", "unknown-misconception")
    fixes = [Shelf([BESIDE]).check([BROKEN / f"{name}.md"]).faults[0].fix for name in names]
    assert fixes == ["Is it 2.1?", "Thinks: online-means-friend"]


def test_a_signed_statement_needs_no_card_and_no_question_of_its_own(tmp_path: Path) -> None:
    front = FRONT.replace("upper-ks2", "staff").replace("5.2", "5.2, AUA-0")
    scene = module_text(front=front).replace("A box (5.2)", "A box (AUA-0)")
    assert told(put(tmp_path, scene), BESIDE) == [("clause-not-taught", 6, "warning")]
    signed = scene.replace("pass: 80\n", "pass: 80\nacknowledges: AUA-0\n")
    assert told(put(tmp_path, signed), BESIDE) == []


def test_a_clause_that_nothing_cites_is_told_once(tmp_path: Path) -> None:
    text = module_text(front=FRONT.replace("5.2", "5.2, 5.3"))
    assert told(put(tmp_path, text), BESIDE) == [("clause-not-cited", 6, "warning")]


def test_a_folders_own_register_adds_to_that_of_the_shelf(tmp_path: Path) -> None:
    own = '["9.1"]\nsummary = "Ours."\nchildren = "Ours."\nbinds = ["pupils"]\ntaught_to = []\n'
    (tmp_path / "register.toml").write_text(own + 'echoed_to = ["pupils"]\n', encoding="utf-8")
    text = (BROKEN / "unknown-listed-clause.md").read_text(encoding="utf-8")
    path = put(tmp_path, text.replace("id: unknown-listed-clause", "id: sample"))
    assert told(path, BESIDE) == []


def test_a_module_with_errors_is_not_told_for_whom_its_clauses_are(tmp_path: Path) -> None:
    text = (BROKEN / "clause-not-for-audience.md").read_text(encoding="utf-8")
    text = text.replace("id: clause-not-for-audience", "id: sample").replace("upper-ks2", "adults")
    assert [rule for rule, *_ in told(put(tmp_path, text), BESIDE)] == ["bad-audience"]


def test_the_small_modules_name_what_no_register_of_ours_has() -> None:
    rules = {rule for rule, *_ in told(SMALL_CONTENT / "tiny.md", SMALL_CONTENT, BESIDE)}
    assert rules == {"unknown-misconception"}
