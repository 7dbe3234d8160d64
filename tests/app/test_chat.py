from tests.support.learning import SPOT, module
from training.app.widgets.text.chat import COLOURS, speaker_colours
from training.core.text import Chat, Line


def test_a_speaker_keeps_one_colour_through_the_whole_module() -> None:
    colours = speaker_colours(module(SPOT))
    assert colours == {"Jay": 1, "Ruby": 2}


def test_there_are_colours_for_any_number_of_speakers() -> None:
    crowd = Chat(lines=tuple(Line(name=f"N{n}", text="hi") for n in range(12)))
    card = module().cards[0].model_copy(update={"text": (crowd,)})
    colours = speaker_colours(module().model_copy(update={"cards": (card,)}))
    assert set(colours.values()) == set(range(1, COLOURS + 1))
