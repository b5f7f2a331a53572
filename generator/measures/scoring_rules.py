"""The rules by which reports turn a completion into a score."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from generator.content.filed import FiledReport
from generator.model.figure import Score
from generator.narrative.narrative import narrative

ScoringRule = Callable[[Decimal, Decimal], Decimal]
"""Completion in per cent, at most 100, and full score -> score."""

PRO_RATA = "按比例（完成率×分值）"
_DECLARED = re.compile(r"完成率(?:与分值)?(?:乘以|乘|×|\*|x|X)(?:指标|该项|权重)*(?:分值|权重|满分|分数)")


def _threshold(completion: Decimal, full: Decimal) -> Decimal:
    return max(Decimal(0), (completion - 60) / 40 * full)


def _all_or_nothing(completion: Decimal, full: Decimal) -> Decimal:
    return full if completion >= 100 else Decimal(0)


def _pro_rata(completion: Decimal, full: Decimal) -> Decimal:
    return completion / 100 * full


RULES: Mapping[str, ScoringRule] = MappingProxyType(
    {PRO_RATA: _pro_rata, "60%起计分": _threshold, "未完成不得分": _all_or_nothing}
)


def rules_of(filed: FiledReport) -> Mapping[str, ScoringRule]:
    """Return the rule that a report's evaluation chapter declares for unmet targets, all known rules if none."""
    text = narrative(filed)
    chapter = text.chapter("evaluation")
    declared = chapter and next(text.find(_DECLARED, chapter), None)
    return {PRO_RATA: RULES[PRO_RATA]} if declared else RULES


def scores_by(rules: Mapping[str, ScoringRule], completion: Decimal, full: Score) -> dict[str, Decimal]:
    """Return what each rule gives for a completion."""
    capped = min(max(completion, Decimal(0)), Decimal(100))
    return {name: rule(capped, full.value) for name, rule in rules.items()}


def told_scores(scores: Mapping[str, Decimal]) -> str:
    """Return scores with the rules that give them, for a message: 按比例… 3.22分，60%起计分 0.54分."""
    return "，".join(f"{name} {score.quantize(Decimal('0.01'))}分" for name, score in scores.items())
