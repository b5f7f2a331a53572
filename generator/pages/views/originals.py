"""The originals on a report's page: what can be downloaded, and the digests that prove it."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.exports.originals import PublishedOriginal, published_name
from generator.model.report import Original
from generator.pages.escaping import address
from generator.pages.views.catalogue import Catalogue


@dataclass(frozen=True)
class Digest:
    """A SHA-256 and what it is of."""

    label: str
    sha256: str


@dataclass(frozen=True)
class Download:
    """An original, where its public copy lies if one is offered, and what there is to say about it.

    `digests` are that of the file as filed and that of the public copy.
    """

    file: str
    href: Markup | None
    note: str
    digests: tuple[Digest, ...]


def report_originals(catalogue: Catalogue, key: str, originals: tuple[Original, ...]) -> tuple[Download, ...]:
    """Return the originals of a report, as they are listed where nothing is known of their copies."""
    published = catalogue.originals.get(key)
    if published is None:
        return tuple(_listed(each) for each in originals)
    return tuple(_published(each) for each in published)


def _listed(original: Original) -> Download:
    digests = (Digest("原件", original.sha256),)
    return Download(original.file, address(published_name(original.file)), _kind(original), digests)


def _published(original: PublishedOriginal) -> Download:
    filed = Digest("原件", original.sha256)
    if original.public_sha256 is None:
        note = f"{_kind(original)}，这种格式不能去除文档属性等附带信息，不提供下载"
        return Download(original.file, None, note, (filed,))
    href = address(original.name)
    if original.public_sha256 == original.sha256:
        note = f"{_kind(original)}，照原样公开" if original.as_filed else _kind(original)
        same = Digest("原件和公开副本", original.sha256)
        return Download(original.file, href, note, (same,))
    note = f"{_kind(original)}的公开副本，已去除文档属性等附带信息"
    return Download(original.file, href, note, (filed, Digest("公开副本", original.public_sha256)))


def _kind(original: Original | PublishedOriginal) -> str:
    return f"{original.part or '报告'}原件"
