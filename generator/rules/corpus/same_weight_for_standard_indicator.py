"""共性指标在同年度各单位的满分相同。

同类项目的指标和标准应当一致，以便评价结果相互比较（财预〔2020〕10号第十四条）。决策、过程类的指标各项目共用；
半数以上单位相同的，只列出与之不同的报告，没有半数以上相同的，各份报告都列出；自评表的预算执行率另有统一的权重，不在此列。

**修改：** 供参考。权重由主管部门统一设定的，按统一的权重改正；项目性质不同的，无需改动。
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.framework.form import BUDGET_CLASS
from generator.framework.indicators import place_of
from generator.measures.usual import Way, unlike
from generator.model.report import Kind


@dataclass(frozen=True)
class Weighted:
    """A standard indicator of a report, its full marks (分) and their print, and where these stand."""

    year: int
    kind: Kind | None
    slug: str
    unit: str
    name: str
    full: Decimal
    print: str
    place: Place


def read(filed: FiledReport) -> tuple[Weighted, ...]:
    """Return the standard indicators that have full marks."""
    return tuple(_weighted(filed))


def compare(told: Sequence[tuple[Weighted, ...]]) -> Iterator[Problem]:
    """Yield for every report the standard indicators that weigh other than in other units of the year and kind."""
    alike: dict[tuple[int, str | None, str], list[Way[Weighted]]] = defaultdict(list)
    for each in chain.from_iterable(told):
        alike[each.year, each.kind, each.name].append(Way(each.slug, each.full, each))
    apart: dict[str | None, list[tuple[Weighted, str]]] = defaultdict(list)
    for them in alike.values():
        for each, other, is_usual in unlike(them):
            apart[each.place.report].append((each, _told(each, other, is_usual=is_usual)))
    for listed in apart.values():
        words = "、".join(words for _, words in listed)
        yield Problem(listed[0][0].place, f"满分与同年度其他单位不同的共性指标：{words}")


def _told(each: Weighted, other: Weighted, *, is_usual: bool) -> str:
    there = f"多数单位为 {other.print}，如{other.unit}" if is_usual else f"{other.unit}为 {other.print}"
    return f"“{each.name}”{each.print}（{there}）"


def _weighted(filed: FiledReport) -> Iterator[Weighted]:
    report = filed.report
    for row, scored in enumerate(report.classes):
        for column, indicator in enumerate(scored.indicators):
            full = indicator.full
            if full and place_of(indicator.name) and scored.name != BUDGET_CLASS:
                told = (filed.year, report.kind, filed.unit_slug, report.unit, indicator.name, full.value, full.print)
                yield Weighted(*told, filed.at("指标分析", row, "指标", column, "满分"))
