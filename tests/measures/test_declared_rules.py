"""The scoring rule that a sentence tells."""

from decimal import Decimal

import pytest

from generator.measures.declared_rules import rule_told
from generator.model.folding import squeeze


@pytest.mark.parametrize(
    ("sentence", "at_90", "at_50"),
    [
        ("未完成的定量指标以完成率乘以分值确定得分", 9, 5),
        ("未达到预期指标值的，按指标完成率×分值计分", 9, 5),
        ("定量指标完成目标值的得满分，未完成的按完成率计分", 9, 5),
        ("得分为完成率与分值的乘积", 9, 5),
        ("得分=指标完成率×分值", 9, 5),
        ("完成率60%以下不得分，60%以上按（完成率-60%）/（1-60%）×分值计分", "7.5", 0),
        ("得分=（实际完成率－80%）÷（100%－80%）×权重分", 5, 0),
        ("完成率低于60%的，不得分，其余按完成率乘以分值计分", 9, 0),
        ("达到预期指标值的得满分，未达到的不得分", 0, 0),
        ("完成目标值的得满分，否则不得分", 0, 0),
    ],
)
def test_what_the_told_rule_gives(sentence: str, at_90: str | int, at_50: str | int) -> None:
    rule = rule_told(squeeze(sentence))
    assert rule is not None
    assert [rule.score(Decimal(rate), Decimal(10)) for rate in (90, 50)] == [Decimal(at_90), Decimal(at_50)]


@pytest.mark.parametrize(
    "sentence", ["逐项核定指标得分", "定性指标按照达成程度分档计分", "完成率未达到60%的项目，进行整改", "得分=4.75分"]
)
def test_a_sentence_without_a_rule(sentence: str) -> None:
    assert rule_told(squeeze(sentence)) is None
