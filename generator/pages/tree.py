"""The Markdown tree: every generated page by its path."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from generator.checking.verification import Verification
from generator.content.corpus import Corpus
from generator.exports.originals import PublishedOriginals
from generator.pages.addresses import (
    ACCESSIBILITY,
    GLOSSARY,
    GRADES,
    HOME,
    RULES,
    SEARCH,
    SITE_MAP,
    UNITS,
    YEARS,
    Address,
    grade_address,
    report_address,
    unit_address,
    year_address,
)
from generator.pages.rendering import View, render
from generator.pages.views.accessibility import accessibility_page
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.glossary import glossary_page
from generator.pages.views.grades import grade_page, grade_shelves, grades_page
from generator.pages.views.home import home_page
from generator.pages.views.listed import UNVERIFIED
from generator.pages.views.report import report_page
from generator.pages.views.rules import rules_page
from generator.pages.views.search import search_page
from generator.pages.views.site_map import site_map_page
from generator.pages.views.unit import unit_page
from generator.pages.views.units import units_page
from generator.pages.views.years import year_page, years_page

ViewMaker = Callable[[], View]


class Pages(Mapping[str, str]):
    """The Markdown of every page by the path of its file, sorted by path.

    A page is rendered when it is asked for, so that ten thousand of them never stand in memory at once.
    """

    def __init__(self, views: Mapping[str, ViewMaker]) -> None:
        """Take the maker of every page's view."""
        self._views = dict(sorted(views.items()))

    def __getitem__(self, path: str) -> str:
        """Render a page: same corpus, same bytes."""
        return render(self._views[path]())

    def __iter__(self) -> Iterator[str]:
        """Iterate over the paths."""
        return iter(self._views)

    def __len__(self) -> int:
        """Count the pages."""
        return len(self._views)


def pages(
    corpus: Corpus, verification: Verification = UNVERIFIED, originals: PublishedOriginals | None = None
) -> Pages:
    """Return the pages of the corpus, and on them what its verification shows and what is offered of the originals."""
    return Pages(
        {address.file: view for address, view in _views(corpus, Catalogue.of(corpus, verification, originals))}
    )


def _views(corpus: Corpus, catalogue: Catalogue) -> Iterator[tuple[Address, ViewMaker]]:
    yield HOME, partial(home_page, catalogue)
    yield YEARS, partial(years_page, catalogue)
    yield UNITS, partial(units_page, catalogue)
    yield GRADES, partial(grades_page, catalogue)
    yield RULES, partial(rules_page, catalogue)
    yield SEARCH, partial(search_page, catalogue)
    yield GLOSSARY, partial(glossary_page, catalogue)
    yield ACCESSIBILITY, partial(accessibility_page, catalogue)
    yield SITE_MAP, partial(site_map_page, catalogue)
    for shelf in grade_shelves(catalogue):
        yield grade_address(shelf.grade.slug), partial(grade_page, catalogue, shelf)
    for year in catalogue.years:
        yield year_address(year.year), partial(year_page, catalogue, year)
    for unit in catalogue.units:
        yield unit_address(unit.slug), partial(unit_page, catalogue, unit)
    for filed in corpus.reports:
        yield report_address(filed), partial(report_page, catalogue, filed)
