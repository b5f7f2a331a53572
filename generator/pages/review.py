"""The publisher's review page as one HTML file that asks nobody for anything."""

from functools import cache
from pathlib import Path

from markupsafe import Markup

from generator.checking.catalogue import rules_found
from generator.checking.examination import Examination
from generator.content.filed import FiledReport
from generator.content.lines import split_lines
from generator.content.provenance import load_provenance, origins_by_line
from generator.pages.rendering import TEMPLATES, render
from generator.pages.views.review import Source, review


def review_page(examination: Examination, content: Path) -> str:
    """Return the page about what was found in a content folder."""
    folder = content.absolute().parent

    @cache
    def lines_of(file: str) -> list[str]:
        try:
            return split_lines((folder / file).read_bytes().decode(errors="replace").removeprefix("\ufeff"))
        except OSError:
            return []

    def origins_of(filed: FiledReport) -> dict[int, Source]:
        told = load_provenance(filed)
        if told is None:
            return {}
        by_line = origins_by_line(filed, told)
        return {line: Source(told.file, each.place, each.words, each.unit) for line, each in by_line.items()}

    style = (TEMPLATES / "review.css").read_text(encoding="utf-8")
    sheet = Markup("<style>\n{}</style>").format(Markup(style))  # noqa: S704 (our own file)
    return render(review(examination, rules_found(), lines_of, origins_of, sheet))
