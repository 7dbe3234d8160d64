"""Quotes: chats, words set apart, and pictures told in words."""

import pytest

from tests.library.sample import blocks_of
from training.core.text import Chat, Line, Notice, Picture, Quote, Run


def test_a_quote_with_names_in_bold_is_a_chat() -> None:
    typed = """
> **Jay:** has everyone seen *ellies* build
>
> Ellie has left the chat.
>
> **Ruby:** looks like a squashed shoe
>
> ![A mean label on Ellie's photo](ellie-label)
"""
    assert blocks_of(typed) == (
        Chat(
            lines=(
                Line(name="Jay", text="has everyone seen ellies build"),
                Notice(text="Ellie has left the chat."),
                Line(name="Ruby", text="looks like a squashed shoe"),
                Picture(caption="A mean label on Ellie's photo", name="ellie-label"),
            )
        ),
    )


@pytest.mark.parametrize(
    "typed",
    [
        "> **Jay:** hi\n> **Ruby:** yo",
        "> **Jay**: hi\n>\n> **Ruby** : yo",
        "> **Jay:**\n> hi\n>\n> **Ruby:** yo",
        "> __Jay:__ hi\n>\n> *Ruby:* yo",
    ],
)
def test_names_are_found_however_people_set_them(typed: str) -> None:
    assert blocks_of(typed) == (
        Chat(lines=(Line(name="Jay", text="hi"), Line(name="Ruby", text="yo"))),
    )


def test_a_picture_may_follow_in_the_same_paragraph() -> None:
    assert blocks_of("> **Jay:** look\n> ![A roof](roof)\n> **Ruby:** nice") == (
        Chat(
            lines=(
                Line(name="Jay", text="look"),
                Picture(caption="A roof", name="roof"),
                Line(name="Ruby", text="nice"),
            )
        ),
    )


def test_a_quote_without_names_is_words_set_apart() -> None:
    assert blocks_of("> You have **won**!\n> Tap here.\n>\n> Free.") == (
        Quote(
            paragraphs=(
                (Run(text="You have "), Run(text="won", strong=True), Run(text="! Tap here.")),
                (Run(text="Free."),),
            )
        ),
    )


def test_a_picture_in_words_set_apart_stands_between_them() -> None:
    assert blocks_of("> Before.\n>\n> ![A cup](cup)\n>\n> After.") == (
        Quote(paragraphs=((Run(text="Before."),),)),
        Picture(caption="A cup", name="cup"),
        Quote(paragraphs=((Run(text="After."),),)),
    )


def test_a_quote_of_nothing_but_a_picture_is_the_picture() -> None:
    assert blocks_of("> ![A cup](cup)") == (Picture(caption="A cup", name="cup"),)
