"""Whatever is handed in: a plan or a sentence; and what a plan leaves behind is in order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.rosters import TODAY, Lists
from training.certificates.wording import readable
from training.school.errors import SchoolError
from training.school.people import People
from training.school.people_file import written
from training.school.roster.plan import Plan
from training.school.roster.planning import Wishes
from training.school.roster.words import same

NAMES = ("Sam", "sam", "SAM", "Samuel (Sam)", "Ella", "Mary Jane", "Zoë", "Sam 2", "=1+1", "小龙")
SURNAMES = (
    "Khan",
    "King",
    "Kh",
    "khan",
    "van der Berg",
    "O'Brien",
    "O\u2019Brien",
    "Li",
    "Lin",
    "",
)
VALUES: dict[str, tuple[str, ...]] = {
    "Class": ("4B", "4b", "4A", "Robins", "R", "3/4", "", "Staff", "5B", "Nursery"),
    "Year": ("4", "Y4", "5", "", "R", "3", "7", "x", "N1"),
    "Adm No": ("", "1", "2", "3", "4", "5", "6"),
    "Job Title": ("", "Teacher", "TA", "Governor", "pupil", "Head"),
    "DOB": ("", "01/02/2018", "02/02/2018"),
    "Start Date": ("", "01/09/2024", "31/02/2026"),
}


@st.composite
def tables(draw: st.DrawFn) -> bytes:
    """A list as a school might have it, with few names, so that they meet."""
    whole = draw(st.booleans())
    others = draw(st.lists(st.sampled_from(sorted(VALUES)), unique=True, max_size=5))
    headings = [*(["Name"] if whole else ["Forename", "Surname"]), "Class", *others]
    lines = [headings]
    for _ in range(draw(st.integers(1, 7))):
        first, last = draw(st.sampled_from(NAMES)), draw(st.sampled_from(SURNAMES))
        full = draw(st.sampled_from([f"{first} {last}", f"{last}, {first}"]))
        cells = [draw(st.sampled_from(VALUES[heading])) for heading in ("Class", *others)]
        lines.append([*([full] if whole else [first, last]), *cells])
    if draw(st.booleans()):
        lines.append(["Total", str(len(lines) - 1)])
    delimiter = draw(st.sampled_from([",", ";", "\t"]))
    text = "\r\n".join(delimiter.join(map(quoted, line)) for line in lines)
    return text.encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])))


def quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


@settings(deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_a_plan_or_a_sentence_on_what_to_do(content: bytes) -> None:
    try:
        result = Lists().plan(content)
    except SchoolError as error:
        assert str(error).strip()
    else:
        assert isinstance(result, Plan)


@settings(deadline=None)
@given(st.lists(tables(), min_size=1, max_size=4), st.booleans())
def test_any_lists_leave_people_in_order_and_the_last_one_again_changes_nothing(
    lists: list[bytes], leavers: bool
) -> None:
    school = Lists()
    for content in lists:
        before = school.people
        try:
            plan = school.take_in(content, Wishes(leavers=TODAY if leavers else None))
        except SchoolError:
            continue
        in_order(school.people)
        keeps_ids(before, plan)
        try:
            again = school.plan(content)
        except SchoolError:
            continue
        assert not again.changes_something


def in_order(people: People) -> None:
    """It can be written and read back, and no two of a class have one name."""
    assert People.model_validate_json(written(people)) == people
    roll = people.roll()
    for group in {learner.group for learner in roll.learners}:
        names = [same(learner.name) for learner in roll.of(group)]
        assert len(set(names)) == len(names)
    assert all(readable(person.name) and len(person.name) <= 60 for person in people.people)


def keeps_ids(before: People, plan: Plan) -> None:
    """Nobody loses an id, nobody gets another's, and no two lines are one person."""
    persons = [line.person for line in plan.lines if line.person]
    assert len({person.id for person in persons}) == len(persons)
    assert all(line.person.id == line.was.id for line in plan.lines if line.person and line.was)
    known = {person.id for person in before.people}
    assert all((line.was is None) == (line.person.id not in known)
               for line in plan.lines if line.person)  # fmt: skip
