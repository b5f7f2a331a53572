"""Every value is shown exactly and does nothing, in every position and under every extension."""

import html
import re
from functools import cache

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import Markup

from generator.pages.escaping import address, front_matter, shown
from tests.pages.document import Document
from tests.pages.hostile import HOSTILE

_EXTENSIONS = [
    *(
        "attr_list",
        "tables",
        "toc",
        "md_in_html",
        "def_list",
        "footnotes",
        "abbr",
        "admonition",
        "sane_lists",
        "smarty",
    ),
    *("pymdownx.betterem", "pymdownx.caret", "pymdownx.critic", "pymdownx.details", "pymdownx.emoji", "pymdownx.keys"),
    *("pymdownx.magiclink", "pymdownx.mark", "pymdownx.smartsymbols", "pymdownx.superfences", "pymdownx.tabbed"),
    *("pymdownx.tasklist", "pymdownx.tilde", "pymdownx.inlinehilite", "pymdownx.arithmatex", "pymdownx.progressbar"),
]
_MARKDOWN = Markdown(extensions=_EXTENSIONS)
_SMART = re.compile(r"\b\d+(?:st|nd|rd|th)\b|[\d]/[\d]|c/o", re.IGNORECASE)
"""What smartsymbols changes in plain words and figures; the site does not use that extension."""
_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")) | st.sampled_from(
    [
        HOSTILE,
        "{ #id }",
        "- x",
        "1. x",
        "# x",
        "```",
        "    x",
        "\n\n",
        "|",
        "--8<-- x",
        "!!! note",
        "81.82%",
        "2024-04-02",
    ]
)


def _visible(text: str) -> str:
    return "".join("\N{REPLACEMENT CHARACTER}" if re.match("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]", c) else c for c in text)


@given(_TEXTS)
def test_shown_text_is_the_value(text: str) -> None:
    assert html.unescape(shown(text)) == _visible(text)


@given(_TEXTS)
def test_shown_text_has_no_active_character(text: str) -> None:
    plain = re.sub(r"&#\d+;", "", shown(text))
    assert not re.search(r"[!-$&-+/:-@\[-`{-~\n\r\t]", plain)


@settings(deadline=None)
@given(_TEXTS.filter(lambda text: text.strip() and not _SMART.search(text)))
@example(HOSTILE)
def test_markdown_shows_the_value(text: str) -> None:
    """A heading, an attribute, a table cell, a link text: the same tags as for a harmless value, and the value."""
    wanted = [tuple(part.replace("占位", _visible(text)) for part in event) for event in _converted("占位")]
    assert _converted(text) == wanted


@cache
def _converted(text: str) -> list[tuple[str, ...]]:
    value = shown(text)
    source = f'# {value} {{ #h }}\n\n<table title="{value}"><td><a href="x">（{value}）</a></td></table>\n'
    return Document.of(_MARKDOWN.reset().convert(source)).events


@given(_TEXTS)
@example("\ufffe\ufeff\u2028\x85")
@example(HOSTILE)
def test_front_matter_is_a_string_of_html(text: str) -> None:
    loaded = yaml.safe_load(f"title: {front_matter(text)}\nnext: 1\n")
    assert loaded["next"] == 1
    assert html.unescape(loaded["title"]) == _visible(text)
    assert not set(loaded["title"]) & set("<>\"'")
    assert "\n" not in front_matter(text)


@given(_TEXTS)
def test_address_is_one_step(text: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9._~%-]*", address(text))


@pytest.mark.parametrize("value", [None, True, 1.5, ["x"], b"x"])
def test_only_texts_and_whole_numbers_are_shown(value: object) -> None:
    with pytest.raises(TypeError):
        shown(value)


def test_figures_stay_readable() -> None:
    assert [shown(text) for text in ("1,286.50", "81.82%", "2024-04-02", 3)] == [
        "1,286.50",
        "81.82%",
        "2024-04-02",
        "3",
    ]


def test_markup_is_escaped_once() -> None:
    assert shown(shown("<")) == Markup("&#60;")
