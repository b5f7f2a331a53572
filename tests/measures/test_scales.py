"""A result is on another scale than its target in words, or it is not."""

import pytest

from generator.measures.scales import on_other_scale
from generator.model.target import Target


@pytest.mark.parametrize(
    ("target", "actual", "is_other"),
    [
        ("持续提升", "100%", True),
        ("持续提升", "良好", True),
        ("持续提升", "达成预期指标", True),
        ("有效提供", "基本达成目标", True),
        ("健全", "100%", True),
        ("持续提升", "不断增强", False),
        ("持续提升", "提升5%", False),
        ("显著提升", "效果良好", False),
        ("健全", "完善", False),
        ("优", "优秀", False),
        ("达标", "100%", False),
        ("按期完成", "100%", False),
        ("12月31日前", "2023年12月1日", False),
        ("持续推进", "2023年12月1日", False),
        ("大于等于90%", "良好", False),
        ("无重大事故", "未发生", False),
    ],
)
def test_a_result_and_its_target(target: str, actual: str, is_other: bool) -> None:
    assert on_other_scale(Target.parse(target), Target.parse(actual)) is is_other
