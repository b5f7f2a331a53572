"""Amounts of chapter 1 that should add up: sources, uses, what was spent and left, what was added to the budget."""

from collections.abc import Iterator

from generator.content.filed import FiledReport
from generator.framework import labels
from generator.importing.facts import matches
from generator.measures.forms import is_form
from generator.measures.once import once_a_report
from generator.measures.ratio import missing
from generator.measures.stated_sum import StatedSum, Whole, all_stated
from generator.measures.unprinted import unprinted
from generator.model.amount import Amount
from generator.narrative.narrative import narrative


@once_a_report
def source_sums(filed: FiledReport) -> Iterator[StatedSum]:
    """Yield the sources of money, which add up to what was received, or to the budget."""
    amounts = [source.amount for source in filed.report.funds.sources]
    wholes = _received(filed)
    if wholes and (len(amounts) > 1 or any(amounts)):
        yield StatedSum("各项资金来源之和", wholes, all_stated(amounts), unprinted("项资金来源", "金额", amounts))


def use_sums(filed: FiledReport) -> Iterator[StatedSum]:
    """Yield the uses of money whose amounts are printed, which add up to what was spent, where several are listed."""
    funds = filed.report.funds
    amounts = [use.amount for use in funds.uses]
    parts = tuple(amount for amount in amounts if amount)
    if funds.spent and len(amounts) > 1:
        whole = Whole("支出资金", funds.spent, filed.at("资金", "支出资金"))
        lacking = unprinted("项用途", "金额", amounts) if len(parts) < 2 else ""
        yield StatedSum("各项用途之和", (whole,), parts, lacking)


@once_a_report
def balance_sums(filed: FiledReport) -> Iterator[StatedSum]:
    """Yield what was spent and what was left, which add up to what was received, or to the budget."""
    funds, place = filed.report.funds, filed.at("资金", "结余资金")
    if funds.balance and _has_one_balance(filed):
        lacking = missing(("支出资金", funds.spent), ("到位资金", funds.received or funds.planned))
        wholes = (Whole("结余资金", funds.balance, place),) if lacking else _received(filed)
        parts = all_stated((funds.spent, funds.balance))
        yield StatedSum("支出资金与结余资金之和", wholes, parts, lacking, blamed=place)


@once_a_report
def adjusted_sums(filed: FiledReport) -> Iterator[StatedSum]:
    """Yield the initial and the added budget, which add up to the adjusted one; one that was cut has no added part.

    A self-evaluation form has no place for what was added.
    """
    funds = filed.report.funds
    initial, added, adjusted = funds.initial, funds.added, funds.adjusted
    if added is None and is_form(filed.report):
        return
    lacking = missing(("年初预算", initial), ("追加预算", added))
    if adjusted and not (lacking and initial and initial.yuan >= adjusted.yuan):
        whole = Whole("调整后预算", adjusted, filed.at("资金", "调整后预算"))
        yield StatedSum("年初预算与追加预算之和", (whole,), all_stated((initial, added)), lacking)


def _received(filed: FiledReport) -> tuple[Whole, ...]:
    funds = filed.report.funds
    stated = {"到位资金": funds.received, "预算资金": funds.planned}
    return tuple(Whole(name, amount, filed.at("资金", name)) for name, amount in stated.items() if amount)


def _has_one_balance(filed: FiledReport) -> bool:
    """Tell whether the text tells of one balance only, not of 结转 and 结余 with an amount each."""
    passage = narrative(filed).section("basics.funds")
    return len({match["value"] for match in matches(passage, labels.BALANCE, Amount)}) < 2
