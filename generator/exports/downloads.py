"""What lies beside a report's page for downloading."""

from collections.abc import Mapping

from generator.checking.verification import Verified
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.errors import GongkaiError
from generator.exports.indicators_csv import indicators_csv
from generator.exports.originals import PublishedOriginal, PublishedOriginals, published_originals
from generator.exports.report_json import earlier_to_json, to_json

_NONE: Mapping[str, Verified] = {}


def downloads(
    corpus: Corpus, verified: Mapping[str, Verified] = _NONE, originals: PublishedOriginals | None = None
) -> dict[str, bytes]:
    """Return the report as JSON, its indicators as CSV and the copies of its originals, by their paths in the site.

    `verified` is what the public sees about each report, `originals` what the site offers of them if that is known.

    Raises:
        GongkaiError: an original has the name of another download, or cannot be read or copied.
    """
    offered = published_originals(corpus) if originals is None else originals
    return {
        path: data
        for filed in corpus.reports
        for path, data in downloads_of(filed, verified.get(filed.key), offered[filed.key]).items()
    }


def downloads_of(
    filed: FiledReport, verified: Verified | None, originals: tuple[PublishedOriginal, ...]
) -> dict[str, bytes]:
    """Return the downloads of one report or of an earlier version, by their paths in the site.

    Raises:
        GongkaiError: an original has the name of another download.
    """
    report = earlier_to_json(filed.report, originals) if filed.version else to_json(filed.report, verified, originals)
    files = {"report.json": report.encode(), "indicators.csv": indicators_csv(filed.report)}
    for original in originals:
        if original.data is None:
            continue
        if original.name in files:
            raise GongkaiError(f"{filed.file}：原件“{original.name}”与其他下载文件同名，请给原件换一个文件名")
        files[original.name] = original.data
    return {f"{filed.key}/{name}": data for name, data in files.items()}
