"""绩效评价报告的各章齐全。

绩效评价报告按财预〔2020〕10号附件3的提纲撰写：基本情况，绩效评价工作开展情况，综合评价情况及评价结论，绩效评价指标分析，
主要经验及做法、存在的问题及原因分析，有关建议，其他需要说明的问题。各章按标题辨认，不看序号。

**修改：** 补上缺少的一章；内容在别的标题下的，改用提纲的标题。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.framework.chapters import REQUIRED_CHAPTERS
from generator.narrative.narrative import Narrative, narrative

_LEAST = 3


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the chapters that a report lacks; a text with hardly any of them is no such report."""
    for filed in corpus.reports:
        text = narrative(filed)
        there = [key for key in REQUIRED_CHAPTERS if text.chapter(key)]
        if filed.report.kind == "单位自评" or len(there) < _LEAST:
            continue
        for key, title in REQUIRED_CHAPTERS.items():
            if key not in there:
                yield Problem(_place(text, key), f"缺少“{title}”一章")


def _place(text: Narrative, absent: str) -> Place:
    """Return the heading before which the absent chapter should stand, else the last one."""
    keys = list(REQUIRED_CHAPTERS)
    behind = keys[keys.index(absent) + 1 :]
    headings = text.outline.headings
    place = next((heading for heading in headings if heading.chapter in behind), headings[-1])
    return text.filed.in_text(text.outline.stream.line(place.start), text.outline.title(place))
