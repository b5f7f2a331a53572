"""总体完成率等于各项三级指标完成率的平均值。

报告写明总体完成率由所有三级指标完成率计算得出；结论和预算执行偏差两处都应当能由各项指标的完成率算出。没有印出完成率的指标，
资金到位率和预算执行率按其比率，其余按得分率计算；按满分计算能够得出的，也视为相符。没有公布计算方法的文件依据，以同一份报告
所列的数字为准。

**修改：** 按全部三级指标的完成率重新计算平均值，改正总体完成率；完成率抄错的，改正完成率。
"""

from collections.abc import Iterator

from generator.arithmetic import agrees, shown
from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.overall_completion import overall_completions


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare both stated overall completions with the means that the indicators allow."""
    for filed in corpus.reports:
        means = overall_completions(filed.report)
        told = {"评价结论": filed.report.conclusion.completion, "预算执行偏差": filed.report.execution.completion}
        for chapter, stated in told.items():
            if stated and means and not any(agrees(stated, mean) for mean in means):
                computed = shown(stated, means[0])
                message = f"总体完成率 {stated} ≠ 全部三级指标完成率的平均值 {computed}"
                yield Problem(filed.at(chapter, "总体完成率"), message, str(stated), computed)
