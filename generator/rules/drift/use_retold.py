"""各章所述同一项资金来源或资金用途的金额，与第一章相同。

第一章列出了资金的来源和用途；其他各章用同一个名称说的是同一笔钱，同一份报告两处所述应当相同。预算数、分月数、节约数和其他年度的
金额不在此列；用途的金额等于同名成本指标的目标值或实际值的，也不在此列。

**修改：** 按账面收支核对，改正写错的一处。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.outcome import Comparison
from generator.importing.stream import Passage
from generator.measures.marks import scored_indicators
from generator.measures.money import money_in
from generator.measures.promises import plain_name, promise_of
from generator.measures.retold import same
from generator.measures.retold_amounts import RetoldAmount, retold_amounts
from generator.model.amount import Amount
from generator.narrative.narrative import narrative

_PART = "标准|不超过|控制在|每|平均|人均|季度|半年|[0-9]月|增加|减少|未支付|未到位|缺口"
_ELSEWHEN = "上年|去年|往年|以前年度|历年|同比|同期|较[上去前]|比[上去前]|下一步|下年|明年"
_NOT_THE_USE = re.compile(f"{_PART}|{_ELSEWHEN}|预算|计划|申请|批复|预计|节约|节省|结余|剩余")
_NOT_THE_SOURCE = re.compile(f"{_PART}|{_ELSEWHEN}|支出|支付|使用|执行|结转|结余|剩余")
_CHAPTERS = ("conclusion", "execution", "lessons")


def check(corpus: Corpus) -> Iterator[Comparison]:
    """Compare what the chapters tell of a named use with chapter 1; of a named source also in the scoring chapter."""
    for filed in corpus.reports:
        funds, passages = filed.report.funds, _passages(filed)
        for use in retold_amounts(filed, funds.uses, passages, _NOT_THE_USE):
            yield _compared("资金用途", use, _costs(filed, use))
        if funds.received is None or funds.planned is None or same(funds.received, funds.planned):
            scoring = narrative(filed).chapter("scoring")
            everywhere = [*passages, scoring] if scoring else passages
            for source in retold_amounts(filed, funds.sources, everywhere, _NOT_THE_SOURCE):
                yield _compared("资金来源", source, [])


def _compared(words: str, told: RetoldAmount, others: list[Amount]) -> Comparison:
    known = next((each for each in (told.first, *others) if same(each, told.amount)), None)
    message = f"文中“{told.named.name}”{told.amount} ≠ 第一章{words}中的 {told.first}"
    return Comparison(told.place, str(told.amount), str(known or told.first), known is not None, message)


def _costs(filed: FiledReport, use: RetoldAmount) -> list[Amount]:
    """Return the amounts of the cost indicators of the same name: actual value, target and promised target."""
    name = plain_name(use.named.name)
    same_named = [each.indicator for each in scored_indicators(filed) if plain_name(each.indicator.name) == name]
    promised = [promise.target for each in same_named if (promise := promise_of(filed.report, each))]
    values = [value for each in same_named for value in (each.actual, each.target)]
    return [amount for value in (*values, *promised) if (amount := money_in(value))]


def _passages(filed: FiledReport) -> list[Passage]:
    """Return chapter 1 up to its section on the money, whose sums have rules of their own, and chapters 3, 5 and 6."""
    text = narrative(filed)
    passages = [passage for name in _CHAPTERS if (passage := text.chapter(name))]
    basics, funds = text.chapter("basics"), text.section("basics.funds")
    if basics and funds:
        passages.insert(0, basics.sub(basics.start, funds.start))
    return passages
