"""每个存在的问题都有对应的建议。

财预〔2020〕10号附件3的提纲先列“存在的问题及原因分析”，后列“有关建议”；只提问题不提建议，读者不知道如何改进。
软件只比较条数和用词，由人判断是否对应。

**修改：** 补充针对该问题的建议；已有建议针对该问题的，在 report.yaml 该问题的“对应建议”中写明是第几条。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.measures.topics import share_a_topic


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems where no recommendation speaks of any of them, or else that there are fewer of these."""
    for filed in corpus.reports:
        problems, recommendations = filed.report.problems, filed.report.recommendations
        if not problems or not recommendations or any(problem.answer for problem in problems):
            continue
        if any(share_a_topic(problem.title, each) for problem in problems for each in recommendations):
            yield from _fewer(filed)
            continue
        for row, problem in enumerate(problems):
            message = f"问题“{problem.title}”在有关建议中没有找到对应的一条"
            yield Problem(filed.at("存在问题", row, "问题"), message)


def _fewer(filed: FiledReport) -> Iterator[Problem]:
    problems, recommendations = filed.report.problems, filed.report.recommendations
    if len(problems) > len(recommendations):
        message = f"列出问题 {len(problems)} 个，建议只有 {len(recommendations)} 条"
        yield Problem(filed.at("有关建议"), message, f"{len(recommendations)}", f"{len(problems)}")
