"""No value can alter a page: hostile values give the very tags that harmless ones give, and show as themselves."""

import json
import re
from pathlib import Path

import pytest

from tests.pages.building import THEME, build
from tests.pages.document import Document
from tests.pages.hostile import HOSTILE
from tests.pages.hostile_corpus import corpus_of, verification_of

_PAGES = [
    "index.html",
    "rules/index.html",
    "years/index.html",
    "2023/index.html",
    "units/index.html",
    "units/u/index.html",
    "grades/index.html",
    "grades/none/index.html",
    "glossary/index.html",
    "accessibility/index.html",
    "sitemap/index.html",
]
_REPORT = "2023/u/p/index.html"


def _hostile(token: str) -> str:
    return f"{HOSTILE}{token}"


def _harmless(token: str) -> str:
    return token


def _squeezed(text: str) -> str:
    """Templates indent what they print; that values keep their blanks is tested with the escaping."""
    return " ".join(text.split())


def _as_hostile(text: str) -> str:
    """Put the hostile values where the harmless ones stand."""
    return re.sub(r"w\d+w", lambda token: _hostile(token[0]).replace("\x85", "\N{REPLACEMENT CHARACTER}"), text)


@pytest.fixture(scope="module", params=[THEME, None], ids=["our-theme", "material-alone"])
def sites(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    texts = {"hostile": _hostile, "harmless": _harmless}
    return {
        name: build(corpus_of(text), tmp_path_factory.mktemp(name), request.param, verification_of(text))
        for name, text in texts.items()
    }


@pytest.mark.parametrize("page", [*_PAGES, _REPORT])
def test_hostile_values_only_show(sites: dict[str, Path], page: str) -> None:
    hostile, harmless = (Document.of((site / page).read_text(encoding="utf-8")).events for site in sites.values())
    wanted = [tuple(_squeezed(_as_hostile(part)) for part in event) for event in harmless]
    found = [tuple(_squeezed(part) for part in event) for event in hostile]
    assert found == wanted


def test_search_shows_hostile_titles_as_text(sites: dict[str, Path]) -> None:
    """Material's search puts titles and texts of its index into the page as HTML."""
    index = json.loads((sites["hostile"] / "search" / "search_index.json").read_text(encoding="utf-8"))
    shown = "".join(f"{entry['title']}{entry['text']}" for entry in index["docs"]).replace("\u200b", "")
    assert "alert" in shown
    assert {event[0].strip("/") for event in Document.of(shown).events} <= {"", "p", "li", "ul", "ol", "code"}
