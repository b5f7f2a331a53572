"""单位自评的权重是预算执行率10%、产出50%、效益30%、满意度10%。

单位自评的一级指标权重统一为以上四项，有特殊情况的可以适当调整（财预〔2020〕10号第十三条）。成本归入产出；没有印出一级指标
权重的，按各项三级指标的分值相加。

**修改：** 核对各类指标的权重；确有特殊情况的，在报告中写明调整的理由。
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.model.scoring import ScoredClass

_PARTS = {"预算执行率": ("预算执行",), "产出": ("产出", "成本"), "效益": ("效益",), "满意度": ("满意度", "服务对象")}
_WEIGHTS = {"预算执行率": 10, "产出": 50, "效益": 30, "满意度": 10}


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the weight of every class of a self-evaluation; silent where not all have one."""
    for filed in corpus.reports:
        if filed.report.kind != "单位自评":
            continue
        for name, weight in _weights(filed).items():
            if weight != _WEIGHTS[name]:
                message = f"单位自评的{name}权重 {weight}，应为 {_WEIGHTS[name]}"
                yield Problem(filed.at("指标分析"), message, str(weight), str(_WEIGHTS[name]))


def _weights(filed: FiledReport) -> dict[str, Decimal]:
    """Return the weights of the parts; 满意度 counted inside 效益 is not told apart, and then nothing is compared."""
    found: dict[str, Decimal] = {}
    for scored in filed.report.classes:
        part = next((part for part, names in _PARTS.items() if scored.name.startswith(names)), None)
        weight = _weight(scored)
        if part is None or weight is None:
            return {}
        found[part] = found.get(part, Decimal(0)) + weight
    return found if {"产出", "效益", "满意度"} <= found.keys() else {}


def _weight(scored: ScoredClass) -> Decimal | None:
    """Return the stated weight of a class, else what its indicators weigh together, where each has a weight."""
    fulls = [indicator.full for indicator in scored.indicators]
    if scored.full or not fulls or None in fulls:
        return scored.full.value if scored.full else None
    return sum((full.value for full in fulls if full), Decimal(0))
