"""定性指标的得分与印出的完成率或者达成的档次相符。

定性指标按达成程度分档计分：达成100%-80%，部分达成80%-60%，未达成60%-0%（财预〔2020〕10号第十六条）。印出了完成率的，得分率落在
完成率所在的一档，或者是按完成率算得的分数；没有印出而写明“部分达成”“未达成”的，得分率落在这一档。

**修改：** 核对实际值、完成率和得分，改正不符的一处；评分另有规则的，在报告中写明。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.qualitative_scores import qualitative_scores


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the scores of results in words with the band of their completion, or of the words themselves."""
    for filed in corpus.reports:
        for each in qualitative_scores(filed):
            yield from each.outcome()
