"""What a change of the list of people would do, in lines for a person to agree to."""

from collections.abc import Iterable, Iterator

from training.school.roster.plan import Does, Plan, Planned, Problem


def told(plan: Plan) -> Iterator[str]:
    """Each line that does something, what is wrong and what to do about it, and the counts."""
    yield from planned_lines(plan.lines)
    for problem in plan.problems:
        yield from _problem(problem)
    yield summary(plan)


def planned_lines(lines: Iterable[Planned]) -> Iterator[str]:
    """The lines that do something, each with its place and what changes."""
    for line in lines:
        if line.does.value in ("added", "changed", "gone"):
            place = f"line {line.line}: " if line.line else ""
            whom = f"{line.was.name} ({line.was.id})" if line.was else ""
            yield f"{place}{line.does.value}: {': '.join(filter(None, (whom, line.words())))}"


def summary(plan: Plan) -> str:
    """How many lines do what, in one line."""
    return ", ".join(f"{number} {what}" for what, number in counts(plan).items())


def counts(plan: Plan) -> dict[str, int]:
    """How many lines do what, by its name in words."""
    return {
        "added": plan.count(Does.ADDED),
        "changed": plan.count(Does.CHANGED),
        "left out": plan.count(Does.LEFT_OUT),
        "as before": plan.count(Does.SAME),
    } | ({"gone": gone} if (gone := plan.count(Does.GONE)) else {})


def _problem(problem: Problem) -> Iterator[str]:
    yield f"{f'line {problem.line}: ' if problem.line else ''}{problem.problem}"
    yield f"    What to do: {problem.fix}"
