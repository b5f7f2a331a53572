"""所附自评表各项得分都在0分与分值之间。

得分一档最高不能超过该指标的分值上限（财预〔2020〕10号附件1）。单独成件的自评表，由 sums/score-within-weight 核对。

**修改：** 核对得分和分值，改正抄错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.forms import appended
from generator.measures.marks import scored_indicators


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare every score of an appended form with the points it can have."""
    for filed in corpus.reports:
        form = appended(filed)
        for scored in scored_indicators(form) if form else ():
            score, full = scored.indicator.score, scored.indicator.full
            if score and full and not 0 <= score.value <= full.value:
                message = f"自评表“{scored.indicator.name}”得分 {score} 不在0分与分值 {full} 之间"
                yield Problem(scored.at("得分"), message, str(score), str(full))
