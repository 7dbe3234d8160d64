"""The practice school: made-up people, so that everything can be tried and nobody is concerned."""

from training.school.people import People, Person, Role
from training.school.school import GOVERNORS, STAFF, Roll, School

_ROBINS = (
    *("Aisha B", "Ben T", "Chidi O", "Daisy M", "Ewa N", "Farhan S"),
    *("Grace L", "Hodan A", "Isaac P", "Jasmin K", "Kacper W", "Lily R"),
)
_OTTERS = (
    *("Adam R", "Bogdan I", "Chloe T", "Deborah O", "Eesa K", "Freya J"),
    *("Gabriel N", "Harjit S", "Ines V", "Jakub Z", "Kezia P", "Luca M"),
)
_HERONS = (
    *("Amara C", "Bilal H", "Caitlin F", "Dev P", "Emilia Z", "Finn G", "Gurpreet D"),
    *("Hana Y", "Idris M", "Josie W", "Krish V", "Leila A", "Mateo R", "Nia J"),
)
_STAFF = ("Priya Desai", "Tom Whitlock")
_GOVERNORS = ("Ruth Okafor",)


def practice_school() -> School:
    """The practice school's page."""
    return School(
        name="Willow Lane Primary School",
        practice=True,
        verify_address="https://willow-lane.example/v",
        facts={
            "head_name": "Mrs Adeyemi",
            "dsl_name": "Mr Kowalski",
            "chair_name": "Mrs Chowdhury",
            "trusted_adults": "your class teacher, Mr Kowalski or Mrs Adeyemi",
        },
    )


def practice_people() -> People:
    """A class of each phase, two members of staff and a governor."""
    return People(
        people=(
            *(_pupil(name, "Robins", 2) for name in _ROBINS),
            *(_pupil(name, "Otters", 4) for name in _OTTERS),
            *(_pupil(name, "Herons", 6) for name in _HERONS),
            *(Person(id=_id(name), name=name, group=STAFF, role=Role.TEACHER) for name in _STAFF),
            *(
                Person(id=_id(name), name=name, group=GOVERNORS, role=Role.GOVERNOR)
                for name in _GOVERNORS
            ),
        )
    )


def practice_roll() -> Roll:
    """The same people, as those who take modules."""
    return practice_people().roll()


def _pupil(name: str, group: str, year: int) -> Person:
    return Person(id=_id(name), name=name, group=group, year=year)


def _id(name: str) -> str:
    """An id to recognise and to type. Those of a real school are made by chance and say nothing."""
    return name.lower().replace(" ", "-")
