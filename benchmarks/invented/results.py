"""What a report's indicators and money come to: the figures of the chapters that sum up."""

from benchmarks.invented.blocks import promised_in_record, promised_in_text, scored_in_record, scored_in_text
from benchmarks.invented.figures import WHOLE, decimal, mean, percent, share
from benchmarks.invented.funds import Funds
from benchmarks.invented.indicators import Indicator

_STANDARD = 11
"""Indicators of 决策 and 过程; all but 预算执行率 have full marks."""
_DECISION, _PROCESS, _CLASS = 2000, 2000, 3000
_GRADES = ((9000, "优"), (8000, "良"), (6000, "中"), (0, "差"))
_PRINTED = {
    "quantities": "数量",
    "quality": "质量",
    "time": "时效",
    "costs": "成本",
    "economic": "经济效益",
    "social": "社会效益",
    "ecological": "生态效益",
    "lasting": "可持续影响",
    "pleased": "满意度",
}


def total_of(scored: list[Indicator], money_of: Funds) -> int:
    """Return the sum of all scores, in hundredths of points."""
    return _DECISION + _process(money_of) + sum(each.score for each in scored)


def _process(money_of: Funds) -> int:
    return _PROCESS - 500 + money_of.score


def result_fields(scored: list[Indicator], money_of: Funds, total: int) -> dict[str, str]:
    """Return the prints of counts, sums and rates by the names that the templates have for them."""
    complete = _STANDARD - 1 + sum(not each.reason for each in scored)
    count = _STANDARD + len(scored)
    completions = [*[WHOLE] * (_STANDARD - 1), money_of.execution, *(each.completion for each in scored)]
    completion = mean(completions)
    return {
        "count": str(count),
        "achieved": str(complete),
        "full_scored": str(complete),
        "deducted": str(count - complete),
        "completion": percent(completion),
        "gap": percent(abs(completion - money_of.execution)),
        "total": decimal(total),
        "grade": next(grade for least, grade in _GRADES if total >= least),
        "process": decimal(_process(money_of)),
        "process_rate": percent(share(_process(money_of), _PROCESS)),
        "execution_score": decimal(money_of.score),
        **_of_class("output", [each for each in scored if each.is_output]),
        **_of_class("benefit", [each for each in scored if not each.is_output]),
    }


def _of_class(name: str, scored: list[Indicator]) -> dict[str, str]:
    score = sum(each.score for each in scored)
    return {
        name: decimal(score),
        f"{name}_rate": percent(share(score, _CLASS)),
        f"{name}_count": str(len(scored)),
        f"{name}_full": str(sum(not each.reason for each in scored)),
        f"{name}_groups": str(len({each.group for each in scored})),
        f"listed_{name}": scored_in_record(scored),
    }


def indicator_fields(scored: list[Indicator]) -> dict[str, str]:
    """Return what both files print of the indicators, by group."""
    groups = {name: [each for each in scored if each.group == group] for name, group in _PRINTED.items()}
    promised = {f"promised_{name}": promised_in_text(members) for name, members in groups.items()}
    promised["promised_pleased"] = promised_in_text(groups["pleased"], "。")
    [empty] = [_PRINTED[name] for name, members in groups.items() if not members]
    return {
        **promised,
        **{f"scored_{name}": scored_in_text(members) for name, members in groups.items()},
        "listed_promises": promised_in_record(scored),
        "empty_group": empty,
    }
