"""The generated files of a site in parts, each with a digest of all that it is made from."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.checking.verification import Verification
from generator.content.corpus import Corpus
from generator.exports.downloads import downloads_of
from generator.exports.originals import published_of
from generator.kept.examining import Publishable
from generator.pages.addresses import report_address
from generator.pages.tree import ListPageSource, list_pages, report_markdown
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.listed import Listed
from generator.store.stamp import key_of

Digest = Callable[[str], bytes]
"""Tells by a report's address what its folder and everything that is said of it amount to."""


@dataclass(frozen=True)
class Part:
    """Files that are made together: by its `name` (a page's address, `.` for home) and the `key` of what they say.

    `make` returns the files by their paths in the site's source.
    """

    name: str
    key: bytes
    make: Callable[[], Mapping[str, bytes]]


def parts_of(
    corpus: Corpus, verification: Verification, listed: Sequence[Listed] | None = None, digest: Digest | None = None
) -> Iterator[Part]:
    """Yield the pages about many reports, then each report's page and downloads.

    `listed` are the reports as lists show them, in the order of the corpus, and `digest` tells what became of each;
    without these all reports are read, and keys say nothing about them.
    """
    shown = [Listed.of(filed, verification) for filed in corpus.reports] if listed is None else listed
    catalogue = Catalogue.of(corpus, verification, listed=shown)
    for source in list_pages(catalogue):
        yield Part("/".join(source.address.names) or ".", key_of(source.reads), partial(_page, source))
    publisher = repr(corpus.publisher).encode()
    for number, each in enumerate(shown):
        name = catalogue.unit_names[each.unit_slug].encode()
        key = key_of(publisher, name, digest(each.key) if digest else b"")
        yield Part(each.key, key, partial(_report, corpus, verification, catalogue, number))


def parts_to_publish(published: Publishable) -> list[Part]:
    """Return the parts of what a content folder publishes."""
    return list(parts_of(published.corpus, published.verification, published.listed, published.digests.__getitem__))


def files_of(parts: Iterable[Part]) -> dict[str, bytes]:
    """Return all files of some parts."""
    return {path: data for part in parts for path, data in part.make().items()}


def _page(source: ListPageSource) -> Mapping[str, bytes]:
    return {source.address.file: source.markdown().encode()}


def _report(corpus: Corpus, verification: Verification, catalogue: Catalogue, number: int) -> Mapping[str, bytes]:
    filed = corpus.reports[number]
    originals = published_of(filed, corpus.publisher)
    verified = verification.report(filed.key)
    said = Verification(verification.rules, {filed.key: verified})
    alone = catalogue.of_report(filed.unit_slug, said, {filed.key: originals})
    page = {report_address(filed).file: report_markdown(alone, filed).encode()}
    return {**page, **downloads_of(filed, verified, originals)}
