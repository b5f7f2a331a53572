"""公开的内容里没有个人住址。

涉及个人隐私的信息不予公开（政府信息公开条例第十五条）；具体到单元、房号的地址多为住址，由人判断。单位的办公地址不在此列。

**修改：** 删去或遮盖住址；确系办公或项目地点的，记录判断后保留。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.details import home_addresses
from generator.screening.sightings import sightings


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield what looks like a home address, without repeating it."""
    for seen in sightings(corpus, home_addresses, once=True):
        yield seen.problem(f"{seen.where}疑似有{seen.masked}（具体到单元或房号），公开前应由人判断")
