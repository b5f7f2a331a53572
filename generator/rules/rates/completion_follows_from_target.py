"""各项指标的完成率与预期值、实际值相符。

指标完成率是实际值与预期值之比；预期值是上限的，没有超过就是完成（100%）；预期值是日期的，按期就是完成。超过预期值时，
印作100%或者照实计算都可以。同一项指标的三个数应当相符，定性的指标值不作计算。实际值与上限之比，由
scores/kept-ceiling-is-complete 提示；相差不超过取舍的，由 rounding/rates 提示。

**修改：** 核对预期值、实际值和完成率，改正抄错或算错的一处；偏差率和总体完成率随之改正。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.findings.problem import Problem
from generator.measures.indicator_rates import completion_rates, is_complete_too_late
from generator.measures.marks import scored_indicators


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every stated completion with those that target and actual value allow."""
    for filed in corpus.reports:
        for rate in completion_rates(filed):
            yield from rate.outcome()
        for scored in filter(is_complete_too_late, scored_indicators(filed)):
            indicator, stated = scored.indicator, str(scored.indicator.completion)
            late = f"“{indicator.name}”实际值 {indicator.actual} 晚于预期值 {indicator.target}"
            yield Problem(scored.at("完成率"), f"{late}，完成率却为 {stated}", stated)
