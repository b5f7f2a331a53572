"""同一个词语没有连着写两遍。

“主要负责主要负责”这样的重复多为编辑或复制时留下的，不影响数据，但影响报告的严肃性。这是书写规范，没有专门的财政条款。

**修改：** 删除重复的一遍。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.narrative.narrative import Narrative, narrative

_DOUBLED = re.compile(r"(?P<word>[\u4e00-\u9fff]{2,8}?)(?P<again>(?P=word))")
_REDUPLICATED = re.compile(
    r"(.)\1+|[一逐几每某][\u4e00-\u9fff]|[\u4e00-\u9fff]个|非常|许多|很多|永远|研究|讨论|商量|考虑|学习|了解|交流|休息|打扫|锻炼|收拾"
)
"""What Chinese doubles on purpose: 一项一项, 逐个逐个, 研究研究."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield every run of two to eight characters that is repeated at once, in the same line."""
    for filed in corpus.reports:
        text = narrative(filed)
        for match in text.find(_DOUBLED, text.outline.stream.whole()):
            if not (_REDUPLICATED.fullmatch(match["word"]) or _apart(text, match) or _in_a_name(filed, match)):
                yield Problem(text.at(match), f"“{match[0]}”重复，应为“{match['word']}”")


def _apart(text: Narrative, match: re.Match[str]) -> bool:
    """Tell whether the second word begins a line, stands behind a blank, or both are lines such as cells of a table."""
    stream, again = text.outline.stream, match.start("again")
    lines = sum(offset in stream.starts for offset in range(match.start() + 1, match.end()))
    return again in stream.starts or stream.follows_blank(again) or lines > 1


def _in_a_name(filed: FiledReport, match: re.Match[str]) -> bool:
    report = filed.report
    names = (*report.leaders, *(member.name for member in report.evaluation.team), *report.staffing.departments)
    return any(match[0] in name for name in names)
