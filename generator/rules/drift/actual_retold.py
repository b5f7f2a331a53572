"""基本情况、评价结论、预算执行偏差和经验问题各章所述的完成数就是指标的实际值。

正文用同一个计量单位说的同一件事，与第四章该项指标的实际值（或者目标值）应当是同一个数；同一份报告两处所述应当相同。
只核对与一项指标名称明显相同的说法；部分数、增减数、约数和其他年度的数不在此列。

**修改：** 按原始记录核对，改正写错的一处；所述是另一件事的，把名称写清楚。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.outcome import Comparison
from generator.importing.stream import Passage
from generator.measures.retold_results import retold_results
from generator.narrative.narrative import narrative

_CHAPTERS = ("conclusion", "execution", "lessons")


def check(corpus: Corpus) -> Iterator[Comparison]:
    """Compare the results that the prose tells with the values of the indicators that they are clearly of."""
    for filed in corpus.reports:
        for told in retold_results(filed, _passages(filed)):
            indicator = told.scored.indicator
            target = f"，预期值 {indicator.target}" if indicator.target else ""
            message = f"文中“{told.words}”≠ 指标“{indicator.name}”的实际值 {indicator.actual}{target}"
            computed = str(told.known or indicator.actual)
            yield Comparison(told.place, told.stated, computed, told.known is not None, message)


def _passages(filed: FiledReport) -> list[Passage]:
    """Return chapter 1 without the goals, which have a rule of their own, and chapters 3, 5 and 6."""
    text = narrative(filed)
    basics, goals = text.chapter("basics"), text.section("basics.goals")
    chapters = [passage for name in _CHAPTERS if (passage := text.chapter(name))]
    if basics:
        chapters.insert(0, basics.sub(basics.start, goals.start) if goals else basics)
    return chapters
