"""写明实施主体和单位的地方用的是单位卡片上的名称。

名称与单位卡片上的全称、别名都不同，却又相近，可能是漏字、错字或没有登记的简称，读者不能断定是不是同一个单位。
同一份报告对同一单位的称呼应当一致，没有专门的条款。

**修改：** 改正名称；确是该单位的别名的，登记到单位卡片的“别名”中。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.unit_names import named_units


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield every labelled name that looks like the unit's and is none of its names."""
    for filed in corpus.reports:
        for named in named_units(corpus, filed):
            if named.standing == "近似":
                yield Problem(named.place, f"{named.label}“{named.name}”不是“{named.full}”的全称或已登记的别名")
