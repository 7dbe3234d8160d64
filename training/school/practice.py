"""The practice school: made-up people, so that everything can be tried and nobody is concerned."""

from training.core.module import Audience
from training.core.people import Learner
from training.school.school import GOVERNORS, STAFF, Roll, School, SchoolClass

ROBINS = SchoolClass(name="Robins", audience=Audience.KS1)
OTTERS = SchoolClass(name="Otters", audience=Audience.LOWER_KS2)
HERONS = SchoolClass(name="Herons", audience=Audience.UPPER_KS2)

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


def practice_roll() -> Roll:
    """A class of each phase, two members of staff and a governor."""
    return Roll(
        classes=(ROBINS, OTTERS, HERONS),
        learners=(
            *(_pupil(name, ROBINS) for name in _ROBINS),
            *(_pupil(name, OTTERS) for name in _OTTERS),
            *(_pupil(name, HERONS) for name in _HERONS),
            *(_learner(name, STAFF, Audience.STAFF) for name in _STAFF),
            *(_learner(name, GOVERNORS, Audience.GOVERNORS) for name in _GOVERNORS),
        ),
    )


def _pupil(name: str, group: SchoolClass) -> Learner:
    return _learner(name, group.name, group.audience)


def _learner(name: str, group: str, audience: Audience) -> Learner:
    return Learner(id=name.lower().replace(" ", "-"), name=name, group=group, audience=audience)
