"""综合评价中列举的完成情况，都是参加评价的指标。

综合评价按指标逐项列举完成情况时，列出的名称应当能在指标分析中找到；找不到的，可能是从往年报告或模板中带来的。
同一份报告两处所述应当相同。软件只比较名称，由人判断。

**修改：** 删去不是本项目指标的一项，或改为指标分析中的名称；确是本项目指标的，在绩效目标和指标分析中补列。
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.model.folding import squeeze
from generator.narrative.narrative import Narrative, narrative

_LIST = re.compile(r"完成了(?P<list>[^\x1f。；;]{10,})")
_MEASURED = r"(?:率|数量|[次期个人]?数|成本|满意度)"
_NAME = rf"(?P<name>[^\x1f，、,。；;]{{2,30}}?{_MEASURED})"  # 流动服务点维护数量
_FIGURE = r"(?:共|为|达到?|各)?(?:\d[\d.,]*[^\d\x1f，、,。；;]{0,4})?"  # 30个
_KIND = r"(?:等)?(?:产出|效益)?(?:目标|指标)?"  # 等产出目标
_ITEM = re.compile(rf"{_NAME}{_FIGURE}{_KIND}(?=[，、,。；;])")
_LEAST_KNOWN = 2
_ALIKE = 0.6


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield names in an enumeration of the project's indicators that are none of them."""
    for filed in corpus.reports:
        text = narrative(filed)
        passage = text.section("conclusion.situation")
        for enumeration in text.find(_LIST, passage) if passage else ():
            yield from _strangers(filed, text, enumeration)


def _strangers(filed: FiledReport, text: Narrative, enumeration: re.Match[str]) -> Iterator[Problem]:
    """Yield the unknown names; an enumeration with fewer than two known ones is not one of indicators."""
    names = [squeeze(scored.name) for scored in filed.report.indicators]
    names += [squeeze(promised.name) for promised in filed.report.goals.indicators]
    items = list(text.outline.stream.whole().sub(*enumeration.span("list")).finditer(_ITEM))
    unknown = [item for item in items if not any(_same(item["name"], name) for name in names)]
    if len(items) - len(unknown) < _LEAST_KNOWN:
        return
    for item in unknown:
        message = f"综合评价列举的“{text.printed(*item.span('name'))}”不是指标分析中的指标"
        yield Problem(text.at(item, "name"), message)


def _same(one: str, other: str) -> bool:
    return one in other or other in one or SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
