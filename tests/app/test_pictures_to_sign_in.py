"""Three pictures out of twelve, by key and by mouse."""

from asyncio import Event
from datetime import timedelta

import pytest
from textual.screen import Screen
from textual.worker import WorkerFailed

from tests.support.by_hand import Gatekeeper, SecondsByHand
from tests.support.one_screen import OneScreen
from training.app.screens.pictures import HINTS, PicturesScreen
from training.app.theme import THEMES
from training.app.widgets.sign_in.picture_grid import KEYS
from training.app.widgets.sign_in.picture_tile import PictureTile
from training.app.widgets.sign_in.try_again import in_words
from training.disk.errors import DiskFull
from training.drawings.drawing import drawing_named
from training.school.sign_in.pictures import NOT_THOSE, PICTURES

RIGHT = ("apple", "cat", "sun")
"""On the keys 1, 4 and -."""

APPLE_RED = "#d8404a"


def signing_in(
    gate: Gatekeeper, seconds: SecondsByHand | None = None, wait: int = 0, theme: str = "evening"
) -> OneScreen[bool]:
    screen = PicturesScreen(
        "Aisha B",
        gate,
        every_second=seconds or SecondsByHand(),
        wait=timedelta(seconds=wait),
    )
    return OneScreen(screen, theme)


def tile(app: OneScreen[bool], word: str) -> PictureTile:
    return list(app.screen.query(PictureTile))[PICTURES.index(word)]


def painted(app: OneScreen[bool]) -> set[str]:
    """The colours on the screen."""
    styles = [part.style for strip in app.screen._compositor.render_strips() for part in strip]
    colours = [colour for style in styles if style for colour in (style.color, style.bgcolor)]
    return {colour.get_truecolor().hex for colour in colours if colour}


def chosen(app: OneScreen[bool]) -> list[str]:
    return [each.words for each in app.screen.query(PictureTile) if each.chosen]


@pytest.mark.parametrize(
    "keys",
    [
        ["1", "4", "minus"],
        ["minus", "4", "1"],
        ["1", "equals_sign", "equals_sign", "4", "minus"],
        ["enter", "right", "right", "right", "space", "down", "down", "left", "enter"],
    ],
)
async def test_the_right_three_are_tried_at_once_in_any_order_and_by_any_keys(
    keys: list[str],
) -> None:
    gate = Gatekeeper(RIGHT)
    app = signing_in(gate)
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        await pilot.pause()
    assert gate.given == [RIGHT]
    assert app.answers == [True]


async def test_clicks_choose_and_take_back() -> None:
    app = signing_in(Gatekeeper(RIGHT))
    async with app.run_test() as pilot:
        for word in ("apple", "moon", "moon", "cat", "sun"):
            await pilot.click(tile(app, word))
        await pilot.pause()
        await pilot.pause()
    assert app.answers == [True]


@pytest.mark.parametrize(("key", "word"), zip(KEYS, PICTURES, strict=True))
async def test_every_picture_has_a_key_of_the_number_row(key: str, word: str) -> None:
    app = signing_in(Gatekeeper(RIGHT))
    async with app.run_test() as pilot:
        await pilot.press(key)
        assert chosen(app) == [word]


async def test_it_is_said_how_many_are_still_to_choose() -> None:
    app = signing_in(Gatekeeper(RIGHT))
    async with app.run_test() as pilot:
        assert "Aisha B: your three pictures" in app.words
        for key, hint in (("", HINTS[0]), ("1", HINTS[1]), ("2", HINTS[2]), ("2", HINTS[1])):
            await pilot.press(*filter(None, [key]))
            await pilot.pause()
            assert hint in app.words


async def test_what_is_chosen_shows_without_colour() -> None:
    app = signing_in(Gatekeeper(RIGHT))
    async with app.run_test() as pilot:
        await pilot.press("2")
        await pilot.pause()
        assert "▶ 2 bell ●" in app.words
        assert any("┃" in line for line in app.lines)


async def test_the_wrong_three_are_taken_back_with_a_calm_word_and_can_be_mended() -> None:
    gate = Gatekeeper(RIGHT)
    app = signing_in(gate)
    async with app.run_test() as pilot:
        await pilot.press("1", "2", "3")
        await pilot.pause()
        await pilot.pause()
        assert NOT_THOSE in app.words
        assert chosen(app) == []
        await pilot.press("1")
        await pilot.pause()
        assert NOT_THOSE not in app.words
        await pilot.press("4", "minus")
        await pilot.pause()
        await pilot.pause()
    assert app.answers == [True]


