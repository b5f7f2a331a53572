"""每个存在的问题都有对应的建议。

财预〔2020〕10号附件3的提纲先列“存在的问题及原因分析”，后列“有关建议”；只提问题不提建议，读者不知道如何改进。
软件逐个比较用词，一条建议可以对应几个问题，由人判断是否对应。

**修改：** 补充针对该问题的建议；已有建议针对该问题的，在 report.yaml 该问题的“对应建议”中写明是第几条。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.answers import unanswered


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems that no recommendation speaks of."""
    for filed in corpus.reports:
        for row in unanswered(filed.report):
            message = f"问题“{filed.report.problems[row].title}”在有关建议中没有找到对应的一条"
            yield Problem(filed.at("存在问题", row, "问题"), message)
