"""A deadline was met, was missed, or it cannot be told."""

import pytest

from generator.measures.due_days import in_time, is_day
from generator.model.target import Target


@pytest.mark.parametrize(
    ("target", "actual", "met"),
    [
        ("2023年11月30日前", "2023年11月30日", True),
        ("2023年11月30日前", "2023年12月1日", False),
        ("11月30日前", "2023年11月30日", True),
        ("12月31日前", "2024年1月15日", False),
        ("十二月三十一日前", "2023年12月20日", True),
        ("12月31日前", "12月20日", True),
        ("12月底前", "2023年12月31日", True),
        ("2023年11月底前", "2023年11月24日", True),
        ("2023年9月底前", "2023年12月20日", False),
        ("2023年11月前", "2023年10月8日", True),
        ("2023年11月前", "2023年11月8日", None),
        ("2023年11月30日前", "2023年11月", None),
        ("2月30日前", "2023年2月1日", None),
        ("12月31日前", "按期完成", None),
        ("12个月内", "11个月", None),
        ("大于2023年11月30日", "2023年12月1日", None),
    ],
)
def test_a_deadline_and_the_day_it_was_met(target: str, actual: str, met: bool | None) -> None:
    assert in_time(Target.parse(target), Target.parse(actual), 2023) is met


def test_a_day_without_year_needs_the_year_of_the_report() -> None:
    target, actual = Target.parse("12月31日前"), Target.parse("2024年1月15日")
    assert in_time(target, actual) is None
    assert is_day(target)
    assert not is_day(Target.parse("按期完成"))
