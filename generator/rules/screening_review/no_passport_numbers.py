"""公开的内容里没有护照号码。

涉及个人隐私的信息不予公开（政府信息公开条例第十五条）；护照号码可以识别个人，由人判断。

**修改：** 删去或遮盖号码。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.details import passports
from generator.screening.sightings import sightings


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield passport numbers, masked."""
    for seen in sightings(corpus, passports, once=True):
        yield seen.problem(f"{seen.where}疑似有护照号码 {seen.masked}，公开前应由人判断")
