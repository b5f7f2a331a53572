"""实施主体就是封面的实施单位。

实施主体写的单位既不是本单位的全称、已登记的别名，也不与它们相近；由下属单位或别的单位实施的情形可能存在，需要人核实。
同一份报告对同一单位的称呼应当一致，没有专门的条款。

**修改：** 核对实施主体；是本单位的别名的，登记到单位卡片的“别名”中；确由别的单位实施的，不需要修改。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.unit_names import named_units


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield every implementing body that is a unit, but neither this one nor one with a card of its own."""
    for filed in corpus.reports:
        for named in named_units(corpus, filed):
            if named.standing == "其他" and named.label == "实施主体":
                message = f"实施主体“{named.name}”不是封面的实施单位“{named.full}”"
                yield Problem(named.place, message, named.name, named.full)
