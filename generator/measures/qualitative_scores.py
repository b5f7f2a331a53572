"""Scores of results in words, and the band that their completion or the words themselves allow."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.arithmetic import agrees
from generator.content.filed import FiledReport
from generator.findings.outcome import Comparison
from generator.measures.attainment_bands import Band, band_of, band_told
from generator.measures.due_days import is_day
from generator.measures.marks import Scored, has_full_marks, scored_indicators
from generator.measures.scoring_rules import KNOWN_RULES, scores_by, told_score
from generator.measures.stated_rate import HUNDRED
from generator.model.figure import Rate, Score
from generator.model.folding import squeeze
from generator.model.scoring import Indicator
from generator.model.target import Target


@dataclass(frozen=True)
class QualitativeScore:
    """A score, full marks, the completion printed for it, if any, and the band."""

    scored: Scored
    score: Score
    full: Score
    completion: Rate | None
    band: Band

    def outcome(self) -> Iterator[Comparison]:
        """Yield what comes of holding the score against the band and what the rules give for the completion."""
        exact = next((each for each in self._by_rule if agrees(self.score, each)), None)
        follows = exact is not None or self.score.value / self.full.value * HUNDRED in self.band
        computed = self._span if exact is None else told_score(exact)
        yield Comparison(self.scored.at("得分"), str(self.score), computed, follows, self._message())

    @property
    def _by_rule(self) -> list[Decimal]:
        return list(scores_by(KNOWN_RULES, self.completion.value, self.full).values()) if self.completion else []

    @property
    def _span(self) -> str:
        """The scores of the band: 2.40-3.20分."""
        ends = (told_score(share / HUNDRED * self.full.value) for share in (self.band.least, self.band.most))
        return "-".join(ends).replace("分-", "-")

    def _message(self) -> str:
        indicator = self.scored.indicator
        basis = f"完成率 {self.completion} " if self.completion else f"实际值“{indicator.actual}”"
        band = f"属于“{self.band}”一档，满分 {self.full} 的这一档是 {self._span}"
        return f"“{indicator.name}”{basis}{band}，得分 {self.score} 不在其中"


def qualitative_scores(filed: FiledReport) -> Iterator[QualitativeScore]:
    """Yield the scores of indicators whose target and actual value are words, where a band can be told."""
    for scored in scored_indicators(filed):
        indicator = scored.indicator
        score, full, completion, band = indicator.score, indicator.full, indicator.completion, _band(indicator)
        if band and score and full and full.value and score.value <= full.value:
            yield QualitativeScore(scored, score, full, completion, band)


def _band(indicator: Indicator) -> Band | None:
    """Return the band of the printed completion, else of the words of a result without full marks."""
    if not (_is_words(indicator.target) and _is_words(indicator.actual)):
        return None
    if indicator.completion:
        return band_of(indicator.completion.value)
    return None if has_full_marks(indicator) else band_told(squeeze(str(indicator.actual)))


def _is_words(value: Target | None) -> bool:
    return value is not None and value.value is None and not is_day(value)
