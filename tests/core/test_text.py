import pytest
from pydantic import TypeAdapter, ValidationError

from training.core.text import (
    Block,
    Blocks,
    Chat,
    Line,
    Notice,
    Paragraph,
    Picture,
    Quote,
    Run,
    Steps,
    words,
)

TEXT: Blocks = (
    Paragraph(runs=(Run(text="Stop, "), Run(text="leave it", strong=True), Run(text=", tell."))),
    Steps(numbered=True, rows=((Run(text="Stop."),), (Run(text="Tell."),))),
    Chat(
        lines=(
            Line(name="Jay", text="nice roof"),
            Notice(text="Ellie has left the chat."),
            Picture(caption="A mean label", name="ellie-label"),
        )
    ),
    Quote(paragraphs=((Run(text="You have won!"),),)),
    Picture(caption="A hand of helpers", name="hand"),
)
BLOCKS: TypeAdapter[Blocks] = TypeAdapter(Blocks)
BLOCK: TypeAdapter[Block] = TypeAdapter(Block)


def test_runs_read_as_one_string_without_marks() -> None:
    assert isinstance(TEXT[0], Paragraph)
    assert words(TEXT[0].runs) == "Stop, leave it, tell."
    assert words(()) == ""


def test_every_kind_of_block_comes_back_from_json_as_what_it_was() -> None:
    assert BLOCKS.validate_json(BLOCKS.dump_json(TEXT)) == TEXT


def test_a_block_of_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValidationError, match="kind"):
        BLOCK.validate_python({"kind": "html", "text": "<script>"})
