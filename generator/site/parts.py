"""The generated files of a site in parts, each with a digest of all that it is made from."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import NamedTuple

from generator.checking.verification import Verification, Verified
from generator.content.corpus import Corpus
from generator.content.layout import EARLIER
from generator.exports.downloads import downloads_of
from generator.exports.originals import published_of
from generator.kept.examining import Publishable
from generator.pages.addresses import report_address
from generator.pages.rendering import render
from generator.pages.tree import ListPageSource, earlier_markdown, list_pages
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.listed import Listed
from generator.pages.views.report import report_page
from generator.search.contents import Source
from generator.search.passages import Passage, passages
from generator.store.stamp import key_of

Digest = Callable[[str], bytes]
"""Tells by a report's address what its folder and everything that is said of it amount to."""


class Made(NamedTuple):
    """The files of a part by their paths in the site's source, and what its page tells, where the index has it."""

    files: Mapping[str, bytes]
    passages: Iterator[Passage] | None = None


@dataclass(frozen=True)
class Part:
    """Files that are made together: by its `name` (a page's address, `.` for home) and the `key` of what they say."""

    name: str
    key: bytes
    made: Callable[[], Made]

    def make(self) -> Mapping[str, bytes]:
        """Return the files by their paths in the site's source."""
        return self.made().files


@dataclass(frozen=True)
class Plan:
    """What a site is made of: its reports in lists, its parts, and by report what the search index is made from."""

    catalogue: Catalogue
    parts: tuple[Part, ...]
    sources: Mapping[str, Source]


def plan_of(
    corpus: Corpus, verification: Verification, listed: Sequence[Listed] | None = None, digest: Digest = str.encode
) -> Plan:
    """Return the pages about many reports, then each report's page and downloads, then those of earlier versions.

    `listed` are the reports as lists show them, in the order of the corpus; without it all of them are read. `digest`
    tells what became of each; by default nothing but its address, which is enough for what is not kept.
    """
    shown = [Listed.of(filed, verification) for filed in corpus.reports] if listed is None else listed
    catalogue = Catalogue.of(corpus, verification, listed=shown)
    publisher = repr(corpus.publisher).encode()
    reports = [
        _Report(corpus, catalogue, number, each, key_of(publisher, digest(each.key)))
        for number, each in enumerate(shown)
    ]
    pages = (Part(each.address, each.key, each.made) for each in reports)
    earlier = (part for each in reports for part in each.earlier())
    parts = (*map(_list_part, list_pages(catalogue)), *pages, *earlier)
    sources = {each.address: Source(each.address, each.key, each.passages) for each in reports}
    return Plan(catalogue, parts, sources)


def plan_to_publish(published: Publishable) -> Plan:
    """Return the plan of what a content folder publishes."""
    return plan_of(published.corpus, published.verification, published.listed, published.digests.__getitem__)


def files_of(parts: Iterable[Part]) -> dict[str, bytes]:
    """Return all files of some parts."""
    return {path: data for part in parts for path, data in part.make().items()}


def _list_part(source: ListPageSource) -> Part:
    return Part("/".join(source.address.names) or ".", key_of(source.reads), partial(_page, source))


def _page(source: ListPageSource) -> Made:
    return Made({source.address.file: source.markdown().encode()})


@dataclass(frozen=True)
class _Report:
    """A report by its number in the corpus, which is read when its page is made.

    `digest` tells what became of it, and who publishes it.
    """

    corpus: Corpus
    catalogue: Catalogue
    number: int
    listed: Listed
    digest: bytes

    @property
    def address(self) -> str:
        return self.listed.key

    @cached_property
    def key(self) -> bytes:
        """What tells the page and all that lies beside it from any other."""
        return key_of(self.catalogue.unit_names[self.listed.unit_slug].encode(), self.digest)

    def made(self) -> Made:
        """Make the page and the downloads; what the page tells is taken from the view that it is printed from."""
        filed = self.corpus.reports[self.number]
        originals = published_of(filed, self.corpus.publisher)
        verified = self.catalogue.verification.report(filed.key)
        alone = self.catalogue.of_report(filed, verified, originals)
        view = report_page(alone, filed)
        page = {report_address(filed).file: render(view).encode()}
        return Made({**page, **downloads_of(filed, verified, originals)}, passages(view))

    def earlier(self) -> Iterator[Part]:
        """Yield the versions that amendments replaced; what tells a report from any other tells them too."""
        for number in self.listed.earlier:
            address = f"{self.address}/{EARLIER}/{number}"
            yield Part(address, key_of(self.key, address.encode()), partial(self._version, number))

    def _version(self, number: int) -> Made:
        filed = self.corpus.reports[self.number]
        version = next(each for each in filed.earlier if each.version == number)
        originals = published_of(version, self.corpus.publisher)
        alone = self.catalogue.of_report(version, Verified(), originals)
        page = {report_address(version).file: earlier_markdown(alone, filed, version).encode()}
        return Made({**page, **downloads_of(version, None, originals)})

    def passages(self) -> Iterator[Passage]:
        """Return what the page tells, section by section, where the page itself is not made."""
        filed = self.corpus.reports[self.number]
        alone = self.catalogue.of_report(filed, self.catalogue.verification.report(filed.key))
        return passages(report_page(alone, filed))
