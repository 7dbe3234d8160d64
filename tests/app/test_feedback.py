import pytest

from training.app.widgets.feedback import Verdict, remark


@pytest.mark.parametrize(
    ("verdict", "text", "said"),
    [
        (Verdict.YES, "Yes. Telling helps.", "● Yes  Telling helps."),
        (Verdict.NOT_YET, "Not yet. Stop first.", "◇ Not yet  Stop first."),
        (Verdict.NOT_YET, "Nearly. A friend may help.", "◇ Not yet  Nearly. A friend may help."),
        (Verdict.IDEA, "Yes. Telling helps.", "◆ A good answer  Telling helps."),
        (Verdict.YES, "", "● Yes"),
    ],
)
def test_a_remark_has_a_shape_and_a_word_and_says_nothing_twice(
    verdict: Verdict, text: str, said: str
) -> None:
    assert remark(verdict, text).plain == said


def test_no_two_verdicts_share_a_shape_or_a_word() -> None:
    shapes, words = zip(*(each.label.split(" ", 1) for each in Verdict), strict=True)
    assert len(set(shapes)) == len(set(words)) == len(Verdict)
