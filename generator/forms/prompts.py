"""What the form says at a cell: how to fill it in, and what is wrong with what was typed."""

from dataclasses import dataclass
from typing import get_args

from generator.forms.contents import EntryKind
from generator.framework.form import OPERATORS, QUALITATIVE
from generator.model.scoring import Grade

CHOICES: dict[EntryKind, tuple[str, ...]] = {"operator": (*OPERATORS, QUALITATIVE), "grade": get_args(Grade)}
"""The kinds of cells that offer a list."""
NOTES = (
    f"注：1.指标性质选“{'、'.join(OPERATORS)}”时，年度指标值和实际完成值只填数字，单位填在度量单位。",
    f"2.目标是文字或日期时，指标性质选“{QUALITATIVE}”，度量单位不填。",
    "3.没有绩效指标的二级指标，在三级指标一格填“无”；有未达到的年度指标值，应写明偏差原因分析及改进措施。",
    "4.得分一档最高不能超过该指标分值上限；各项分值合计应为100分。",
)
WORD_NOTE = "5.资金总额、执行率和总分由公式计算：填完后全选（Ctrl+A），按 F9 更新。"
SHORTFALL = "分值合计应为一百分"
"""Without digits: what the form says about itself is no figure of the report."""


@dataclass(frozen=True)
class Prompt:
    """What is shown when a cell is chosen, and when its rule refuses what was typed."""

    message: str
    error: str = ""


_AMOUNT = Prompt(
    "只填数字，以万元为单位；没有的填 0。",
    "金额应为不小于 0 的数字，以万元为单位，最多六位小数；不要写“元”“万元”或其他文字。",
)
PROMPTS: dict[EntryKind, Prompt] = {
    "project": Prompt("填写项目全称，与预算批复一致。"),
    "department": Prompt("填写主管部门全称。"),
    "leaders": Prompt("几位负责人之间用顿号分开。"),
    "filed": Prompt("填写日期，例如 2024-3-6。", "这里应为 2000 年以后的日期，例如 2024-3-6。"),
    "grade": Prompt("从列表中选择。", f"自评等级应从列表中选择：{'、'.join(CHOICES['grade'])}。"),
    "initial": _AMOUNT,
    "adjusted": _AMOUNT,
    "spent": _AMOUNT,
    "overall": Prompt("写明要做什么、做到什么程度；数字应与下面的年度指标值一致。"),
    "result": Prompt("对照预期目标写明做到了什么；数字应与下面的实际完成值一致。"),
    "name": Prompt("填写三级指标的名称；没有此类指标时填“无”。"),
    "operator": Prompt(
        f"从列表中选择；目标是文字或日期时选“{QUALITATIVE}”。",
        f"指标性质应从列表中选择：{'、'.join(CHOICES['operator'])}。",
    ),
    "target": Prompt(
        "只填数字，单位填在右边的度量单位。",
        "指标性质是比较符号时，年度指标值应为数字；文字或日期请先把指标性质改为“定性”。",
    ),
    "unit": Prompt("例如 个、次、公里、%；定性指标不填。", "度量单位应为文字或 %，不应是数字。"),
    "actual": Prompt(
        "与年度指标值用同一单位，只填数字。", "指标性质是比较符号时，实际完成值应为数字；定性指标可以填文字或日期。"
    ),
    "full": Prompt("填写本项的满分；各项合计为 100。", "分值应为 0 到 100 的数字。"),
    "score": Prompt("填写得分，不超过本项的分值。", "得分应为 0 到本项分值的数字；还没有填分值的，请先填分值。"),
    "reason": Prompt("没有达到年度指标值的，写明原因和改进措施。"),
}
LIMITED = "满意度以 % 为单位时应为 0 到 100 的数字，不要写 % 号；"
"""Stands before the errors of cells whose figure has a limit."""
