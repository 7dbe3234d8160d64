"""Questions as learners get them on paper: options with boxes to tick, gaps and places to fill.

The options of a choice stand in the order of the file. What would give the answer away in that
order (steps, pairs, the words of a bank) is mixed, and the same way each time, so that every copy
agrees with the page of answers.
"""

from string import ascii_uppercase

from training.core.questions import Choice, Gaps, Matching, Ordering, Question
from training.core.shuffling import shown_order
from training.reports.printed.blocks import paragraph, printed, said
from training.reports.printed.markup import Html, element, empty, joined, lines

GAP = "___"
_SEED = 1
_SHORT, _LONG = 2, 40


def question(number: int, asked: Question) -> Html:
    """One question with room for its answer."""
    legend = element("legend", element("h3", f"{number}. {asked.stem}"))
    return element("fieldset", lines(legend, printed(asked.about), _answering(asked)))


def mixed(asked: Question) -> tuple[int, ...]:
    """The places of the rows in the order of the paper."""
    places = tuple(range(len(asked.rows)))
    if isinstance(asked, Choice):
        return places
    order = shown_order(asked, _SEED)
    return order if order != places else (*order[1:], *order[:1])


def letter(asked: Question, row: int) -> str:
    """The letter that stands on the paper before the row of that place; none after Z."""
    return ascii_uppercase[mixed(asked).index(row) :][:1]


def _answering(asked: Question) -> Html:
    match asked:
        case Choice():
            return _boxes(asked)
        case Gaps():
            return _gaps(asked)
        case Ordering():
            return _steps(asked)
        case Matching():
            return _pairs(asked)


def _boxes(asked: Choice) -> Html:
    box = empty("input", type="checkbox", autocomplete="off")
    rows = (
        element("label", box, element("span", said(option.speaker, option.text)))
        if option.speaker
        else element("label", box, element("span", option.text))
        for option in asked.options
    )
    boxes = "one box" if asked.wanted == 1 else f"{asked.wanted} boxes"
    return joined(_instruction(f"Tick {boxes}."), _lettered(*rows))


def _gaps(asked: Gaps) -> Html:
    first, *others = asked.sentence.split(GAP)
    filled = (
        joined(_room(_LONG, aria_label=f"Gap {number}"), after)
        for number, after in enumerate(others, start=1)
    )
    bank = (asked.rows[row] for row in mixed(asked))
    return lines(
        paragraph(first, *filled, class_="sentence"),
        _instruction("Fill the gaps with these words."),
        _lettered(*bank),
    )


def _steps(asked: Ordering) -> Html:
    rows = (
        element("label", _room(_SHORT), element("span", asked.rows[row])) for row in mixed(asked)
    )
    told = f"Write the numbers 1 to {asked.wanted} in the boxes."
    return joined(_instruction(told), _lettered(*rows))


def _pairs(asked: Matching) -> Html:
    lefts = (
        element("li", element("label", _room(_SHORT), element("span", pair.left)))
        for pair in asked.pairs
    )
    rights = (asked.rows[row] for row in mixed(asked))
    return lines(
        _instruction("Write a letter in each box."),
        element("ul", *lefts, class_="plain"),
        _lettered(*rights),
    )


def _room(length: int, **attributes: str) -> Html:
    """Room to write so many characters."""
    most = str(length)
    return empty("input", type="text", autocomplete="off", maxlength=most, **attributes)


def _instruction(words: str) -> Html:
    return paragraph(words, class_="quiet")


def _lettered(*rows: str) -> Html:
    return element("ol", *(element("li", row) for row in rows), class_="lettered")