async def test_a_wait_is_counted_down_in_words_and_nothing_can_be_chosen_meanwhile() -> None:
    gate, seconds = Gatekeeper(RIGHT, wait=5), SecondsByHand()
    app = signing_in(gate, seconds)
    async with app.run_test() as pilot:
        await pilot.press("1", "2", "3")
        await pilot.pause()
        await pilot.pause()
        assert f"{NOT_THOSE} You can try again in 5 seconds." in app.words
        await pilot.press("1", "4", "minus")
        await pilot.click(tile(app, "cat"))
        assert chosen(app) == []
        seconds.pass_by(4)
        await pilot.pause()
        assert "You can try again in 1 second." in app.words
        seconds.pass_by()
        await pilot.pause()
        assert "You can try again now." in app.words
        assert seconds.watchers == 0
        await pilot.press("1", "4", "minus")
        await pilot.pause()
        await pilot.pause()
    assert gate.given == [("apple", "bell", "boat"), RIGHT]
    assert app.answers == [True]


async def test_a_wait_from_before_is_told_and_b_leads_back_to_the_names() -> None:
    seconds = SecondsByHand()
    app = signing_in(Gatekeeper(RIGHT), seconds, wait=40)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "You can try again in 40 seconds." in app.words
        await pilot.press("b")
        await pilot.pause()
    assert app.answers == [None]
    assert seconds.watchers == 0


async def test_who_is_right_while_another_screen_lies_over_the_pictures_comes_in_after_it() -> None:
    gate = Gatekeeper(RIGHT)
    gate.opened = Event()
    app = signing_in(gate)
    async with app.run_test() as pilot:
        await pilot.press("1", "4", "minus")
        await pilot.pause()
        over = Screen[None]()
        await app.push_screen(over)
        gate.opened.set()
        await pilot.pause()
        await pilot.pause()
        assert app.answers == []
        over.dismiss(None)
        await pilot.pause()
        await pilot.pause()
    assert app.answers == [True]


async def test_a_full_disk_is_told_in_words_and_the_child_can_try_again() -> None:
    gate = Gatekeeper(RIGHT)
    gate.trouble = DiskFull("There is no room left for how people sign in.")
    app = signing_in(gate)
    async with app.run_test() as pilot:
        await pilot.press("1", "2", "3")
        await pilot.pause()
        await pilot.pause()
        assert "There is no room left for how people sign in." in app.words
        gate.trouble = None
        await pilot.press("1", "4", "minus")
        await pilot.pause()
        await pilot.pause()
    assert app.answers == [True]


async def test_a_fault_of_ours_is_not_told_as_the_childs() -> None:
    gate = Gatekeeper(RIGHT)
    gate.trouble = RuntimeError("a fault")
    app = signing_in(gate)
    with pytest.raises(WorkerFailed, match="a fault"):
        async with app.run_test() as pilot:
            await pilot.press("1", "2", "3")
            await pilot.pause()
            await pilot.pause()


async def test_the_mouse_leads_back_too() -> None:
    app = signing_in(Gatekeeper(RIGHT))
    async with app.run_test() as pilot:
        await pilot.click("Key:first-of-type")
        await pilot.pause()
    assert app.answers == [None]


@pytest.mark.parametrize("theme", [each.name for each in THEMES])
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
async def test_every_picture_is_in_sight_with_key_and_word(
    size: tuple[int, int], theme: str
) -> None:
    app = signing_in(Gatekeeper(RIGHT), theme=theme)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key, word in zip(KEYS, PICTURES, strict=True):
            assert f"{key} {word}" in app.words
        assert (APPLE_RED in painted(app)) is (size != (60, 20))


async def test_the_longest_name_and_one_in_markup_fit() -> None:
    name = "[b]Wilhelmina-Alexandra[/b] [@click=app.quit]" + "x" * 16
    screen = PicturesScreen(name, Gatekeeper(RIGHT), every_second=SecondsByHand())
    app = OneScreen(screen)
    async with app.run_test(size=(80, 24)):
        assert f"{name}: your" in app.words


@pytest.mark.parametrize("word", PICTURES)
def test_every_picture_is_drawn_fourteen_by_ten(word: str) -> None:
    drawing = drawing_named(f"sign-in-{word}")
    assert drawing is not None
    assert (drawing.width, len(drawing.rows)) == (14, 10)
    assert word in drawing.caption.lower()


def test_no_two_pictures_have_one_shape() -> None:
    drawings = [drawing_named(f"sign-in-{word}") for word in PICTURES]
    shapes = {tuple(bool(pixel) for row in each.rows for pixel in row) for each in drawings if each}
    assert len(shapes) == 12


def test_a_wait_is_told_as_people_say_it() -> None:
    told = {1: "1 second", 59: "59 seconds", 60: "1 minute", 61: "1 minute 1 second"}
    told |= {120: "2 minutes", 900: "15 minutes"}
    for seconds, words in told.items():
        assert in_words(seconds) == f"You can try again in {words}."
