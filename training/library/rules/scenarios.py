"""Rules on the story: every choice leads on, every scene is on a way, and every way meets help."""

from collections.abc import Collection, Iterable, Mapping

from training.library.faults import Findings, Rule
from training.library.reading.ids import suggested
from training.library.reading.scenario import CHOICE_TO_NOWHERE
from training.library.reading.written import Written, WrittenScene

UNREACHABLE_SCENE = Rule(
    "unreachable-scene",
    "error",
    "Nobody ever sees a scene that nothing leads to.",
)
NO_ENDING = Rule(
    "no-ending",
    "error",
    "No wrong turn is a dead end: from everywhere the story comes to its end.",
)
EMPTY_SCENE = Rule("empty-scene", "warning", "What a choice leads to is how one learns from it.")
ENDING_WITHOUT_HELP = Rule(
    "ending-without-help",
    "warning",
    "The last thing a story leaves behind is who can help.",
)
FAR_FROM_HELP = Rule(
    "far-from-help",
    "warning",
    "Wherever a story has gone, help is near: that is what it teaches.",
)

MOST_STEPS_TO_HELP = 3

Ways = Mapping[str, Collection[str]]


def choices_lead_to_scenes(written: Written, findings: Findings) -> None:
    """Every choice names a scene that is there."""
    ids = {scene.heading.id for scene in written.scenes}
    for scene in written.scenes:
        for line, choice in zip(scene.choice_lines, scene.scene.choices, strict=True):
            if choice.leads_to not in ids:
                message = f"This choice leads to “{choice.leads_to}”, and no scene has that id."
                fix = f"## What happens then {{#{suggested(choice.leads_to)}}}"
                findings.note(CHOICE_TO_NOWHERE, line, message, fix)


def scenes_are_led_to(written: Written, findings: Findings) -> None:
    """Every scene can be reached from the first."""
    reached = _reached(_ways(written.scenes), [scene.heading.id for scene in written.scenes[:1]])
    for scene in written.scenes:
        if scene.heading.id and scene.heading.id not in reached:
            message = "Nothing leads to this scene."
            fix = f"- [What the learner does](#{scene.heading.id})"
            findings.note(UNREACHABLE_SCENE, scene.heading.line, message, fix)


def scenes_lead_to_an_ending(written: Written, findings: Findings) -> None:
    """From every scene the story can come to an end.

    A choice that leads to no scene is a fault of its own, so here it counts as an end.
    """
    ways = _ways(written.scenes)
    nowhere = {end for ends in ways.values() for end in ends} - set(ways)
    endings = {scene.heading.id for scene in written.scenes if scene.scene.is_ending}
    ending_in_sight = _reached(_turned(ways), endings | nowhere)
    for scene in written.scenes:
        if scene.heading.id not in ending_in_sight:
            message = "From this scene no choice ever comes to an ending."
            fix = "A scene without choices is an ending."
            findings.note(NO_ENDING, scene.heading.line, message, fix)


def scenes_say_something(written: Written, findings: Findings) -> None:
    """A scene tells what happens."""
    for scene in written.scenes:
        if not scene.scene.text:
            message = "This scene has a heading and no text."
            findings.note(EMPTY_SCENE, scene.heading.line, message, "Say what happens.")


def help_is_near(written: Written, findings: Findings) -> None:
    """From every scene, a scene in which an adult is told is at most three choices away."""
    near = {scene.heading.id for scene in written.scenes if scene.scene.help}
    backwards = _turned(_ways(written.scenes))
    for _ in range(MOST_STEPS_TO_HELP):
        near |= {start for end in near for start in backwards.get(end, ())}
    for scene in written.scenes:
        if scene.heading.id not in near:
            message = "From here no adult is told within three choices."
            fix = f"- [Tell an adult.](#{next(iter(sorted(near)), 'told')})"
            findings.note(FAR_FROM_HELP, scene.heading.line, message, fix)


def endings_say_who_helps(written: Written, findings: Findings) -> None:
    """Each ending says who helps."""
    for scene in written.scenes:
        if scene.scene.is_ending and not scene.scene.help:
            message = "This ending does not say who can help."
            fix = scene.heading.typed(help=True)
            findings.note(ENDING_WITHOUT_HELP, scene.heading.line, message, fix)


def _ways(scenes: Iterable[WrittenScene]) -> Ways:
    """The ids of the scenes that each scene's choices lead to."""
    return {
        scene.heading.id: {choice.leads_to for choice in scene.scene.choices} for scene in scenes
    }


def _turned(ways: Ways) -> Ways:
    """The same ways walked backwards."""
    turned: dict[str, set[str]] = {}
    for start, ends in ways.items():
        for end in ends:
            turned.setdefault(end, set()).add(start)
    return turned


def _reached(ways: Ways, starts: Iterable[str]) -> set[str]:
    """Everything that can be reached from the starts, they themselves included."""
    reached: set[str] = set()
    waiting = list(starts)
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            waiting.extend(ways.get(here, ()))
    return reached


RULES = (
    choices_lead_to_scenes,
    scenes_are_led_to,
    scenes_lead_to_an_ending,
    scenes_say_something,
    endings_say_who_helps,
)

ADVICE = (help_is_near,)
