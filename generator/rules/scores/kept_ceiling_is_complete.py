"""预期值是上限的指标没有超过上限，完成率就是100%。

没有超过上限，就是达到了预期值。把实际值与上限之比印作完成率，用得越少完成率越低，与预期值的含义相反。这个比值算得出来，
所以单独提示，不作为算错。

**修改：** 把完成率改为100%，偏差率、得分和总体完成率随之核对；完成率另有算法的，在报告中写明。
"""

from collections.abc import Iterator

from generator.arithmetic import shown
from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.indicator_rates import is_share_of_ceiling
from generator.measures.marks import scored_indicators
from generator.measures.stated_rate import HUNDRED


def check(corpus: Corpus) -> Iterator[Problem]:
    """Find completions that are the share of a ceiling that was used."""
    for filed in corpus.reports:
        for scored in filter(is_share_of_ceiling, scored_indicators(filed)):
            indicator, stated = scored.indicator, scored.indicator.completion
            if stated:
                share = f"{stated} 是实际值÷上限（实际值 {indicator.actual}，预期值 {indicator.target}）"
                message = f"“{indicator.name}”完成率 {share}；没有超过上限，按达到预期值计是 {shown(stated, HUNDRED)}"
                yield Problem(scored.at("完成率"), message, str(stated), shown(stated, HUNDRED))
