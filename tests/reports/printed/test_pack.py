"""The printable pack: whole, safe, and with everything that a class and its teacher need."""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache

import pytest

from tests.library.sample import CONTENT, module_of, module_text
from tests.support.html_page import Page, plain
from training.core.module import Audience, Module
from training.core.placeholders import fill
from training.core.questions import Choice, Gaps, Matching, Ordering, Question
from training.core.school_facts import UNSAID
from training.core.text import Block, Blocks, Chat, Paragraph, Picture, Quote, Steps, words
from training.library.reference.facts import values
from training.library.reference.help import HelpPage
from training.library.shelf import Shelf
from training.reports.printed.pack import pack

SCHOOL = "Willow Lane Primary School"


@cache
def modules() -> tuple[Module, ...]:
    shelf = Shelf([CONTENT])
    facts = {**UNSAID, **values(shelf.facts), "school_name": SCHOOL}
    return tuple(fill(module, facts) for module in shelf.modules())


@cache
def help_page(audience: Audience) -> HelpPage:
    return Shelf([CONTENT]).help_pages().who_can_help[audience]


def packed(module: Module) -> str:
    return pack(module, help_page(module.audience), SCHOOL)


every_module = pytest.mark.parametrize("module", modules(), ids=lambda module: module.id)


@every_module
def test_a_pack_is_whole_and_its_links_lead_somewhere(module: Module) -> None:
    page = Page.of(packed(module))
    ids = page.all("id")
    assert len(set(ids)) == len(ids)
    assert page.all("href")
    assert {link.removeprefix("#") for link in page.all("href")} <= set(ids)
    assert all(link.startswith("#") for link in page.all("href"))


@every_module
def test_a_pack_asks_nothing_of_another_machine_and_runs_nothing(module: Module) -> None:
    markup = packed(module)
    page = Page.of(markup)
    allowed = {"lang", "charset", "content", "name", "http-equiv", "class", "id", "href", "type"}
    allowed |= {"autocomplete", "aria-label", "maxlength"}
    assert {name for _, name, _ in page.attributes} <= allowed
    assert "http" not in markup.replace("http-equiv", "")
    assert not {"script", "link", "img", "iframe", "form", "object", "base"} & set(page.tags)
    assert "url(" not in markup
    assert "@import" not in markup


@every_module
def test_learners_and_teacher_find_every_word_of_the_module(module: Module) -> None:
    told = Page.of(packed(module)).words
    missing = [said for said in everything(module) if plain(said) not in told]
    assert missing == []


@every_module
def test_what_gives_an_answer_away_stands_after_the_learners_part(module: Module) -> None:
    page = Page.of(packed(module))
    asked = page.before["help"].removeprefix(page.before.get("questions", page.before["help"]))
    assert "[yes]" not in page.before["teacher"]
    for question in module.questions:
        assert plain(question.stem) in asked
        assert plain(question.hint) not in asked
        assert [said for said in feedback(question) if plain(said) in asked] == []


@every_module
def test_each_choice_turns_to_the_number_of_its_scene(module: Module) -> None:
    scenes = module.scenario.scenes if module.scenario else ()
    page = Page.of(packed(module))
    for number, scene in enumerate(scenes, 1):
        assert f'<h3 id="scene-{scene.id}">{number}. ' in packed(module)
        for choice in scene.choices:
            turn = 1 + [other.id for other in scenes].index(choice.leads_to)
            assert plain(f"{choice.text} Turn to {turn}.") in page.words
            assert f"#scene-{choice.leads_to}" in page.all("href")


@every_module
def test_every_place_to_write_or_tick_is_there_and_can_be_spoken(module: Module) -> None:
    markup = packed(module)
    boxes = sum(len(question.rows) for question in module.questions if is_ticked(question))
    wanted = sum(question.wanted for question in module.questions if not is_ticked(question))
    assert markup.count('<input type="checkbox"') == boxes
    assert markup.count('<input type="text"') == wanted
    labelled = markup.count("<label><input") + markup.count('aria-label="Gap ')
    assert labelled == boxes + wanted


