"""Every way through a story: what a learner can choose from its first scene to its endings."""

from collections import deque
from collections.abc import Callable, Iterator

from training.core.module import Scenario, Scene

Walk = tuple[int, ...]
"""The places of the choices made, from the first scene to an ending."""


def walks(scenario: Scenario) -> tuple[Walk, ...]:
    """Every walk that meets no scene twice; and one more for each choice on none of them."""
    straight = tuple(_straight(scenario, (scenario.start,)))
    taken = {step for walk in straight for step in _steps(scenario, walk)}
    return (*straight, *_besides(scenario, taken))


def scenes(scenario: Scenario, walk: Walk) -> tuple[Scene, ...]:
    """The scenes that the walk meets, the first one and the ending among them."""
    met = [scenario.start]
    for place in walk:
        met.append(scenario.scene(met[-1].choices[place].leads_to))
    return tuple(met)


def _straight(scenario: Scenario, met: tuple[Scene, ...]) -> Iterator[Walk]:
    if met[-1].is_ending:
        yield ()
    for place, choice in enumerate(met[-1].choices):
        there = scenario.scene(choice.leads_to)
        if there not in met:
            yield from ((place, *rest) for rest in _straight(scenario, (*met, there)))


def _steps(scenario: Scenario, walk: Walk) -> Iterator[tuple[str, int]]:
    met = scenes(scenario, walk)
    return ((scene.id, place) for scene, place in zip(met, walk, strict=False))


def _besides(scenario: Scenario, taken: set[tuple[str, int]]) -> Iterator[Walk]:
    """To each choice that has not been taken, then by it, then on to the nearest ending."""
    for scene in scenario.scenes:
        to_scene = _shortest(scenario, scenario.start, scene.__eq__)
        for place, choice in enumerate(scene.choices):
            if (scene.id, place) not in taken:
                there = scenario.scene(choice.leads_to)
                onward = _shortest(scenario, there, lambda one: one.is_ending)
                yield (*to_scene, place, *onward)


def _shortest(scenario: Scenario, start: Scene, arrived: Callable[[Scene], bool]) -> Walk:
    ahead: deque[tuple[Scene, Walk]] = deque([(start, ())])
    seen = {start.id}
    while ahead:
        scene, walk = ahead.popleft()
        if arrived(scene):
            return walk
        for place, choice in enumerate(scene.choices):
            if choice.leads_to not in seen:
                seen.add(choice.leads_to)
                ahead.append((scenario.scene(choice.leads_to), (*walk, place)))
    raise AssertionError(f"from {start.id} nothing leads there")
