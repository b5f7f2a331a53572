"""The clauses of the five lines in plain words, each made from one stated figure."""

from dataclasses import dataclass
from decimal import Decimal

from generator.framework.grades import GRADES
from generator.model.amount import Amount
from generator.model.report import Report
from generator.model.scoring import Indicator
from generator.pages.views.disputes import Disputes
from generator.pages.views.figures import execution_rate, spent
from generator.pages.views.problems import problem_anchor
from generator.pages.views.score_table import INDICATORS, indicator_anchor

_LARGEST = 3
"""How many uses of the money are named."""
_ENDS = "。；，"
_NAMED = 2
"""How many problems are named."""


@dataclass(frozen=True)
class Clause:
    """Words, a word of the field, a figure and words; `anchor` is the figure's place on the page.

    Where `quoted`, words of the report stand in the place of the figure.
    """

    before: str
    word: str
    figure: str
    anchor: str
    behind: str = ""
    disputed: bool = False
    quoted: bool = False


def money(report: Report, disputes: Disputes) -> tuple[Clause, ...]:
    """Return budget, spending and the rate of execution."""
    funds = report.funds
    budget_key = "预算资金" if funds.budget else "调整后预算" if funds.adjusted else "年初预算"
    spent_path = ("资金", "支出资金") if funds.spent else ("预算执行偏差", "全年执行数")
    rate_path = ("资金", "预算执行率") if funds.execution_rate else ("预算执行偏差", "预算执行率")
    found = (
        ("预算资金", funds.planned, ("资金", budget_key), "funds"),
        ("支出", spent(report), spent_path, "funds" if funds.spent else "execution"),
        ("预算执行率", execution_rate(report), rate_path, "funds" if funds.execution_rate else "execution"),
    )
    return tuple(
        Clause("", word, value.print, anchor, disputed=disputes.about(*path, print_=value.print))
        for word, value, path, anchor in found
        if value
    )


def uses(report: Report, disputes: Disputes) -> tuple[Clause, ...]:
    """Return the largest uses of the money; a dispute about what was spent is one about them."""
    stated = [(use.amount, use.name) for use in report.funds.uses if use.amount]
    largest = sorted(stated, key=lambda use: _yuan(use[0]), reverse=True)[:_LARGEST]
    disputed = disputes.about("资金", "资金用途") or disputes.about("资金", "支出资金")
    more = len(report.funds.uses) - len(largest)
    clauses = [Clause(name, "", amount.print, "uses", disputed=disputed) for amount, name in largest]
    if clauses and more:
        clauses.append(Clause("另有其他用途", "", f"{more}项", "uses"))
    return tuple(clauses)


def promises(report: Report, disputes: Disputes) -> tuple[Clause, ...]:
    """Return how many indicators were promised, how many were reached, and the overall completion."""
    promised, conclusion = len(report.goals.indicators), report.conclusion
    clauses = [Clause("目标申报列出指标", "", f"{promised}项", "goals")] if promised else []
    if conclusion.indicators:
        disputed = disputes.about("评价结论", "三级指标数量")
        clauses.append(Clause("评价的", "三级指标", conclusion.indicators.print, "conclusion", "", disputed))
    if conclusion.achieved:
        disputed = disputes.about("评价结论", "实现指标数量")
        clauses.append(Clause("其中实现", "", conclusion.achieved.print, "conclusion", "", disputed))
    completion = conclusion.completion or report.execution.completion
    if completion:
        chapter, anchor = ("评价结论", "conclusion") if conclusion.completion else ("预算执行偏差", "execution")
        disputed = disputes.about(chapter, "总体完成率", print_=completion.print)
        clauses.append(Clause("", "总体完成率", completion.print, anchor, "", disputed))
    return tuple(clauses)


def shortcomings(report: Report, disputes: Disputes) -> tuple[Clause, ...]:
    """Return how many indicators lost marks, the one that lost most, and the problems that the report names."""
    lost = [(_loss(each), number, each) for number, each in enumerate(report.indicators) if _loss(each) > 0]
    clauses = []
    if lost:
        _, number, worst = max(lost, key=lambda each: each[0])
        clauses.append(Clause("没有得满分的指标", "", f"{len(lost)}项", INDICATORS))
        told = f"满分{worst.full}，得{worst.score}"
        disputed = disputes.about(*_path(report, worst))
        clauses.append(Clause(f"扣分最多的是“{worst.name}”：", "", told, indicator_anchor(number), "", disputed))
    elif any(indicator.full and indicator.score for indicator in report.indicators):
        clauses.append(Clause("各项指标", "", "都得了满分", INDICATORS))
    if report.problems:
        clauses.append(Clause("报告自己列出问题", "", f"{len(report.problems)}个", "problems"))
    for number, problem in enumerate(report.problems[:_NAMED]):
        clauses.append(Clause("“", "", problem.title.rstrip(_ENDS), problem_anchor(number), "”", quoted=True))
    return tuple(clauses)


def grade(report: Report, disputes: Disputes) -> tuple[Clause, ...]:
    """Return the total, and what the stated grade stands for."""
    conclusion = report.conclusion
    clauses = []
    if conclusion.total:
        disputed = disputes.about("评价结论", "总分", print_=conclusion.total.print)
        clauses.append(Clause("", "总分", conclusion.total.print, "conclusion", "", disputed))
    if conclusion.grade_print:
        meaning = next((f"，对应的总分是{each.range}" for each in GRADES if each.name == conclusion.grade), "")
        disputed = disputes.about("评价结论", "绩效评级")
        clauses.append(Clause("", "评级", conclusion.grade_print, "conclusion", meaning, disputed))
    return tuple(clauses)


def _yuan(amount: Amount | None) -> Decimal:
    return amount.yuan if amount else Decimal(0)


def _loss(indicator: Indicator) -> Decimal:
    return indicator.full.value - indicator.score.value if indicator.full and indicator.score else Decimal(0)


def _path(report: Report, indicator: Indicator) -> tuple[str | int, ...]:
    for row, scored in enumerate(report.classes):
        for place, each in enumerate(scored.indicators):
            if each is indicator:
                return ("指标分析", row, "指标", place)
    return ("指标分析",)
