"""The rules by which reports turn a completion into a score."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.figure import Score


@dataclass(frozen=True)
class ScoringRule:
    """A rule under the name that messages tell; `score` takes a completion in per cent from 0 to 100 and full marks."""

    name: str
    score: Callable[[Decimal, Decimal], Decimal]


def pro_rata(least: Decimal = Decimal(0)) -> ScoringRule:
    """Return the rule that gives the completion's share, and nothing below `least` per cent."""
    name = f"完成率×分值，低于{least}%不得分" if least else "按比例（完成率×分值）"
    return ScoringRule(name, lambda rate, full: rate / 100 * full if rate >= least else Decimal(0))


def from_threshold(start: Decimal) -> ScoringRule:
    """Return the rule that counts points only from `start` per cent on."""
    return ScoringRule(f"{start}%起计分", lambda rate, full: max(Decimal(0), (rate - start) / (100 - start) * full))


ALL_OR_NOTHING = ScoringRule("未完成不得分", lambda rate, full: full if rate >= 100 else Decimal(0))
KNOWN_RULES = (pro_rata(), from_threshold(Decimal(60)), ALL_OR_NOTHING)
"""The rules in use; what a report declares stands before them."""


def scores_by(rules: Iterable[ScoringRule], completion: Decimal, full: Score) -> dict[str, Decimal]:
    """Return what each rule gives for a completion, by the rule's name."""
    capped = min(max(completion, Decimal(0)), Decimal(100))
    return {rule.name: rule.score(capped, full.value) for rule in rules}


def told_scores(scores: Mapping[str, Decimal]) -> str:
    """Return scores with the rules that give them, for a message: 按比例… 3.22分，60%起计分 0.54分."""
    return "，".join(f"{name} {told_score(score)}" for name, score in scores.items())


def told_score(score: Decimal) -> str:
    """Return a computed score with two places, as reports print them."""
    return f"{score.quantize(Decimal('0.01'))}分"
