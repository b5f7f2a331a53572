"""总体目标和绩效指标对同一份成果用同一个名称。

绩效指标是总体目标的细化；书名号内的成果名称只差几个字，读者无法确定是不是同一份成果。

**修改：** 按成果的正式名称统一两处。
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.promises import promised_indicators
from generator.model.folding import squeeze

_WORK = re.compile("《([^《》]+)》")
_ALIKE = 0.5


def check(corpus: Corpus) -> Iterator[Problem]:
    """Find titles of the overall goal that no indicator has, while one has a title much alike."""
    for filed in corpus.reports:
        goals = filed.report.goals
        names = " ".join(squeeze(each.name) for each in promised_indicators(goals))
        told, promised = dict.fromkeys(_WORK.findall(squeeze(goals.overall or ""))), _WORK.findall(names)
        for title in told:
            alike = [each for each in promised if each not in told and _likeness(title, each) >= _ALIKE]
            if title not in promised and alike:
                message = f"总体目标中的《{title}》≠ 绩效指标中的《{alike[0]}》"
                yield Problem(filed.at("绩效目标", "总体目标"), message, title, alike[0])


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
