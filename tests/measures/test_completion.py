"""Target and actual value give a rate of completion, or it is told why they do not."""

import pytest

from generator.measures.completion import completions, no_completion
from generator.measures.stated_rate import HUNDRED, Reading
from generator.model.scoring import Indicator


def indicator(target: str | None, actual: str | None) -> Indicator:
    return Indicator.model_validate({"三级指标": "指标", "预期值": target, "实际值": actual})


@pytest.mark.parametrize(
    ("target", "actual", "reason"),
    [
        (None, None, "指标分析中没有印出预期值和实际值"),
        ("大于等于2个", None, "指标分析中没有印出实际值"),
        ("持续", "持续", "预期值和实际值是定性描述"),
        ("2022年12月31日前", "按期完成", "实际值是定性描述"),
        ("每季度2次，每次3天", "8次", "预期值不是单个数字"),
        ("2022年12月31日前", "2023年1月15日", "预期值和实际值是日期，不能换算成比率"),
        ("2022年9月底前", "2022年12月20日", "预期值和实际值是日期，不能换算成比率"),
        ("大于等于6期", "6个", "预期值和实际值的单位不同（期、个）"),
        ("100%", "1", "预期值和实际值的单位不同（%、没有单位）"),
        ("等于0起", "1起", "预期值 等于0起 与实际值 1起 不能相除"),
    ],
)
def test_why_there_is_no_rate(target: str | None, actual: str | None, reason: str) -> None:
    assert completions(indicator(target, actual)) == ()
    assert no_completion(indicator(target, actual)) == reason


def test_nothing_wanted_and_nothing_happened_is_complete() -> None:
    assert completions(indicator("等于0起", "0起")) == (Reading.of(HUNDRED),)
