"""第四章各类开头所述的二级指标数等于该类有三级指标的二级指标数。

每一类先说由几个二级指标构成，再分二级指标逐项分析；没有三级指标的二级指标（如“本项目无该指标”）不计在内。

**修改：** 数一遍该类的二级指标，改正开头的数量。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome, Unchecked
from generator.measures.promises import plain_name
from generator.measures.unprinted import unprinted


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the number of groups a class opens with and the groups of its indicators, where all are named."""
    for filed in corpus.reports:
        for row, scored in enumerate(filed.report.classes):
            stated = scored.groups_stated
            groups = [indicator.group for indicator in scored.indicators]
            place = filed.at("指标分析", row, "二级指标数")
            if stated and groups and None not in groups:
                counted = len({plain_name(group).removeprefix("产出") for group in groups if group})
                message = f"“{scored.name}”类所述二级指标 {stated} ≠ 列出的 {counted}个"
                yield Comparison(place, str(stated), f"{counted}个", stated.value == counted, message)
            elif stated and stated.value:
                yield Unchecked(place, str(stated), unprinted("项指标", "二级指标", groups))
