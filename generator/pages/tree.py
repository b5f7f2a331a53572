"""The Markdown tree: every generated page by its path."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256

from generator.checking.verification import RuleUse, Verification
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
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
from generator.pages.views.report import earlier_page, report_page
from generator.pages.views.rules import rules_page
from generator.pages.views.search import search_page
from generator.pages.views.site_map import site_map_page
from generator.pages.views.unit import unit_page
from generator.pages.views.units import units_page
from generator.pages.views.withdrawn import withdrawn_page
from generator.pages.views.years import year_page, years_page


@dataclass(frozen=True)
class ListPageSource:
    """A page about more than one report: its address, how it is made, and a digest of all that it is made from."""

    address: Address
    view: Callable[[], View]
    reads: bytes

    def markdown(self) -> str:
        """Render the page: same catalogue, same bytes."""
        return render(self.view())


class Pages(Mapping[str, str]):
    """The Markdown of every page by the path of its file, sorted by path.

    A page is rendered when it is asked for, so that ten thousand of them never stand in memory at once.
    """

    def __init__(self, makers: Mapping[str, Callable[[], str]]) -> None:
        """Take the maker of every page."""
        self._makers = dict(sorted(makers.items()))

    def __getitem__(self, path: str) -> str:
        """Render a page: same corpus, same bytes."""
        return self._makers[path]()

    def __iter__(self) -> Iterator[str]:
        """Iterate over the paths."""
        return iter(self._makers)

    def __len__(self) -> int:
        """Count the pages."""
        return len(self._makers)


def pages(
    corpus: Corpus, verification: Verification = UNVERIFIED, originals: PublishedOriginals | None = None
) -> Pages:
    """Return the pages of the corpus, and on them what its verification shows and what is offered of the originals."""
    catalogue = Catalogue.of(corpus, verification, originals)
    lists = {each.address.file: each.markdown for each in list_pages(catalogue)}
    reports = {report_address(each).file: partial(_report_markdown, catalogue, each) for each in corpus.reports}
    earlier = {
        report_address(version).file: partial(earlier_markdown, catalogue, each, version)
        for each in corpus.reports
        for version in each.earlier
    }
    return Pages({**lists, **reports, **earlier})


def earlier_markdown(catalogue: Catalogue, filed: FiledReport, version: FiledReport) -> str:
    """Render the page of a version of a report that an amendment replaced."""
    return render(earlier_page(replace(catalogue, verification=UNVERIFIED), filed, version))


def list_pages(catalogue: Catalogue) -> Iterator[ListPageSource]:
    """Yield every page but those of reports; each sees no more of the catalogue than it shows."""
    for address, about_all in _ABOUT_ALL.items():
        yield ListPageSource(address, partial(about_all, catalogue), catalogue.digest)
    nobody = catalogue.narrowed()
    for address, about_nobody in _ABOUT_NOBODY.items():
        yield ListPageSource(address, partial(about_nobody, nobody), nobody.digest)
    uses = catalogue.verification.uses()
    yield ListPageSource(RULES, partial(rules_page, nobody, catalogue.verification.rules, uses), _digest(nobody, uses))
    for shelf in grade_shelves(catalogue):
        for each in (shelf, *shelf.years):
            narrow = catalogue.narrowed(each.reports)
            yield ListPageSource(each.address, partial(grade_page, narrow, each), narrow.digest)
    for year in catalogue.years:
        narrow = catalogue.narrowed(year.reports, withdrawn=year.withdrawn)
        yield ListPageSource(year_address(year.year), partial(year_page, narrow, year), narrow.digest)
        for grave in year.withdrawn:
            alone = catalogue.narrowed(withdrawn=(grave,))
            yield ListPageSource(report_address(grave), partial(withdrawn_page, alone, grave), alone.digest)
    for unit in catalogue.units:
        narrow = catalogue.narrowed(unit.reports, [unit])
        yield ListPageSource(unit_address(unit.slug), partial(unit_page, narrow, unit), narrow.digest)


def _report_markdown(catalogue: Catalogue, filed: FiledReport) -> str:
    """Render the page of a report."""
    return render(report_page(catalogue, filed))


def _digest(nobody: Catalogue, uses: Mapping[str, RuleUse]) -> bytes:
    return sha256(nobody.digest + repr(sorted(uses.items())).encode()).digest()


_ABOUT_ALL: Mapping[Address, Callable[[Catalogue], View]] = {
    HOME: home_page,
    YEARS: years_page,
    UNITS: units_page,
    GRADES: grades_page,
    SEARCH: search_page,
    SITE_MAP: site_map_page,
}
_ABOUT_NOBODY: Mapping[Address, Callable[[Catalogue], View]] = {
    GLOSSARY: glossary_page,
    ACCESSIBILITY: accessibility_page,
}
