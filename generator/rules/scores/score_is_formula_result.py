"""得分等于得分公式算出的结果。

报告写明了一项指标的计分公式，得分就应当是公式的结果；公式没有印出结果的，按公式中的数字计算。同一份报告两处所述的得分应当相同。

**修改：** 按公式的结果改正得分，并重算该类得分和总分；公式不适用的，写明实际的评分规则。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome
from generator.measures.formula_result import formula_result
from generator.measures.marks import Scored, scored_indicators
from generator.measures.money_rates import money_rate
from generator.measures.retold import same
from generator.measures.scoring_rules import KNOWN_RULES, scores_by, told_scores


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the score awarded with the last result of the printed formula."""
    for filed in corpus.reports:
        for scored in scored_indicators(filed):
            score, result = scored.indicator.score, formula_result(scored.indicator)
            if score and result:
                message = f"“{scored.indicator.name}”得分 {score} ≠ 得分公式的结果 {result}{_by_rule(scored)}"
                yield Comparison(scored.at("得分"), str(score), str(result), same(score, result), message)


def _by_rule(scored: Scored) -> str:
    """Tell what the known rules give for the indicator's rate, where that is known."""
    indicator = scored.indicator
    rate = indicator.completion or money_rate(scored.filed.report, indicator)
    if rate is None or indicator.full is None:
        return ""
    return f"（{rate}：{told_scores(scores_by(KNOWN_RULES, rate.value, indicator.full))}）"
