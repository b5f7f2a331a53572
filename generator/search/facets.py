"""By what results can be narrowed and sorted: a report's values for every facet and every order."""

from collections.abc import Mapping
from decimal import Decimal

from generator.content.filed import FiledReport
from generator.model.report import Report
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.verdicts import VERDICTS

_BANDS = (
    (Decimal(100_000), "10万元以下"),
    (Decimal(1_000_000), "10万元至100万元"),
    (Decimal(10_000_000), "100万元至1000万元"),
    (Decimal(100_000_000), "1000万元至1亿元"),
)
_TOP = "1亿元以上"
"""Every budget from here on; a band holds its lower bound."""
_NOTHING_FOUND = "没有发现问题"

Facets = Mapping[str, tuple[str, ...]]


def facet_values(catalogue: Catalogue) -> Facets:
    """Return every facet and the values that it can have, in the order in which they are offered."""
    return {
        "单位": tuple(unit.name for unit in catalogue.units),
        "年度": tuple(str(year.year) for year in catalogue.years),
        "等级": ("优", "良", "中", "差"),
        "评价类型": ("单位自评", "部门评价", "财政评价"),
        "资金规模": (*(name for _, name in _BANDS), _TOP),
        "核验结果": (_NOTHING_FOUND, *VERDICTS.values()),
    }


def facets_of(catalogue: Catalogue, filed: FiledReport) -> Facets:
    """Return the values of a report by facet; none where the report does not say."""
    report = filed.report
    return {
        "单位": (catalogue.unit_names[filed.unit_slug],),
        "年度": (str(filed.year),),
        "等级": tuple(filter(None, [report.conclusion.grade])),
        "评价类型": tuple(filter(None, [report.kind])),
        "资金规模": tuple(filter(None, [_band(report)])),
        "核验结果": _verdicts(catalogue, filed),
    }


def orders_of(report: Report) -> tuple[str | Decimal | None, ...]:
    """Return what a report is sorted by: its date (YYYY-MM-DD), total score, and budget in 元."""
    day = report.envelope.published or report.filed
    total, budget = report.conclusion.total, report.funds.planned
    return (day and day.iso, total and total.value, budget and budget.yuan)


def _band(report: Report) -> str | None:
    budget = report.funds.planned
    return next((name for bound, name in _BANDS if budget.yuan < bound), _TOP) if budget else None


def _verdicts(catalogue: Catalogue, filed: FiledReport) -> tuple[str, ...]:
    """Return the kinds of open findings; nothing where no rule was applied."""
    if not catalogue.verification.applied:
        return ()
    still_open = {each.severity for each in catalogue.verification.findings(filed.key) if not each.waived}
    return tuple(name for severity, name in VERDICTS.items() if severity in still_open) or (_NOTHING_FOUND,)
