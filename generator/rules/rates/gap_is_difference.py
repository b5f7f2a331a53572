"""预算执行进度与总体完成进度的偏差等于两者之差。

偏差由总体完成率和预算执行率相减得出，三个数印在同一章里，应当相符；正负号不论。没有文件规定算法，以报告自己的说法为准。

**修改：** 用总体完成率减去预算执行率，改正偏差，或者改正抄错的一个比率。
"""

from collections.abc import Iterator

from generator.arithmetic import agrees, shown
from generator.content.corpus import Corpus
from generator.findings.problem import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the stated gap with the difference of the two rates stated beside it."""
    for filed in corpus.reports:
        execution = filed.report.execution
        completion = execution.completion or filed.report.conclusion.completion
        rate = execution.rate or filed.report.funds.execution_rate
        if execution.gap is None or completion is None or rate is None:
            continue
        difference = abs(completion.value - rate.value)
        if not agrees(execution.gap, difference) and not agrees(execution.gap, -difference):
            computed = shown(execution.gap, difference)
            message = f"偏差 {execution.gap} ≠ {computed}（总体完成率 {completion} 与预算执行率 {rate} 之差）"
            yield Problem(filed.at("预算执行偏差", "偏差"), message, str(execution.gap), computed)
