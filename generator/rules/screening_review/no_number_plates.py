"""公开的内容里没有车牌号。

涉及个人隐私的信息不予公开（政府信息公开条例第十五条）；私人车辆的号牌可以识别个人，公务车辆的可以公开，由人判断。

**修改：** 删去或遮盖私人车辆的号牌；公务车辆的，记录判断后保留。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.details import number_plates
from generator.screening.sightings import sightings


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield number plates, masked."""
    for seen in sightings(corpus, number_plates, once=True):
        yield seen.problem(f"{seen.where}疑似有车牌号 {seen.masked}，公开前应由人判断")
