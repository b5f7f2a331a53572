"""写明实施主体和单位的地方用单位全称。

“实施主体”“项目主管单位”等栏目说明由谁对报告负责，应与封面的实施单位一致；正文叙述中可以用简称。
同一份报告对同一单位的称呼应当一致，没有专门的条款。

**修改：** 改为单位卡片上的全称。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.unit_names import named_units


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield every label that is followed by an alias of the unit."""
    for filed in corpus.reports:
        for named in named_units(corpus, filed):
            if named.standing == "别名":
                yield Problem(named.place, f"{named.label}写的是简称“{named.name}”，单位全称是“{named.full}”")
