"""定量指标的得分与完成情况相符。

完成指标值的得满分；未完成的，按报告写明的规则计分。没有写明的，这里按比例、60%起计分、未完成不得分三种常用规则逐一核对，
都不符才提示。公式印在指标后面的，由 scores/score-is-formula-result 核对。

**修改：** 核对预期值、实际值和得分；评分另有规则的，在报告中写明。
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.framework.indicators import place_of
from generator.measures.completion import completions
from generator.measures.marks import Scored, scored_indicators
from generator.measures.promises import promise_of
from generator.measures.scoring_rules import ScoringRule, rules_of, scores_by, told_scores
from generator.model.figure import Score
from generator.model.folding import squeeze
from generator.narrative.narrative import narrative

_OWN_RULE = "[^。]{0,160}(?:每(?:低|少|超|降|延|减|高|差|增)|酌情)"
_TARGET_BLAMED = re.compile(r"(?:目标|指标|预期)值?[^，。]{0,8}(?:偏|过)(?:低|高)|设定|设置")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the scores of measured indicators of the project's own with what the rules give."""
    for filed in corpus.reports:
        rules = rules_of(filed)
        for scored in scored_indicators(filed):
            indicator = scored.indicator
            if place_of(indicator.name) is None and indicator.formula is None and indicator.score and indicator.full:
                yield from _check(scored, rules, indicator.score, indicator.full)


def _check(scored: Scored, rules: Mapping[str, ScoringRule], score: Score, full: Score) -> Iterator[Problem]:
    indicator = scored.indicator
    promise = promise_of(scored.filed.report, indicator)
    rates = completions(indicator, promise.target.operator if promise and promise.target else None)
    if not rates or score.value > full.value:
        return
    is_met = min(rates) >= 100
    if not is_met and indicator.completion:
        rates = (*rates, indicator.completion.value)
    expected = [scores_by(rules, rate, full) for rate in rates]
    if any(_agrees(score, each, full) for scores in expected for each in scores.values()):
        return
    name = f"“{indicator.name}”实际值 {indicator.actual}，预期值 {indicator.target}"
    if is_met and not _TARGET_BLAMED.search(squeeze(indicator.reason or "")):
        message = f"{name}，已达到预期值，各种评分规则都得满分 {full}，实得 {score}"
        yield Problem(scored.at("得分"), message, str(score), str(full))
    elif not is_met and not _has_own_rule(scored):
        message = f"{name}，得分 {score} 不是已知规则的结果：{told_scores(expected[0])}"
        yield Problem(scored.at("得分"), message, str(score))


def _agrees(score: Score, expected: Decimal, full: Score) -> bool:
    """Tell whether the score is the expected one, rounded to its last place that is not 0, or cut off as printed."""
    if 0 <= expected - score.value < score.step:
        return True
    places = score.value.normalize().as_tuple().exponent
    is_coarse = score.value != full.value and isinstance(places, int)
    step = min(Decimal(1), Decimal(1).scaleb(int(places))) if is_coarse else score.step
    return abs(score.value - expected) * 2 <= step


def _has_own_rule(scored: Scored) -> bool:
    """Tell whether the text behind the indicator's name tells a rule of its own."""
    text = narrative(scored.filed)
    pattern = re.compile(re.escape(squeeze(scored.indicator.name)) + _OWN_RULE)
    return next(text.find(pattern, text.chapter("scoring")), None) is not None
