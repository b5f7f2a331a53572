"""绩效评级与总分相符。

90（含）至100分为优，80（含）至90分为良，60（含）至80分为中，60分以下为差（财预〔2020〕10号第十八条）。

**修改：** 核对总分和绩效评级，改正不符的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome, Unchecked
from generator.measures.grades import grade_of


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the stated grade with the one that the total has; 优秀 is 优."""
    for filed in corpus.reports:
        conclusion = filed.report.conclusion
        total, grade = conclusion.total, conclusion.grade
        place, stated = filed.at("评价结论", "绩效评级"), conclusion.grade_print or ""
        expected = grade_of(total.value) if total else None
        if grade and total is None:
            yield Unchecked(place, stated, "没有印出总分")
        elif grade and total and expected:
            message = f"绩效评级“{stated}”≠ 总分 {total} 对应的“{expected}”"
            yield Comparison(place, stated, expected, grade == expected, message)
