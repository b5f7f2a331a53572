"""Amounts that a finding lists as the parts of the budget."""

import re
from collections.abc import Iterator

from generator.content.filed import FiledReport
from generator.measures.marks import Scored, scored_indicators
from generator.measures.once import once_a_report
from generator.measures.stated_sum import StatedSum, Whole
from generator.model.amount import AMOUNT, Amount
from generator.model.folding import squeeze

_OF_BUDGET = frozenset({"预算编制科学性", "资金分配合理性", "资金到位率"})
_OPENING = re.compile(r"其中[:，,]?|(?:资金分配|分配如下|分别为|分配为)[:，,]")
_ITEM = re.compile(rf"(?:[、，,;和及与]|以及)*(?P<name>[^\d。;:：=，,]{{1,40}}?)(?:为|:|共|计)*(?P<amount>{AMOUNT})")
_NO_PART = re.compile(r"实际|到位|支出|支付|结余|结转|剩余|执行|合计|共计|总|预算资金|申请|下达|批复")
_AMOUNT = re.compile(AMOUNT)


@once_a_report
def budget_sums(filed: FiledReport) -> Iterator[StatedSum]:
    """Yield every list of at least two parts of the budget in the findings that speak of it."""
    for scored in scored_indicators(filed):
        if scored.indicator.name in _OF_BUDGET and scored.indicator.finding:
            yield from _listed(scored, squeeze(scored.indicator.finding))


def _listed(scored: Scored, finding: str) -> Iterator[StatedSum]:
    funds = scored.filed.report.funds
    for opening in _OPENING.finditer(finding):
        parts, end = _parts(finding, opening.end())
        whole = _whole_before(finding, opening.start()) if opening[0].startswith("其中") else None
        wholes = tuple(amount for amount in (whole, funds.planned, funds.received) if amount)
        if len(parts) > 1 and wholes and finding[end : end + 1] != "等":
            named = tuple(Whole("预算资金", amount, scored.at("评价分析")) for amount in wholes)
            yield StatedSum(f"“{scored.indicator.name}”所列各项预算之和", named, tuple(parts))


def _parts(finding: str, start: int) -> tuple[list[Amount], int]:
    """Return the amounts listed from `start` on, and where the list ends."""
    parts: list[Amount] = []
    while (item := _ITEM.match(finding, start)) and not _NO_PART.search(item["name"]):
        parts.append(Amount.parse(item["amount"]))
        start = item.end()
    return parts, start


def _whole_before(finding: str, end: int) -> Amount | None:
    """Return the last amount before 其中 in the same sentence."""
    sentence = finding[max(finding.rfind("。", 0, end), finding.rfind(";", 0, end)) + 1 : end]
    amounts = _AMOUNT.findall(sentence)
    return Amount.parse(amounts[-1]) if amounts else None