def test_only_the_style_of_the_page_itself_is_let_in() -> None:
    markup = packed(modules()[0])
    style = re.search(r"<style>(.*)</style>", markup, re.DOTALL)
    assert style
    known = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{known}'; base-uri 'none'; form-action 'none'"
    assert Page.of(markup).all("http-equiv") == ["Content-Security-Policy"]
    assert policy in Page.of(markup).all("content")


def test_the_page_names_its_language_and_has_one_main_heading() -> None:
    page = Page.of(packed(modules()[0]))
    assert page.all("lang") == ["en-GB"]
    assert [page.tags.count(tag) for tag in ("html", "main", "h1", "header", "footer")] == [1] * 5


HOSTILE = '</style><script>alert("x")</script> & \'a\' "b" <img src=x onerror=y> &lt;'
TYPED = HOSTILE.replace("<", "\\<").replace("&lt;", "\\&lt;")
"""The same as it is typed in Markdown, which would otherwise refuse it."""


def hostile_text() -> str:
    """The text of a module that says hostile things wherever it can say something."""
    front = (
        "id: sample\ntitle: <script>&\"'\naudience: upper-ks2\nminutes: 10\nclauses: 5.2\n"
        f"pass: 80\nnote: {HOSTILE}\n"
    )
    chat = (
        f"{TYPED}\n\n> **{TYPED}:** {TYPED}\n>\n> ![{TYPED}](a-picture)\n\n> {TYPED}\n\n- {TYPED}"
    )
    scenes = (
        f"## {TYPED} (5.2) {{#start}}\n\n{TYPED}\n\n- [{TYPED}](#told)\n\n"
        f"## {TYPED} (5.2, help) {{#told}}\n\n{TYPED}\n"
    )
    options = f"- [x] {TYPED}\n  > {TYPED} yes\n- [ ] {TYPED} b\n  > {TYPED} no\n"
    return module_text(
        front=front, card=chat, scenes=scenes, question=options, stem=TYPED, teacher=TYPED
    )


def test_words_that_look_like_markup_are_words_on_the_page() -> None:
    module = module_of(hostile_text())
    markup = pack(module, HelpPage(title=HOSTILE, text=()), HOSTILE)
    page = Page.of(markup)
    assert "script" not in page.tags
    assert "img" not in page.tags
    assert page.tags.count("style") == 1
    assert "<script" not in markup
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    assert [said for said in everything(module) if plain(said) not in page.words] == []
    assert "".join(everything(module)).count(HOSTILE) > 15
    assert plain(HOSTILE) in page.words


def everything(module: Module) -> Iterator[str]:
    """Every text of a module that somebody is to read."""
    yield from (module.title, module.note, *module.objectives)
    for card in module.cards:
        yield from (card.title, *texts(card.text))
    for scene in module.scenario.scenes if module.scenario else ():
        yield from (scene.title, *texts(scene.text), *(choice.text for choice in scene.choices))
    for question in module.questions:
        yield from (question.stem, question.hint, *texts(question.about), *question.rows)
        yield from feedback(question)
        yield from sides(question)
    yield from texts(module.teacher)


def feedback(question: Question) -> Iterator[str]:
    """Everything that is said to an answer."""
    match question:
        case Choice() | Gaps():
            said: Iterable[str] = (option.feedback for option in question.options)
        case Matching():
            said = (pair.feedback for pair in question.pairs)
        case Ordering():
            said = (question.yes, question.not_yet)
    yield from filter(None, said)


def sides(question: Question) -> Iterator[str]:
    """What a question says beside its stem and its rows."""
    match question:
        case Matching():
            yield from (pair.left for pair in question.pairs)
        case Gaps():
            yield from question.sentence.split("___")
        case Choice():
            yield from (option.speaker for option in question.options)
        case Ordering():
            pass


def texts(blocks: Blocks) -> Iterator[str]:
    """Every text in blocks."""
    for block in blocks:
        yield from block_texts(block)


def block_texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield words(block.runs)
        case Steps():
            yield from (words(row) for row in block.rows)
        case Quote():
            yield from (words(paragraph) for paragraph in block.paragraphs)
        case Picture():
            yield block.caption
        case Chat():
            for line in block.lines:
                yield line.caption if isinstance(line, Picture) else line.text
                yield line.name + ":" if line.kind == "line" else ""


def is_ticked(question: Question) -> bool:
    return isinstance(question, Choice)
