"""综合评价中指出的不足，在“存在的问题”中也列出。

同一份报告两处所述应当相同：评价结论中的不足，是“存在的问题及原因分析”一章要展开的内容。软件只比较用词，由人判断是否列出。

**修改：** 在“存在的问题及原因分析”中列出这项不足，或使两处的表述一致。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.shortcomings import shortcomings_told
from generator.measures.topics import words_of
from generator.narrative.narrative import narrative


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield shortcomings of the conclusion that share no telling word with any problem."""
    for filed in corpus.reports:
        listed = words_of(" ".join(f"{each.title} {each.analysis or ''}" for each in filed.report.problems))
        if not listed:
            continue
        text = narrative(filed)
        for match in shortcomings_told(text):
            if not words_of(match["told"]) & listed:
                told = text.printed(*match.span("told")).rstrip("。")
                yield Problem(text.at(match, "told"), f"综合评价指出的不足“{told}”没有列入存在的问题")
