"""The figures that stand for a report: in the box on its page, in lists, in its description."""

from generator.model.amount import Amount
from generator.model.figure import Rate
from generator.model.report import Report
from generator.pages.views.facts import Fact, fact


def spent(report: Report) -> Amount | None:
    """Return what was spent, as chapter 1 states it, else as chapter 5 does."""
    return report.funds.spent or report.execution.spent


def execution_rate(report: Report) -> Rate | None:
    """Return the stated rate of execution, of chapter 1, else of chapter 5."""
    return report.funds.execution_rate or report.execution.rate


def key_figures(report: Report) -> tuple[Fact, ...]:
    """Return the figures that a reader looks for first, as printed."""
    conclusion = report.conclusion
    counts = [count.print for count in (conclusion.achieved, conclusion.indicators) if count]
    return (
        *fact("预算资金", report.funds.planned),
        *fact("支出", spent(report)),
        *fact("预算执行率", execution_rate(report)),
        *fact("总分", conclusion.total),
        *fact("评级", conclusion.grade_print),
        *fact("达成指标" if conclusion.achieved else "三级指标", " / ".join(counts)),
    )
