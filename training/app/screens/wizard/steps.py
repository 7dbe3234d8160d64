"""The steps of the set-up in their order, and why each thing is asked."""

from collections.abc import Callable
from typing import NamedTuple

from training.app.screens.wizard.answers import Answers
from training.app.screens.wizard.name import NamePage
from training.app.screens.wizard.page import WizardPage, stones
from training.app.screens.wizard.passphrase import ChoosePassphrasePage
from training.app.screens.wizard.phases import PhasesPage
from training.app.screens.wizard.words import Asked, WordsPage
from training.core.school_facts import SCHOOL_FACTS
from training.school.facts import ADDRESS
from training.school.wording import LONGEST, LONGEST_ADDRESS, tidy, web_address

Step = Callable[[Answers, str], WizardPage]
"""Makes the page of a step out of the answers so far and the words that say where it stands."""


class _Facts(NamedTuple):
    title: str
    why: str
    keys: tuple[str, ...]


_FACTS = (
    _Facts(
        "Who leads the school?",
        "Lessons and modules say whom they mean by name. Leave a line empty where you are not "
        "sure: it can be said later.",
        ("head_name", "chair_name"),
    ),
    _Facts(
        "Who is told when somebody is worried?",
        "Every module for staff and governors ends with a name. When it changes, the app lists who "
        "was trained under the old one.",
        ("dsl_name", "deputy_dsl_names"),
    ),
    _Facts(
        "Whom can pupils tell?",
        "Pupils read this in their lessons and whenever they ask for help. Write it as you would "
        "say it to them: your class teacher, Mrs Lee or Mr Khan.",
        ("trusted_adults",),
    ),
    _Facts(
        "Whom does the school ring?",
        "For staff modules about what happens after a worry. A name or an office, and a number.",
        ("lado_contact", "duty_line"),
    ),
    _Facts(
        "Papers and certificates",
        "The privacy notice says whom to ask. A certificate's square code can lead to a page on "
        "the school's website, if there is one; it can be checked here without.",
        ("data_lead_name", ADDRESS),
    ),
)
_ADDRESS = Asked(
    ADDRESS,
    "The web address of that page",
    web_address,
    LONGEST_ADDRESS,
    "none; such as https://our-school.example/v",
)
_ASKED = {
    fact.name: Asked(fact.name, fact.asked, tidy, LONGEST, f"until then: {fact.unsaid}")
    for fact in SCHOOL_FACTS
} | {ADDRESS: _ADDRESS}


def _facts_page(facts: _Facts) -> Step:
    asked = tuple(_ASKED[key] for key in facts.keys)
    return lambda answers, place: WordsPage(answers, place, facts.title, facts.why, asked)


STEPS: tuple[Step, ...] = (
    NamePage,
    PhasesPage,
    *map(_facts_page, _FACTS),
    ChoosePassphrasePage,
)


def page(number: int, answers: Answers) -> WizardPage:
    """The page of a step, counted from 0."""
    return STEPS[number](answers, stones(number + 1, len(STEPS)))
