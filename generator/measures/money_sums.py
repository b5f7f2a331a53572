"""Amounts of chapter 1 that should add up: sources, what was spent and left, what was added to the budget."""

from collections.abc import Iterator

from generator.content.filed import FiledReport
from generator.framework import labels
from generator.importing.facts import matches
from generator.measures.stated_sum import StatedSum, all_stated
from generator.model.amount import Amount
from generator.narrative.narrative import narrative


def source_sums(filed: FiledReport) -> Iterator[StatedSum]:
    """Yield the sources of money, which add up to what was received, or to the budget."""
    funds = filed.report.funds
    parts = all_stated(source.amount for source in funds.sources)
    wholes = _known(funds.received, funds.planned)
    if parts and wholes:
        name, key = ("到位资金", "到位资金") if funds.received else ("预算资金", "预算资金")
        yield StatedSum(name, "各项资金来源之和", filed.at("资金", key), wholes, parts)


def balance_sums(filed: FiledReport) -> Iterator[StatedSum]:
    """Yield what was spent and what was left, which add up to what was received, or to the budget."""
    funds = filed.report.funds
    wholes = _known(funds.received, funds.planned)
    if funds.spent and funds.balance and wholes and _has_one_balance(filed):
        name = "到位资金" if funds.received else "预算资金"
        place = filed.at("资金", "结余资金")
        yield StatedSum(name, "支出资金与结余资金之和", place, wholes, (funds.spent, funds.balance))


def adjusted_sums(filed: FiledReport) -> Iterator[StatedSum]:
    """Yield the initial and the added budget, which add up to the adjusted one."""
    funds = filed.report.funds
    if funds.initial and funds.added and funds.adjusted:
        place = filed.at("资金", "调整后预算")
        parts = (funds.initial, funds.added)
        yield StatedSum("调整后预算", "年初预算与追加预算之和", place, (funds.adjusted,), parts)


def _known(*amounts: Amount | None) -> tuple[Amount, ...]:
    return tuple(amount for amount in amounts if amount)


def _has_one_balance(filed: FiledReport) -> bool:
    """Tell whether the text tells of one balance only, not of 结转 and 结余 with an amount each."""
    passage = narrative(filed).section("basics.funds")
    return len({match["value"] for match in matches(passage, labels.BALANCE, Amount)}) < 2
