import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.school.backup.manifest import is_keepable, is_newer, names_agree


@pytest.mark.parametrize(
    "name",
    ["school.json", ".school.lock", "records/a-1/d1.2.jsonl", "content/Zoë’s page.md"],  # noqa: RUF001
)
def test_a_usual_name_can_be_kept(name: str) -> None:
    assert is_keepable(name)


@pytest.mark.parametrize(
    "name",
    [
        *("", "/etc/passwd", "..", "../x", "a/../b", "a/./b", "a//b", "a/", "."),
        *("C:\\x", "C:x", "a\\b", "x:stream", "a\x00b", "a\nb", "\udc80"),
        *("nul", "CON.txt", "a/com1", "trailing.", "trailing ", "what?", "a*b", '"', "<", "|"),
        "x" * 256,
        "/".join(["x" * 200] * 6),
    ],
)
def test_a_name_that_could_lead_astray_on_any_computer_cannot(name: str) -> None:
    assert not is_keepable(name)


@given(st.text(max_size=40))
def test_no_name_that_can_be_kept_leads_out_of_its_folder(name: str) -> None:
    if is_keepable(name):
        assert not name.startswith("/")
        assert not {"", ".", ".."} & set(name.split("/"))
        assert not set("\\:\x00") & set(name)


def test_a_name_is_a_file_or_a_folder_and_stands_there_once() -> None:
    assert names_agree(["a/b", "a/c", "d"])
    assert not names_agree(["a", "a"])
    assert not names_agree(["a", "a/b"])
    assert not names_agree(["a/b/c", "a/b"])


@pytest.mark.parametrize(
    ("content", "newer"),
    [
        (b'{"format": 2, "anything": [1]}', True),
        (b'{"format": 1}', False),
        (b'{"format": "2"}', False),
        (b"[", False),
        (b"", False),
    ],
)
def test_a_newer_manifest_is_told_from_a_broken_one(content: bytes, newer: bool) -> None:
    assert is_newer(content) is newer
