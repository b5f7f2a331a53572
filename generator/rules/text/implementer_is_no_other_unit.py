"""写明实施主体的地方写的不是另一个已登记的单位。

“实施主体”“项目实施单位”等栏目说明由谁实施项目；写成另一个有单位卡片的单位，往往是沿用了别的单位的报告。
同一份报告对同一单位的称呼应当一致，没有专门的条款。

**修改：** 改为本单位的名称；项目确由另一个单位实施的，在报告中写明与封面实施单位的关系。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.unit_names import named_units

_IN_CHARGE = "项目主管单位"


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield every label that is followed by a name on another unit's card."""
    for filed in corpus.reports:
        for named in named_units(corpus, filed):
            if named.standing == "他单位" and named.label != _IN_CHARGE:
                message = f"{named.label}写的是另一个单位“{named.name}”，本报告的单位是“{named.full}”"
                yield Problem(named.place, message, named.name, named.full)
