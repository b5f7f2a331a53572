"""评价结论与预算执行偏差两章所述的总体完成率相同。

两章说的是同一套指标的总体完成率。

**修改：** 按第四章各指标的完成率重算，改正写错的一章。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.retold import Telling, retold


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the overall completion of the conclusion with that of chapter 5."""
    for filed in corpus.reports:
        report = filed.report
        first = Telling("评价结论的总体完成率", filed.at("评价结论", "总体完成率"), report.conclusion.completion)
        place = filed.at("预算执行偏差", "总体完成率")
        yield from retold(first, [Telling("预算执行偏差的总体完成率", place, report.execution.completion)])
