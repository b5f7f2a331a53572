"""The fast renderer makes of every generated page what Python-Markdown makes of it."""

import re
from pathlib import Path

import markdown
import pytest
import yaml
from mkdocs.structure.toc import get_toc

from generator.plugin import contents
from generator.site.markdown import anchors_of, headings_of, html_of

_ROOT = Path(__file__).parents[2]
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def _bodies() -> dict[str, str]:
    files = sorted((_ROOT / "tests" / "golden").glob("*.md"))
    return {file.stem: _FRONT.sub("", file.read_text(encoding="utf-8")).strip() for file in files}


def _python_markdown() -> markdown.Markdown:
    """Return the renderer with the extensions of mkdocs.yml."""
    text = (_ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV ", "")
    listed = yaml.safe_load(text)["markdown_extensions"]
    settings = {name: each[name] for each in listed if isinstance(each, dict) for name in each}
    return markdown.Markdown(
        extensions=[*settings, *(each for each in listed if isinstance(each, str))], extension_configs=settings
    )


def _lines(html: str) -> list[str]:
    """Return the lines that hold something: Python-Markdown keeps empty ones between blocks."""
    return [line for line in html.splitlines() if line.strip()]


@pytest.mark.parametrize("body", _bodies().values(), ids=list(_bodies()))
def test_pages_are_rendered_as_by_python_markdown(body: str) -> None:
    renderer = _python_markdown()
    expected = renderer.convert(body)
    assert _lines(html_of(body)) == _lines(expected)
    assert str(contents(headings_of(body))) == str(get_toc(renderer.toc_tokens))  # type: ignore[attr-defined]


@pytest.mark.parametrize("body", _bodies().values(), ids=list(_bodies()))
def test_every_anchor_of_a_page_is_known(body: str) -> None:
    assert anchors_of(body) == set(re.findall(r'(?:\s)id="([^"]+)"', html_of(body)))
