"""公开的内容里没有个人出生日期。

涉及个人隐私的信息不予公开（政府信息公开条例第十五条）；出生日期与姓名一起可以识别个人，由人判断。

**修改：** 删去出生日期，需要时只写年龄段。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.details import birth_dates
from generator.screening.sightings import sightings


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield what looks like a date of birth, without repeating it."""
    for seen in sightings(corpus, birth_dates, once=True):
        yield seen.problem(f"{seen.where}疑似有个人{seen.masked}，公开前应由人判断")
