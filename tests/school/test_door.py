"""Reading what lies in a school folder: whole, or with a sentence on what to do."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.school.door import over_the_door, read_document
from training.school.errors import DamagedSchool, NewerSchool, NoSchool, SchoolError


def page(folder: Path, content: bytes | str) -> Path:
    path = folder / "school.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_document_is_read_as_it_was_written(tmp_path: Path) -> None:
    written = {"format": 1, "name": "Hill View", "facts": {"dsl_name": "Zoë"}}
    assert read_document(page(tmp_path, json.dumps(written))) == written


def test_a_document_saved_by_a_windows_editor_is_read(tmp_path: Path) -> None:
    with_mark = '\ufeff{\r\n"format": 1,\r\n"name": "Zoë\'s"\r\n}\r\n'
    assert read_document(page(tmp_path, with_mark)) == {"format": 1, "name": "Zoë's"}


@pytest.mark.parametrize("folder", ["", "not-there", "not/there"])
def test_where_there_is_no_school_the_way_to_one_is_told(tmp_path: Path, folder: str) -> None:
    with pytest.raises(NoSchool, match=r"`training setup`.*`training demo`"):
        over_the_door(tmp_path / folder)


@pytest.mark.parametrize(
    "content",
    [
        *("", " ", "{", "[]", "1", "null", '"school"', "{}", '{"format": 1', "\x00" * 400),
        *(b"\xff\xfe\x00", b'{"format": 1, "name": "\xe9"}', '{"name": "Hill View"}'),
        pytest.param("[" * 100_000, id="nested without end"),
        '{"format": true, "name": "Hill View"}',
        *('{"format": "1"}', '{"format": null}', '{"format": 1.5}', '{"format": [1]}'),
    ],
)
def test_what_is_no_document_of_ours_is_called_damaged_and_left_alone(
    tmp_path: Path, content: bytes | str
) -> None:
    path = page(tmp_path, content)
    before = path.read_bytes()
    with pytest.raises(DamagedSchool, match=r"cannot be read.*Nothing was changed\. Put back"):
        read_document(path)
    assert path.read_bytes() == before


def test_what_cannot_be_opened_is_called_damaged(tmp_path: Path) -> None:
    (tmp_path / "school.json").mkdir()
    with pytest.raises(DamagedSchool, match="not yours to open"):
        read_document(tmp_path / "school.json")


@pytest.mark.parametrize("number", [2, 3, 10**30])
def test_what_a_newer_version_wrote_is_left_alone_and_told(tmp_path: Path, number: int) -> None:
    path = page(tmp_path, json.dumps({"format": number, "of": {"a": "shape not known here"}}))
    before = path.read_bytes()
    with pytest.raises(NewerSchool, match=r"newer version.*Update training"):
        read_document(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("practice", [True, False])
def test_over_the_door_stand_the_name_and_whether_it_is_for_practice(
    tmp_path: Path, practice: bool
) -> None:
    page(tmp_path, json.dumps({"format": 1, "name": "Hill View", "practice": practice}))
    assert over_the_door(tmp_path) == ("Hill View", practice)


@pytest.mark.parametrize("practice", ["true", 1, "yes", [True], None, {}])
def test_only_a_plain_yes_makes_a_practice_school(tmp_path: Path, practice: object) -> None:
    page(tmp_path, json.dumps({"format": 1, "name": "Hill View", "practice": practice}))
    assert over_the_door(tmp_path) == ("Hill View", False)


@pytest.mark.parametrize("name", ["", "  ", None, 7, ["Hill View"]])
def test_a_school_without_a_name_is_damaged(tmp_path: Path, name: object) -> None:
    page(tmp_path, json.dumps({"format": 1, "name": name}))
    with pytest.raises(DamagedSchool):
        over_the_door(tmp_path)


@settings(deadline=None)
@given(
    st.binary(max_size=80)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["format", "name", "practice", "x"]), inner, max_size=4
            )
        ),
        max_leaves=8,
    ).map(lambda value: json.dumps(value).encode())
)
def test_whatever_lies_there_is_read_or_refused_with_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp()
    page(folder, content)
    try:
        name, practice = over_the_door(folder)
    except SchoolError as error:
        assert str(folder) in str(error)
    else:
        assert name.strip() and practice in (True, False)
