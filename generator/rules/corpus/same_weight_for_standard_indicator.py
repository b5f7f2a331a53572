"""共性指标在同年度各单位的满分相同。

同类项目的指标和标准应当一致，以便评价结果相互比较（财预〔2020〕10号第十四条）。决策、过程类的指标各项目共用；
半数以上单位相同的，只列出与之不同的报告，没有半数以上相同的，各份报告都列出；自评表的预算执行率另有统一的权重，不在此列。

**修改：** 供参考。权重由主管部门统一设定的，按统一的权重改正；项目性质不同的，无需改动。
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.framework.form import BUDGET_CLASS
from generator.framework.indicators import place_of
from generator.measures.usual import Way, unlike
from generator.model.figure import Score


class _Weighted(NamedTuple):
    filed: FiledReport
    name: str
    full: Score
    place: Place


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield for every report the standard indicators that weigh other than in other units of the year and kind."""
    alike: dict[tuple[int, str | None, str], list[Way[_Weighted]]] = defaultdict(list)
    for filed in corpus.reports:
        for each in _weighted(filed):
            alike[filed.year, filed.report.kind, each.name].append(Way(filed.unit_slug, each.full.value, each))
    apart: dict[str, list[tuple[_Weighted, str]]] = defaultdict(list)
    for them in alike.values():
        for each, other, is_usual in unlike(them):
            apart[each.filed.key].append((each, _told(each, other, is_usual=is_usual)))
    for listed in apart.values():
        told = "、".join(words for _, words in listed)
        yield Problem(listed[0][0].place, f"满分与同年度其他单位不同的共性指标：{told}")


def _told(each: _Weighted, other: _Weighted, *, is_usual: bool) -> str:
    unit = other.filed.report.unit
    told = f"多数单位为 {other.full}，如{unit}" if is_usual else f"{unit}为 {other.full}"
    return f"“{each.name}”{each.full}（{told}）"


def _weighted(filed: FiledReport) -> Iterator[_Weighted]:
    for row, scored in enumerate(filed.report.classes):
        for column, indicator in enumerate(scored.indicators):
            if indicator.full and place_of(indicator.name) and scored.name != BUDGET_CLASS:
                place = filed.at("指标分析", row, "指标", column, "满分")
                yield _Weighted(filed, indicator.name, indicator.full, place)
