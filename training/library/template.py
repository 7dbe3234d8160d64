"""A new module to fill in: small, whole and without a fault, with lines that say what to write."""

from collections.abc import Callable, Iterator
from itertools import count
from string import Template

from training.core.module import Audience
from training.library.errors import LibraryError
from training.library.files import NOT_MODULES
from training.library.reading.front_values import LONGEST_TITLE
from training.library.reading.ids import is_id, suggested

_PUPILS = Template("""\
---
id: $id
title: $title
audience: $audience
minutes: 10
clauses: 5.2, 5.3
pass: $mark
note: Say in a line what the story is about. A grown-up helps.
---

- I can do what this lesson is for.
- I can name a grown-up who helps me.

# Lesson

## One idea on each card (5.3)

Say **one** thing here. Keep it short.

Then say it with steps.

1. Put one step on each line.
2. Two or three steps will do.

## Who can help (5.2, 5.3)

Say who can help, and how to ask.

You can tell {trusted_adults}.

# Scenario: The name of your story

## How it starts (5.3) {#start}

Say what Ravi sees. Stop when he has to choose.

> **Zofia:** write here what she says in the chat
>
> ![Say what the picture shows](the-picture)

- [Do what feels right at first.](#later)
- [Tell a grown-up.](#told)

## What comes of it (5.3) {#later}

Say what comes next, and blame no one. It is not too late to tell.

- [Tell a grown-up.](#told)

## A grown-up helps (5.2, 5.3, help) {#told}

Say how the grown-up helps, and what gets better.

You can call Childline too, on {childline}.

# Quiz

## What can Ravi do first? (5.3) {#q-first}

Hint: Say what to think of.

- [ ] A thing that feels right at first.
  > Not yet. Say what it leads to. Then say what to try.
  > Thinks: trouble-if-i-tell
- [x] The thing that helps Ravi most.
  > Yes. Say why it helps.
- [ ] A thing that helps a bit.
  > Nearly. Say what more to do.

## Who can help Ravi? Pick two. (5.2, critical) {#q-who}

Hint: Who does Ravi know well?

- [x] His teacher.
  > Yes. His teacher can help.
- [ ] A player he met in a game.
  > Not this one. Ravi does not know who that is.
- [x] A grown-up who looks after him.
  > Yes. A grown-up he knows well can help.

# Teacher

Say here what a colleague needs in order to teach this: what to have ready, how to begin, what to
ask at the end. Say too whom to go to with a worry, such as {dsl_name}.

Before anybody takes this module, put your own words in the place of each line. Keep the ids, such
as q-first: answers are kept under them. Then change the numbers of the clauses to those that you
teach.
""")

_ADULTS = Template("""\
---
id: $id
title: $title
audience: $audience
minutes: 10
clauses: 5.2
pass: $mark
note: Say in one line what the case is about.
---

- I can do what this module is for.
- I can say whom to tell, and when.

# Lesson

## One idea on each card (5.2)

Say what the rule asks of people, in your own words, and why it is there.

Then give **one** example from a working day.

- Put one point on each line.
- Two or three points are enough.

## Whom to tell (5.2)

Say who hears about a concern, how soon, and what to leave alone.

At our school that is {head_name}. A worry about a child goes to {dsl_name}.

# Scenario: The name of your case

## How it starts (5.2) {#start}

Say what a colleague sees or hears. Stop where somebody has to decide.

> **Sam:** write here what the message says

- [What many people would do at first.](#later)
- [Tell the Headteacher today.](#told)

## What comes of it (5.2) {#later}

Say what follows, without blame, and that it can still be put right.

- [Tell the Headteacher now.](#told)

## In good hands (5.2, help) {#told}

Say what {head_name} does next, and what the colleague need not do.

# Quiz

## What should happen first? (5.2, critical) {#q-first}

A colleague shows you a message that worries them.

Hint: Say what to think about before a second try.

- [ ] What many people would do at first.
  > Say why it is tempting, what it leads to, and what to do instead.
  > Thinks: silence-is-enough
- [x] What the rule asks for in this case.
  > Yes. Say why this helps.
- [ ] What would help, but comes too late.
  > Close. Say what has to come before it.

## Put the steps in order. (5.2) {#q-steps}

Hint: Say which step everything else waits for.

1. Name the first step.
2. Name the second step.
3. Name the last step.

> Yes: Say the steps once more, and why they come in this order.
>
> Not yet: Say which step comes first, and what it makes possible.

# Teacher

Say here what whoever leads this needs to know: what to settle with {head_name} beforehand, what
to ask, and what to do if a colleague mentions a slip of their own.

Before anybody takes this module, put your own words in the place of each line. Keep the ids, such
as q-first: answers are kept under them. Then change the numbers of the clauses to those that you
teach.
""")


class UnusableId(LibraryError):
    """A new module cannot have the id that was asked for."""

    def __init__(self, asked: str, why: str, other: str) -> None:
        """Says why, and an id that would do."""
        super().__init__(f"a new module cannot be called “{asked}”: {why}. This would do: {other}")


def template(module_id: str, audience: Audience) -> str:
    """The text of a new module; it has no fault, and nothing that a rule advises against."""
    written = _PUPILS if audience.is_pupils else _ADULTS
    return written.substitute(
        id=module_id,
        title=module_id.strip("-").replace("-", " ").capitalize(),
        audience=audience.value,
        mark="complete" if audience is Audience.KS1 else "80",
    )


def check_new_id(asked: str, is_taken: Callable[[str], bool]) -> None:
    """Go on only with an id that a new module can have.

    Args:
        asked: the id.
        is_taken: whether a module has an id already.

    Raises:
        UnusableId: it is badly formed, kept for something else, or taken; says one that would do.
    """
    if not _is_fit(asked):
        why = "an id is made of the letters a to z, digits and hyphens, 60 at most"
        raise UnusableId(asked, why, _other(asked, is_taken))
    if _is_kept(asked):
        raise UnusableId(asked, f"{asked}.md is no module's file", _other(asked, is_taken))
    if is_taken(asked):
        raise UnusableId(asked, "there is such a module already", _other(asked, is_taken))


def _other(asked: str, is_taken: Callable[[str], bool]) -> str:
    """An id like the one asked for, with a number where that is not free either."""
    near = suggested(asked)[: LONGEST_TITLE - 5].strip("-")
    free = (id_ for id_ in _numbered(near) if not _is_kept(id_) and not is_taken(id_))
    return next(free)


def _numbered(near: str) -> Iterator[str]:
    yield near
    yield from (f"{near}-{number}" for number in count(2))


def _is_fit(asked: str) -> bool:
    return is_id(asked) and any(map(str.isalnum, asked)) and len(asked) <= LONGEST_TITLE


def _is_kept(asked: str) -> bool:
    return f"{asked}.md".lower() in map(str.lower, NOT_MODULES)
