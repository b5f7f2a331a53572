"""实际值超过预期值30%以上的，说明原因。

实际值远高于预期值的，要说明原因（财预〔2020〕10号第十六条），这里以30%为界。正好达到预期值的、预期值是上限而没有超过的不在此列。

**修改：** 在偏差原因中说明为什么超出预期，是否应当调整目标值。
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.attainment import Attained, attained
from generator.measures.explained import gives_reason
from generator.measures.marks import scored_indicators
from generator.measures.stated_rate import HUNDRED

_MARGIN = Decimal(30)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Find actual values more than 30 per cent above their target, without a reason."""
    for filed in corpus.reports:
        for scored in scored_indicators(filed):
            indicator = scored.indicator
            pair = attained(indicator.target, indicator.actual)
            beyond = _beyond(pair) if pair else None
            if beyond is not None and beyond > _MARGIN and not gives_reason(indicator):
                values = f"实际值 {indicator.actual} 比预期值 {indicator.target} 高{beyond.quantize(Decimal('0.1'))}%"
                message = f"“{indicator.name}”{values}，没有说明原因"
                yield Problem(scored.at("实际值"), message, str(indicator.actual), str(indicator.target))


def _beyond(pair: Attained) -> Decimal | None:
    """Return by how many per cent of the target the actual value is above it, None for ceilings and missed targets."""
    if pair.wanted <= 0 or pair.is_ceiling or not pair.is_met:
        return None
    return pair.reached / pair.wanted * HUNDRED - HUNDRED
