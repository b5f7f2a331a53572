"""评价结论所述的实现指标数量等于完成或得满分的三级指标数。

有的报告以完成率达到100%为实现，有的以得满分为实现；两种数法都不符的，所述数量没有来源。

**修改：** 写明怎样算实现，按第四章逐项数一遍，改正实现指标数量。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome, Unchecked
from generator.measures.marks import achieved, all_listed, full_marks, unlisted, unmarked


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the number of achieved indicators with both ways to count them."""
    for filed in corpus.reports:
        indicators = all_listed(filed.report)
        stated = filed.report.conclusion.achieved
        full, complete = full_marks(indicators), achieved(indicators)
        place = filed.at("评价结论", "实现指标数量")
        if stated and full is not None and complete is not None:
            counted = f"{full}个" if full == complete else f"{full}个（得满分）或{complete}个（完成率达到100%）"
            message = f"实现三级指标 {stated} ≠ 逐项数得的 {counted}"
            yield Comparison(place, str(stated), counted, stated.value in {full, complete}, message)
        elif stated:
            yield Unchecked(place, str(stated), unlisted(filed.report) or unmarked(indicators))
