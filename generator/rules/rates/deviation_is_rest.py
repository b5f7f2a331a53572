"""各项指标的偏差率等于100%减去完成率。

偏差率表示完成率离100%还差多少；超额完成的，按超出的部分计算或者记为0都可以。同一行的两个比率应当相符。

**修改：** 核对完成率和偏差率，改正算错的一处。
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.arithmetic import agrees, shown
from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.completion import HUNDRED, completions
from generator.measures.marks import Scored, scored_indicators
from generator.model.figure import Rate


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare every stated deviation with the stated completion, else with target and actual value."""
    for filed in corpus.reports:
        for scored in scored_indicators(filed):
            yield from _check(scored)


def _check(scored: Scored) -> Iterator[Problem]:
    stated, completion = scored.indicator.deviation, scored.indicator.completion
    if stated is None:
        return
    reckoned = completions(scored.indicator)
    if completion:
        over = tuple(rate for rate in reckoned if rate > HUNDRED and completion.value >= HUNDRED)
        possible: tuple[Decimal, ...] = (completion.value, *over)
    else:
        possible = reckoned
    if possible and not any(_is_rest(stated, rate) for rate in possible):
        computed = shown(stated, HUNDRED - possible[0])
        of = f"100% 减完成率 {completion}" if completion else "预期值与实际值之差"
        message = f"“{scored.indicator.name}”偏差率 {stated} ≠ {computed}（{of}）"
        yield Problem(scored.at("偏差率"), message, str(stated), computed)


def _is_rest(stated: Rate, completion: Decimal) -> bool:
    """Tell whether a deviation is that of a completion, with either sign."""
    return agrees(stated, HUNDRED - completion) or agrees(stated, completion - HUNDRED)
