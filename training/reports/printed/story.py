"""A scenario on paper: numbered scenes, each choice saying which of them to turn to."""

from training.core.module import Scenario, Scene, SceneChoice
from training.reports.printed.blocks import paragraph, printed
from training.reports.printed.markup import Html, element, lines

HELP = "help"
"""The id of the part of a page that says who can help."""


def story(scenario: Scenario) -> Html:
    """All scenes, in the order of the file; the first is where the story starts."""
    numbers = {scene.id: number for number, scene in enumerate(scenario.scenes, 1)}
    return lines(*(_scene(scene, numbers) for scene in scenario.scenes))


def _scene(scene: Scene, numbers: dict[str, int]) -> Html:
    title = f"{numbers[scene.id]}. {scene.title}"
    heading = element("h3", title, id=_anchor(scene.id))
    onward = _ending() if scene.is_ending else _choices(scene.choices, numbers)
    return element("section", lines(heading, printed(scene.text), onward), class_="scene")


def _choices(choices: tuple[SceneChoice, ...], numbers: dict[str, int]) -> Html:
    rows = (element("li", _way(choice, numbers[choice.leads_to])) for choice in choices)
    asked = paragraph(element("strong", "What now?"), class_="ask")
    return lines(asked, element("ul", *rows, class_="choices plain"))


def _way(choice: SceneChoice, number: int) -> Html:
    turn = element("span", f"Turn to {number}.", class_="turn")
    return element("a", choice.text, " ", turn, href=f"#{_anchor(choice.leads_to)}")


def _ending() -> Html:
    return paragraph("The story ends here. ", element("a", "See who can help.", href=f"#{HELP}"))


def _anchor(scene_id: str) -> str:
    return f"scene-{scene_id}"
