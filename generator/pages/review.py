"""The publisher's review page as one HTML file that asks nobody for anything."""

from functools import cache
from pathlib import Path

from markupsafe import Markup

from generator.checking.catalogue import rules_found
from generator.checking.examination import Examination
from generator.content.filed import FiledReport
from generator.content.lines import split_lines
from generator.content.provenance import load_form_provenance, load_provenance, origins_by_line
from generator.importing.differences import facts_by_place
from generator.importing.spot import shortened
from generator.model.folding import squeeze
from generator.model.origin import Origin
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
        found: dict[int, Source] = {}
        prints = facts_by_place(filed.report)
        for told in filter(None, (load_provenance(filed), load_form_provenance(filed))):
            by_line = origins_by_line(filed, told)
            found |= {line: _source(told.file, each, prints.get(each.field)) for line, each in by_line.items()}
        return found

    style = (TEMPLATES / "review.css").read_text(encoding="utf-8")
    sheet = Markup("<style>\n{}</style>").format(Markup(style))  # noqa: S704 (our own file)
    return render(review(examination, rules_found(), lines_of, origins_of, sheet))


def _source(file: str, origin: Origin, print_: str | None) -> Source:
    """Return where a value was read; a value that was changed since has no source, and what was read is told."""
    is_as_read = squeeze(shortened(print_ or "")) == squeeze(origin.value)
    return Source(file, origin.place, origin.words, origin.unit, None if is_as_read else origin.value)
