"""各项指标的完成率与预期值、实际值相符。

指标完成率是实际值与预期值之比；预期值是上限的，没有超过就是完成（100%）；预期值是日期的，按期就是完成。超过预期值时，
印作100%或者照实计算都可以。完成率与两个值都对不上的，三个数中必有一个有误。定性的指标值不作计算。

**修改：** 核对预期值、实际值和完成率，改正抄错或算错的一处；偏差率和总体完成率随之改正。
"""

from collections.abc import Iterator

from generator.arithmetic import agrees, shown
from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.attainment import in_time
from generator.measures.completion import HUNDRED, completions
from generator.measures.marks import Scored, scored_indicators
from generator.measures.promises import promise_of


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare every stated completion with those that target and actual value allow."""
    for filed in corpus.reports:
        for scored in scored_indicators(filed):
            yield from _check(scored)


def _check(scored: Scored) -> Iterator[Problem]:
    indicator = scored.indicator
    stated, target, actual = indicator.completion, indicator.target, indicator.actual
    if stated is None or target is None or actual is None:
        return
    if in_time(target, actual) is False and stated.value >= HUNDRED:
        message = f"“{indicator.name}”实际值 {actual} 晚于预期值 {target}，完成率却为 {stated}"
        yield Problem(scored.at("完成率"), message, str(stated))
        return
    promise = promise_of(scored.filed.report, indicator)
    possible = completions(indicator, promise.target.operator if promise and promise.target else None)
    if possible and not any(agrees(stated, rate) for rate in possible):
        computed = shown(stated, possible[0])
        message = f"“{indicator.name}”完成率 {stated} ≠ {computed}（预期值 {target}，实际值 {actual}）"
        yield Problem(scored.at("完成率"), message, str(stated), computed)
