"""总体完成率等于各项三级指标完成率的平均值。

报告写明总体完成率由所有三级指标完成率计算得出；结论和预算执行偏差两处都应当能由各项指标的完成率算出。没有印出完成率的指标，
资金到位率和预算执行率按其比率，其余按得分率计算；这些指标一律按完成计算能够得出的，也视为相符。没有公布计算方法的文件依据，
以同一份报告所列的数字为准。两处所印相同的，只提示一处；相差不超过取舍的，由 rounding/rates 提示。

**修改：** 按全部三级指标的完成率重新计算平均值，改正总体完成率；完成率抄错的，改正完成率。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.overall_completion import overall_rates


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the stated overall completions with the means that the indicators allow."""
    for filed in corpus.reports:
        for rate in overall_rates(filed):
            yield from rate.outcome()
