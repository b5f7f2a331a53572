"""各项成本指标的实际值之和等于实际支出。

成本指标的目标值之和等于项目预算时，成本指标覆盖了全部资金，其实际值之和就是项目的实际支出。

**修改：** 按账面支出核对各项成本的实际值和项目支出资金，改正不符的一处。
"""

from collections.abc import Iterator

from generator.arithmetic import agrees, rounding_explains, shown, total
from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.marks import Scored, scored_indicators
from generator.measures.money import money_in


def check(corpus: Corpus) -> Iterator[Problem]:
    """Add up the actual costs where all targets of cost add up to the budget."""
    for filed in corpus.reports:
        costs = [scored for scored in scored_indicators(filed) if _is_cost(scored)]
        targets = [money_in(scored.indicator.target) for scored in costs]
        actuals = [money_in(scored.indicator.actual) for scored in costs]
        planned, spent = filed.report.funds.planned, filed.report.funds.spent
        if len(costs) < 2 or not planned or not spent or None in targets or None in actuals:
            continue
        wanted, parts = [each for each in targets if each], [each for each in actuals if each]
        if not agrees(planned, total(wanted)) or agrees(spent, total(parts)) or rounding_explains(spent, parts):
            continue
        computed = shown(spent, total(parts))
        message = f"各项成本指标实际值之和 {computed} ≠ 支出资金 {spent}"
        yield Problem(costs[0].at("实际值"), message, str(spent), computed)


def _is_cost(scored: Scored) -> bool:
    return scored.scored_class.name == "成本" or "成本" in (scored.indicator.group or "")
