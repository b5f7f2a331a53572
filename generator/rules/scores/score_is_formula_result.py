"""得分等于得分公式算出的结果。

报告写明了一项指标的计分公式和结果，得分就应当是这个结果；同一份报告两处所述的得分应当相同。

**修改：** 按公式的结果改正得分，并重算该类得分和总分；公式不适用的，写明实际的评分规则。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.importing.facts import POINTS
from generator.measures.marks import Scored, scored_indicators
from generator.measures.retold import same
from generator.measures.scoring_rules import RULES, scores_by, told_scores
from generator.model.figure import Score
from generator.model.folding import squeeze

_RESULT = re.compile(rf"=(?P<score>{POINTS})$")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the score awarded with the last result of the printed formula."""
    for filed in corpus.reports:
        for scored in scored_indicators(filed):
            score, match = scored.indicator.score, _RESULT.search(squeeze(scored.indicator.formula or ""))
            if score is None or match is None:
                continue
            result = Score.parse(match["score"])
            if not same(score, result):
                message = f"“{scored.indicator.name}”得分 {score} ≠ 得分公式的结果 {result}{_by_rule(scored)}"
                yield Problem(scored.at("得分"), message, str(score), str(result))


def _by_rule(scored: Scored) -> str:
    """Tell what the known rules give for the indicator's rate, where that is known."""
    indicator, funds = scored.indicator, scored.filed.report.funds
    rates = {"资金到位率": funds.arrival_rate, "预算执行率": funds.execution_rate}
    rate = indicator.completion or rates.get(indicator.name)
    if rate is None or indicator.full is None:
        return ""
    return f"（{rate}：{told_scores(scores_by(RULES, rate.value, indicator.full))}）"
