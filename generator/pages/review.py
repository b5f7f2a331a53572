"""The publisher's review page as one HTML file that asks nobody for anything."""

from functools import cache
from pathlib import Path

from markupsafe import Markup

from generator.checking.catalogue import rules_found
from generator.checking.examination import Examination
from generator.content.lines import split_lines
from generator.pages.rendering import TEMPLATES, render
from generator.pages.views.review import review


def review_page(examination: Examination, content: Path) -> str:
    """Return the page about what was found in a content folder."""
    folder = content.absolute().parent

    @cache
    def lines_of(file: str) -> list[str]:
        try:
            return split_lines((folder / file).read_bytes().decode(errors="replace").removeprefix("\ufeff"))
        except OSError:
            return []

    style = (TEMPLATES / "review.css").read_text(encoding="utf-8")
    return render(review(examination, rules_found(), lines_of, Markup("<style>\n{}</style>").format(Markup(style))))  # noqa: S704 (our own file)
