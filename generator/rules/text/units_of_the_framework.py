"""正文里的得分、比率、指标数和人数带着各自的单位。

得分和分值用“分”，比率用“%”，指标用“个”或“项”，人员用“人”或“名”。单位印错，数字就说不清是什么。

**修改：** 核对原件，改正单位。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.importing.sought import Sought
from generator.narrative.narrative import narrative

_FIGURE = r"\d[\d,]*(?:\.\d+)?"
_FRACTION = r"\d[\d,]*\.\d+"
_IS = "(?:为|是|达到?)"
_OTHERS = "(?:人次|[人期次册亩户‰])"
_INDICATORS = "(?:[一二三]级|定量|定性|满分|扣分)指标"
_WRONG: dict[str, re.Pattern[str] | Sought] = {
    "分": re.compile(
        rf"(?:满分|权重分|得分|标准得){_IS}?(?:{_FRACTION}(?P<of_fraction>[个项%]|{_OTHERS})|{_FIGURE}(?P<unit>{_OTHERS}))"
    ),
    "%": re.compile(rf"(?:完成|到位|执行|得分|量化)率{_IS}{_FIGURE}(?P<unit>分(?!之)|个(?!百分点)|{_OTHERS})"),
    "个”或“项": Sought.of(
        rf"{_FIGURE}(?P<before>[分%]|{_OTHERS}){_INDICATORS}|{_INDICATORS}(?:共|数量为?)?{_FIGURE}(?P<unit>[分%]|{_OTHERS})",
        r"[\d一二三定满扣](?=[\d,.]*(?:[分%人期次册亩户‰]|人次).[级量性分]指标|[级量性分]指标)",
    ),
    "人”或“名": re.compile(rf"(?:编制|在职|退休)(?:人数|人员)?[为共]?{_FIGURE}(?P<unit>人次|[期次册亩户%‰])"),
}
"""What each sort of figure is counted in, and where another unit stands behind one."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Look at the unit behind every figure whose label says what it counts."""
    for filed in corpus.reports:
        text = narrative(filed)
        for unit, wrong in _WRONG.items():
            for match in text.find(wrong):
                printed = text.printed(*match.span())
                yield Problem(text.at(match), f"“{printed}”的单位应为“{unit}”", printed)
