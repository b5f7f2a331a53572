"""How many levels and kinds of indicators the goals chapter lists."""

import re

from generator.measures.promises import promised_indicators
from generator.measures.unprinted import unprinted
from generator.model.goals import Goals
from generator.model.target import Target

CLARITY = re.compile(r"(?:绩效指标体系|[一三]级指标)[^。\x1f]*?量化率")
"""The sentence in which the finding on 绩效指标明确性 counts the promised indicators."""


def counted_levels(goals: Goals) -> dict[str, frozenset[int]]:
    """Return the numbers of level-1, level-2 and level-3 indicators, empty where the goals do not tell them.

    A class whose indicators stand under no group is a group of its own or none, so that level 2 may have two readings.
    """
    indicators = promised_indicators(goals)
    classes = {indicator.level_1 for indicator in indicators}
    if not indicators or None in classes:
        return {}
    groups = {(indicator.level_1, indicator.group) for indicator in indicators}
    named = {group for group in groups if group[1]}
    return {
        "一级指标": frozenset({len(classes)}),
        "二级指标": frozenset({len(groups), len(named)}),
        "三级指标": frozenset({len(indicators)}),
    }


def counted_kinds(goals: Goals) -> dict[str, int]:
    """Return the numbers of indicators with a figure or a date and with words, empty where a target is not clear."""
    targets = [indicator.target for indicator in promised_indicators(goals)]
    words = [target for target in targets if target and target.value is None and target.date is None]
    if not targets or None in targets or any(map(_has_figures, words)):
        return {}
    return {"定量指标": len(targets) - len(words), "定性指标": len(words)}


def unknown_levels(goals: Goals) -> str:
    """Say what is missing where `counted_levels` cannot tell."""
    indicators = promised_indicators(goals)
    return unprinted("项绩效指标", "一级指标", [each.level_1 for each in indicators]) if indicators else _NOT_LISTED


def unknown_kinds(goals: Goals) -> str:
    """Say what is missing where `counted_kinds` cannot tell."""
    indicators = promised_indicators(goals)
    absent = unprinted("项绩效指标", "预期指标值", [each.target for each in indicators])
    return (absent or "有的预期指标值既有文字又有数字") if indicators else _NOT_LISTED


def _has_figures(target: Target) -> bool:
    return any(character.isdigit() for character in target.print)


_NOT_LISTED = "项目绩效目标没有列出绩效指标"
