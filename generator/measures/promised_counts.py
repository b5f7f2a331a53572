"""How many levels and kinds of indicators the goals chapter lists."""

from generator.measures.promises import promised_indicators
from generator.model.goals import Goals


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
    if not targets or None in targets:
        return {}
    words = [target for target in targets if target and target.value is None and target.date is None]
    if any(character.isdigit() for target in words for character in target.print):
        return {}
    return {"定量指标": len(targets) - len(words), "定性指标": len(words)}
