"""每条建议都针对报告列出的问题。

财预〔2020〕10号附件3的提纲先列“存在的问题及原因分析”，后列“有关建议”；建议针对的问题没有列出，读者不知道为什么
提这条建议。软件只比较条数和用词，由人判断是否对应。

**修改：** 在“存在的问题及原因分析”中补充这条建议针对的问题；已经列出的，在 report.yaml 该问题的“对应建议”中写明
是第几条。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.measures.topics import share_a_topic

_LONGEST = 30


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the recommendations where none of them speaks of any problem, or else that there are more of them."""
    for filed in corpus.reports:
        problems, recommendations = filed.report.problems, filed.report.recommendations
        if not problems or not recommendations or any(problem.answer for problem in problems):
            continue
        if any(share_a_topic(problem.title, each) for problem in problems for each in recommendations):
            yield from _more(filed)
            continue
        for row, recommendation in enumerate(recommendations):
            message = f"建议“{_opening(recommendation)}”在存在的问题中没有找到对应的一个"
            yield Problem(filed.at("有关建议", row), message)


def _more(filed: FiledReport) -> Iterator[Problem]:
    problems, recommendations = filed.report.problems, filed.report.recommendations
    if len(recommendations) > len(problems):
        message = f"提出建议 {len(recommendations)} 条，问题只列出 {len(problems)} 个"
        yield Problem(filed.at("存在问题"), message, f"{len(problems)}", f"{len(recommendations)}")


def _opening(recommendation: str) -> str:
    line = recommendation.split("\n", maxsplit=1)[0]
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}……"
