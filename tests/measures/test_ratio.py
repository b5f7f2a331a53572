"""A stated rate is recomputed from its figures, or told what is missing for that."""

import pytest

from generator.content.place import Place
from generator.findings.outcome import Comparison, Unchecked
from generator.measures.ratio import Operand, stated_ratio
from generator.measures.stated_rate import StatedRate
from generator.model.amount import Amount
from generator.model.figure import Rate

PLACE = Place("report.yaml", 1)


def money(name: str, print_: str | None) -> Operand:
    return name, Amount.parse(print_) if print_ else None


def rate(stated: str, spent: str | None, *wholes: str | None) -> StatedRate:
    names = ("到位资金", "预算资金")
    operands = [(money("支出资金", spent), money(name, whole)) for name, whole in zip(names, wholes, strict=False)]
    return stated_ratio("预算执行率", PLACE, Rate.parse(stated), *operands)


@pytest.mark.parametrize(
    ("stated", "wholes", "computed", "agrees"),
    [
        ("50.00%", ["100.00万元"], "50.00%", True),
        ("51.00%", ["100.00万元"], "50.00%", False),
        ("25.00%", ["100.00万元", "200.00万元"], "25.00%", True),
        ("26.00%", ["100.00万元", "200.00万元"], "50.00%", False),
    ],
)
def test_a_rate_is_held_against_the_ratio_that_agrees_else_the_usual_one(
    stated: str, wholes: list[str], computed: str, agrees: bool
) -> None:
    (outcome,) = rate(stated, "50.00万元", *wholes).outcome()
    assert isinstance(outcome, Comparison)
    assert (outcome.stated, outcome.computed, outcome.agrees) == (stated, computed, agrees)


def test_what_rounding_explains_is_left_to_the_rule_about_rounding() -> None:
    cut_off = rate("66.66%", "2.00万元", "3.00万元")
    assert cut_off.is_rounded
    assert list(cut_off.outcome()) == []


@pytest.mark.parametrize(
    ("spent", "received", "reason"),
    [
        (None, "100.00万元", "没有印出支出资金"),
        ("50.00万元", None, "没有印出到位资金"),
        (None, None, "没有印出支出资金和到位资金"),
        ("50.00万元", "0.00万元", "到位资金为 0.00万元，不能计算比率"),
    ],
)
def test_a_rate_without_its_figures_says_what_is_missing(spent: str | None, received: str | None, reason: str) -> None:
    assert list(rate("50.00%", spent, received).outcome()) == [Unchecked(PLACE, "50.00%", reason)]
