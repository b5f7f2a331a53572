"""Actual costs that should add up to what was spent."""

from collections.abc import Iterator

from generator.arithmetic import agrees, total
from generator.content.filed import FiledReport
from generator.measures.marks import Scored, scored_indicators
from generator.measures.money import money_in
from generator.measures.once import once_a_report
from generator.measures.stated_sum import StatedSum, Whole, all_stated


@once_a_report
def cost_sums(filed: FiledReport) -> Iterator[StatedSum]:
    """Yield the actual values of the cost indicators, where there are several and all targets make up the budget."""
    costs = [scored for scored in scored_indicators(filed) if _is_cost(scored)]
    wanted = all_stated(money_in(scored.indicator.target) for scored in costs)
    parts = all_stated(money_in(scored.indicator.actual) for scored in costs)
    planned, spent = filed.report.funds.planned, filed.report.funds.spent
    if len(costs) > 1 and planned and spent and wanted and parts and agrees(planned, total(wanted)):
        whole = Whole("支出资金", spent, filed.at("资金", "支出资金"))
        yield StatedSum("各项成本指标实际值之和", (whole,), parts, blamed=costs[0].at("实际值"))


def _is_cost(scored: Scored) -> bool:
    return scored.scored_class.name == "成本" or "成本" in (scored.indicator.group or "")
