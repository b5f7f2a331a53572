"""报告说完成了的各类指标，绩效目标中都有。

“完成了数量指标、质量指标、时效指标、成本指标”是模板用语；项目没有设时效指标时，这句话与绩效目标不符。同一份报告两处所述应当相同。

**修改：** 从这句话中删去没有设置的一类指标；确有这类指标的，在绩效目标和指标分析中补列。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.importing.sought import Sought
from generator.model.report import Report
from generator.narrative.narrative import narrative

_KIND = r"(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|满意度)"
_KINDS = rf"(?:{_KIND}(?:指标|目标)?(?:以及|[、和及与])?)+(?<=指标|目标)"
_DONE = r"(?:完成|实现|达到)了?(?:各项|全部)?"
_ALL_DONE = r"(?:的|各项|任务)*(?:均|都|皆|已经?|全部|按期|如期)+(?:完成|实现|达到|达成)(?!率|情况|值|度)"
_CLAIM = Sought.of(
    rf"{_DONE}(?P<before>{_KINDS})|(?P<behind>{_KINDS}){_ALL_DONE}",
    "[完实达数质时成经社生可满](?=[成现到量效本济会态持意])",
)
"""完成了数量指标、质量指标; 数量、质量指标均已完成."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield claims of kinds of indicators of which neither the goals nor the scores have one."""
    for filed in corpus.reports:
        groups = _groups(filed.report)
        if not groups or None in groups:
            continue
        text = narrative(filed)
        for match in text.find(_CLAIM):
            claimed = re.findall(_KIND, match["before"] or match["behind"])
            missing = [kind for kind in claimed if not any(kind in str(group) for group in groups)]
            if missing:
                kinds = "、".join(missing)
                yield Problem(text.at(match), f"“{text.printed(*match.span())}”，但没有设置{kinds}指标")


def _groups(report: Report) -> set[str | None]:
    """Return the groups of all promised indicators, and those of the scored ones in the project's own classes."""
    scored = {each.group for own in report.classes if own.name not in ("决策", "过程") for each in own.indicators}
    return {promised.group for promised in report.goals.indicators} | scored
