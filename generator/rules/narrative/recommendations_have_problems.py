"""每条建议都针对报告列出的问题。

财预〔2020〕10号附件3的提纲先列“存在的问题及原因分析”，后列“有关建议”；建议针对的问题没有列出，读者不知道为什么
提这条建议。软件逐条比较用词，几条建议可以对应同一个问题，“进一步加强预算绩效管理”这样的一般要求不比较，由人判断是否对应。

**修改：** 在“存在的问题及原因分析”中补充这条建议针对的问题；已经列出的，在 report.yaml 该问题的“对应建议”中写明
是第几条。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.answers import unasked

_LONGEST = 30


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the recommendations that speak of no problem."""
    for filed in corpus.reports:
        for row in unasked(filed.report):
            opening = _opening(filed.report.recommendations[row])
            yield Problem(filed.at("有关建议", row), f"建议“{opening}”在存在的问题中没有找到对应的一个")


def _opening(recommendation: str) -> str:
    line = recommendation.split("\n", maxsplit=1)[0]
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}……"
