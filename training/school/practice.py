"""The practice school: made-up people, so that everything can be tried and nobody is concerned."""

from training.core.module import Audience
from training.core.people import Learner
from training.school.school import STAFF, Roll, School, SchoolClass

ROBINS = SchoolClass(name="Robins", audience=Audience.KS1)
HERONS = SchoolClass(name="Herons", audience=Audience.UPPER_KS2)

_ROBINS = (
    *("Aisha B", "Ben T", "Chidi O", "Daisy M", "Ewa N", "Farhan S"),
    *("Grace L", "Hodan A", "Isaac P", "Jasmin K", "Kacper W", "Lily R"),
)
_HERONS = (
    *("Amara C", "Bilal H", "Caitlin F", "Dev P", "Emilia Z", "Finn G", "Gurpreet D"),
    *("Hana Y", "Idris M", "Josie W", "Krish V", "Leila A", "Mateo R", "Nia J"),
)
_STAFF = ("Priya Desai", "Tom Whitlock")


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


def practice_roll() -> Roll:
    """A class of little ones, a class of big ones, and two members of staff."""
    return Roll(
        classes=(ROBINS, HERONS),
        learners=(
            *(_pupil(name, ROBINS) for name in _ROBINS),
            *(_pupil(name, HERONS) for name in _HERONS),
            *(_learner(name, STAFF, Audience.STAFF) for name in _STAFF),
        ),
    )


def _pupil(name: str, group: SchoolClass) -> Learner:
    return _learner(name, group.name, group.audience)


def _learner(name: str, group: str, audience: Audience) -> Learner:
    return Learner(id=name.lower().replace(" ", "-"), name=name, group=group, audience=audience)
