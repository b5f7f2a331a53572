"""实际值与预期值用同一个计量单位。

计量单位不同（如预期值按“期”、实际值按“个”），两个数不能直接相比，完成率没有依据；可以换算的单位（如元与万元）不算不同。

**修改：** 核对原始记录，按预期值的单位填写实际值。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.marks import scored_indicators
from generator.measures.units import comparable

_LONGEST = 3
"""A longer unit is a phrase, and says more than a unit."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the units of target and actual value."""
    for filed in corpus.reports:
        for scored in scored_indicators(filed):
            target, actual = scored.indicator.target, scored.indicator.actual
            wanted, reached = target and target.unit, actual and actual.unit
            if not wanted or not reached or max(len(wanted), len(reached)) > _LONGEST or comparable(wanted, reached):
                continue
            message = f"“{scored.indicator.name}”实际值 {actual} 的单位“{reached}”≠ 预期值 {target} 的单位“{wanted}”"
            yield Problem(scored.at("实际值"), message, str(actual), str(target))
