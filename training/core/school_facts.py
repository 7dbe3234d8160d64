"""What each school says of itself, and modules name: `{head_name}` and the like."""

from training.core.values import Frozen


class SchoolFact(Frozen):
    """One thing to ask a school: its name in modules, the question, and what is said until then."""

    name: str
    asked: str
    unsaid: str


SCHOOL_FACTS = (
    SchoolFact(
        name="head_name",
        asked="The Headteacher's name, as pupils say it",
        unsaid="the Headteacher",
    ),
    SchoolFact(
        name="dsl_name",
        asked="The designated safeguarding lead",
        unsaid="the designated safeguarding lead",
    ),
    SchoolFact(
        name="deputy_dsl_names",
        asked="The deputy safeguarding leads",
        unsaid="the deputy safeguarding leads",
    ),
    SchoolFact(
        name="trusted_adults",
        asked="Adults whom pupils can tell, as one would say it",
        unsaid="your teacher or a helper you know well",
    ),
    SchoolFact(
        name="chair_name",
        asked="The chair of governors",
        unsaid="the chair of governors",
    ),
    SchoolFact(
        name="data_lead_name",
        asked="Who looks after data protection",
        unsaid="the data protection officer",
    ),
    SchoolFact(
        name="lado_contact",
        asked="The local authority designated officer, with a telephone number",
        unsaid="the local authority designated officer (LADO)",
    ),
    SchoolFact(
        name="duty_line",
        asked="The council's duty and advice line, with its number",
        unsaid="the council's duty and advice line",
    ),
)

UNSAID = {fact.name: fact.unsaid for fact in SCHOOL_FACTS}
"""What is said where the school has not said who it is."""
