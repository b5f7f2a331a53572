"""共性指标在同年度各单位的满分相同。

同类项目的指标和标准应当一致，以便评价结果相互比较（财预〔2020〕10号第十四条）。决策、过程类的指标各项目共用；
自评表的预算执行率另有统一的权重，不在此列。

**修改：** 供参考。权重由主管部门统一设定的，按统一的权重改正；项目性质不同的，无需改动。
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.framework.form import BUDGET_CLASS
from generator.framework.indicators import place_of
from generator.model.figure import Score


class _Weighted(NamedTuple):
    filed: FiledReport
    name: str
    full: Score
    place: Place


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield for every report the standard indicators that weigh other than in most units of the year and kind."""
    alike: dict[tuple[int, str | None, str], list[_Weighted]] = defaultdict(list)
    for filed in corpus.reports:
        for each in _weighted(filed):
            alike[filed.year, filed.report.kind, each.name].append(each)
    apart: dict[str, list[tuple[_Weighted, _Weighted]]] = defaultdict(list)
    for them in alike.values():
        for each, usual in _apart(them):
            apart[each.filed.key].append((each, usual))
    for pairs in apart.values():
        told = "、".join(
            f"“{each.name}”{each.full}（{usual.filed.report.unit}为 {usual.full}）" for each, usual in pairs
        )
        yield Problem(pairs[0][0].place, f"满分与同年度其他单位不同的共性指标：{told}")


def _apart(them: list[_Weighted]) -> Iterator[tuple[_Weighted, _Weighted]]:
    """Yield each one of another weight than most units have, with the first of the usual weight."""
    units = {(each.filed.unit_slug, each.full.value) for each in them}
    weight = Counter(value for _, value in sorted(units)).most_common(1)[0][0]
    usual = next(each for each in them if each.full.value == weight)
    for each in them:
        if each.full.value != weight and each.filed.unit_slug != usual.filed.unit_slug:
            yield each, usual


def _weighted(filed: FiledReport) -> Iterator[_Weighted]:
    for row, scored in enumerate(filed.report.classes):
        for column, indicator in enumerate(scored.indicators):
            if indicator.full and place_of(indicator.name) and scored.name != BUDGET_CLASS:
                place = filed.at("指标分析", row, "指标", column, "满分")
                yield _Weighted(filed, indicator.name, indicator.full, place)
