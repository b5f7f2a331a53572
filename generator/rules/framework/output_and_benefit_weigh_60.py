"""产出和效益指标的权重合计不低于60%。

部门评价和财政评价要突出结果导向，产出、效益指标的权重原则上不低于60%（财预〔2020〕10号第十四条）。成本归入产出，满意度归入效益。

**修改：** 调整各类指标的权重，使产出和效益合计不低于60%；权重抄错的，改正抄错的一处。
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.model.figure import Score

_PROCESS = ("决策", "过程")
_RESULT = ("产出", "成本", "效益", "满意度")
_LEAST = Decimal(60)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the share of the result classes; a self-evaluation has weights of its own."""
    for filed in corpus.reports:
        weights, place = _weights(filed)
        process = sum((weight.value for name, weight in weights if name.startswith(_PROCESS)), Decimal(0))
        result = sum((weight.value for name, weight in weights if name.startswith(_RESULT)), Decimal(0))
        if filed.report.kind == "单位自评" or not process or not result:
            continue
        share = result * 100 / (process + result)
        if share < _LEAST:
            message = f"产出和效益的权重合计 {share:.2f}%，应不低于 {_LEAST}%"
            yield Problem(place, message, f"{share:.2f}%", f"{_LEAST}%")


def _weights(filed: FiledReport) -> tuple[list[tuple[str, Score]], Place]:
    """Return the declared weights, or those that the classes were scored by, where all classes have one."""
    declared = [(each.name, each.weight) for each in filed.report.evaluation.weights]
    if declared:
        return declared, filed.at("评价工作", "指标权重")
    scored = [(each.name, each.full) for each in filed.report.classes if each.full]
    complete = len(scored) == len(filed.report.classes)
    return scored if complete else [], filed.at("指标分析")
