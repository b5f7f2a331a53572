"""What lies beside a report's page for downloading."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from generator.checking.verification import Verified
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.layout import FILES
from generator.errors import GongkaiError
from generator.exports.indicators_csv import indicators_csv
from generator.exports.report_json import to_json

_RENDERED = frozenset(
    {".htm", ".html", ".markdown", ".md", ".mdown", ".mkd", ".mkdn", ".shtml", ".svg", ".xhtml", ".xml"}
)
"""Endings that a builder would make a page of, or a browser would run; as plain text they show what was filed."""


_NONE: Mapping[str, Verified] = {}


def downloads(corpus: Corpus, verified: Mapping[str, Verified] = _NONE) -> dict[str, bytes]:
    """Return the report as JSON, its indicators as CSV and its originals, by their paths in the site.

    `verified` is what the public sees about each report.

    Raises:
        GongkaiError: an original has the name of another download, or cannot be read.
    """
    return {
        f"{filed.key}/{name}": data for filed in corpus.reports for name, data in _downloads(filed, verified).items()
    }


def published_name(original: str) -> str:
    """Return the name under which an original file is published."""
    return f"{original}.txt" if PurePosixPath(original).suffix.lower() in _RENDERED else original


def _downloads(filed: FiledReport, verified: Mapping[str, Verified]) -> dict[str, bytes]:
    report = to_json(filed.report, verified.get(filed.key))
    files = {"report.json": report.encode(), "indicators.csv": indicators_csv(filed.report)}
    for name, data in _originals(filed):
        if name in files:
            raise GongkaiError(f"{filed.file}：原件“{name}”与其他下载文件同名，请给原件换一个文件名")
        files[name] = data
    return files


def _originals(filed: FiledReport) -> Iterator[tuple[str, bytes]]:
    for original in filed.report.originals:
        path = filed.folder / FILES / original.file
        try:
            yield published_name(original.file), path.read_bytes()
        except OSError as error:
            raise GongkaiError(f"{filed.file}：原件“{original.file}”无法读取（{error.strerror}）") from error
