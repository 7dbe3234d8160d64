"""A school's policy for its life online that nobody adopted, under the register's own numbers."""

POLICY = """\
Larkfield School

Life online: policy

Adopted	3 March 2023

1. WHY

1.1 Chats, films and games on the net are a gain for a school whose people use them sensibly.

4. RULES

4.2 Staff look at their own feeds before their working day and after it, and never in between.

4.3 A class account wants a yes from the head teacher before anybody opens it.

4.4 Whoever belongs to the school keeps to these:

1. Put up nothing that could end before a judge.
2. Sell nothing, and campaign for nothing of your own.
3. Abuse nobody and hate nobody.
7. Nobody who works here is an online friend of a minor.

7. SEE ALSO

- Safeguarding
- Behaviour

8. REVIEW

8.1 Governors read this anew every two years. Next review due: March 2025

Acceptable Use Agreement

By signing here I say yes to each line below and get my account for the school's systems.

- I show what a screen is good for in a lesson, and what it is not good for.
- I teach the children of my class to be safe on a screen, and act when something is wrong.
"""

FOUND = (
    *("1.1", "4.2", "4.3", "4.4", "4.4.1", "4.4.2", "4.4.3", "4.4.7"),
    *("7", "8.1", "AUA-0", "AUA-1", "AUA-2"),
)
"""The clauses that it has."""

NO_FRIENDS = "Nobody who works here is an online friend of a minor."

REVISED = (
    POLICY.replace("before anybody opens it", "in writing before anybody opens it")
    .replace("2. Sell nothing, and campaign for nothing of your own.\n", "")
    .replace("7. SEE ALSO", "4.5 Robots write no posts in our name.\n\n7. SEE ALSO")
)
"""A later version: 4.3 is changed, 4.4.2 taken out, 4.5 put in."""

MOVED = POLICY.replace(f"7. {NO_FRIENDS}\n", "").replace(
    "7. SEE ALSO", f"5. PEOPLE\n\n5.7 {NO_FRIENDS}\n\n7. SEE ALSO"
)
"""4.4.7 stands at 5.7 now."""
