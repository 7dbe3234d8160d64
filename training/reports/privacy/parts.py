"""What the notice says, part by part. It must stay true to what the program does.

`{school_name}` and `{data_lead_name}` are the school's own words. A blank is the school's to fill
in: what it rests on in law is not for a program to say.
"""

from collections.abc import Iterable

from training.core.values import Frozen
from training.school.keeping import Rule

BLANK = "______________________________"


class Part(Frozen):
    """A heading, sentences under it, then points."""

    heading: str
    sentences: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


WHAT_IT_IS = Part(
    heading="What this is about",
    sentences=(
        "{school_name} uses a program called training: pupils have online-safety lessons with it, "
        "and staff and governors learn what the school's policy asks of them.",
        "It runs on the school's own computers. By itself it sends nothing over the internet and "
        "shares nothing with the people who made it.",
        f"Where the school keeps its folder (a drive, a server, a service): {BLANK}",
    ),
)
PUPILS = Part(
    heading="What is kept about a pupil",
    points=(
        "Their first name, with as many letters of the surname as tell two children apart.",
        "Their class, their year group, the day they left, and the number that the school's own "
        "list has for them, if the school gave one.",
        "Which lessons they began and finished, which cards they read on the way, and when.",
        "For each question, when it was answered and whether it was right or not yet. From this "
        "the school sees: right first time, after a hint, or not yet.",
        "Which questions they left out, until that lesson is done.",
        "The three pictures they sign in with, if their class does that, and how many tries went "
        "wrong since they last signed in.",
        "Their certificates: name, lesson, day, and a number made by chance; and by whom it was "
        "signed.",
        "On which of the school's computers it was, as a number that says nothing else.",
    ),
)
ADULTS = Part(
    heading="What is kept about staff and governors",
    points=(
        "Their name, what they are at the school, their classes, their first day and the day they "
        "left.",
        "If they hold an office that lessons name, such as the safeguarding lead: their name "
        "there, and after a change the earlier name with its day.",
        "Which modules they began and finished and when, each answer as right or not yet, and how "
        "many questions they had right.",
        "Their passphrase in a form that cannot be read back, the day of each time it was taken "
        "away because it was forgotten and who did that, and how many tries went wrong lately.",
        "Their certificates: name, module, day, questions right, the last day it holds, and a "
        "number made by chance; and by whom it was signed.",
        "If they may sign certificates: a copy of the school's signing key, sealed under their "
        "passphrase.",
        "On which of the school's computers it was, as a number that says nothing else.",
    ),
)
BESIDES = Part(
    heading="What else is kept",
    points=(
        "How often each wrong option of a question was chosen, and how often a question was left "
        "out: totals for the class on one computer, with no name, no time and no order.",
        "When a certificate is taken back: the day, by whom and why. The list that the school "
        "gives out holds its number only.",
        "How the list of people stood before its last change, so that a mistake can be taken back.",
        "When somebody was erased: a receipt with the day, a number made by chance, and how much "
        "was taken away. It holds no name.",
    ),
)
NEVER = Part(
    heading="What is never kept",
    points=(
        "Which wrong answer a pupil chose, or which way they took through a story.",
        "Anything that a pupil writes: there is nowhere to write.",
        "Any other column of the school's list: no date of birth, no address, no telephone number, "
        "no photograph.",
        "Names and passwords of the school's network or of anything online.",
    ),
)
WHY = Part(
    heading="Why",
    sentences=(
        "So that a pupil can go on where they stopped, a teacher can see who has had which lesson "
        "and what the class found hard, and the school can show that it taught online safety and "
        "that staff and governors know its policy.",
        "What this rests on in data protection law is for the school to say. Many schools rely on "
        "their public task for such records; {data_lead_name} confirms here what holds at "
        f"{{school_name}}: {BLANK}",
    ),
)
WHO = Part(
    heading="Who sees it",
    points=(
        "A pupil sees their own lessons and certificates, and no one else's.",
        "Staff see their own modules. At the desk, behind a passphrase, adults of the school see "
        "who has done what and the totals of a class.",
        "Whoever may open the school's folder on the computer, or a copy of it, can read what is "
        "in it. The school decides who that is.",
        "Whoever is shown a certificate sees what is printed on it. Checking one sends nothing.",
    ),
)
ASK = Part(
    heading="How to see it, put it right or have it erased",
    sentences=(
        "Ask {data_lead_name}. The school can print everything that is kept about one person, mend "
        "a name or a class, and erase a person: then their records, their place on the list and "
        "the way they sign in are taken out of the school's folder.",
        "What cannot be taken back: a certificate that went home, the totals of a class, in which "
        "nobody can be told apart, and older backups, until the school destroys them.",
        "Whoever thinks that something is wrong can tell {data_lead_name} first, and can always "
        "turn to the Information Commissioner's Office.",
    ),
)


def how_long(rules: Iterable[Rule]) -> Part:
    """How long each kind of record is kept by the school's own rules."""
    return Part(
        heading="How long",
        sentences=(
            "The school decides. The program deletes nothing by itself: somebody at the school "
            "takes out what is past its day. The rules in force:",
        ),
        points=(
            *(f"{rule.kind[:1].upper()}{rule.kind[1:]}: {rule.until}." for rule in rules),
            f"Backups, which hold everything that stood there on their day: {BLANK}",
        ),
    )


def parts(rules: Iterable[Rule]) -> tuple[Part, ...]:
    """The whole notice, before the school's words are filled in."""
    return (WHAT_IT_IS, PUPILS, ADULTS, BESIDES, NEVER, WHY, WHO, how_long(rules), ASK)
