"""What several rules look for in a report's text is found once, and is what a search of the text finds."""

import re
from pathlib import Path

from generator.content.corpus import load_corpus
from generator.importing.sought import Sought
from generator.narrative.narrative import narrative

_CONTENT = Path(__file__).parents[2] / "content"
_FIGURE = Sought.of(r"\d+", r"\d")


def test_what_is_found_is_what_a_search_finds() -> None:
    corpus, _ = load_corpus(_CONTENT)
    assert corpus
    for filed in corpus.reports:
        text = narrative(filed)
        chapter = text.chapter("scoring")
        for passage in (None, chapter, text.outline.stream.whole()):
            spans = [match.span() for match in text.found(_FIGURE, passage)]
            assert spans == [match.span() for match in text.find(re.compile(r"\d+"), passage)]
            assert spans
        assert text.found(_FIGURE) is text.found(_FIGURE)
        assert text.found(_FIGURE, chapter) != text.found(_FIGURE)
