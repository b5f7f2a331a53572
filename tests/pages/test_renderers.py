"""Any CommonMark renderer makes the same page of the Markdown as Python-Markdown does."""

import re

import pytest
from markdown import Markdown
from markdown_it import MarkdownIt

from generator.content.corpus import Corpus
from generator.pages.tree import pages
from tests.pages.document import Document
from tests.pages.hostile import HOSTILE
from tests.pages.hostile_corpus import corpus_of
from tests.pages.sample import corpus, verification

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_HEADING_ID = re.compile(r"^(#+ .*) \{ #[a-z]+ \}$", re.MULTILINE)


@pytest.mark.parametrize("made", [corpus(), corpus_of(lambda token: HOSTILE + token)], ids=["invented", "hostile"])
def test_renderers_agree(made: Corpus) -> None:
    for path, page in pages(made, verification()).items():
        body = _HEADING_ID.sub(r"\1", _FRONT.sub("", page))
        python = Document.of(Markdown().convert(body)).events
        assert Document.of(MarkdownIt("commonmark").render(body)).events == python, path
