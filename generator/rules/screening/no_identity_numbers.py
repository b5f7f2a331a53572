"""公开的内容里没有居民身份证号。

涉及个人隐私的信息不予公开（政府信息公开条例第十五条），另见个人信息保护法第二十五条、第二十八条。
按出生日期和校验位（GB 11643）识别，检查数据、正文和原件，包括批注、修订和隐藏文字。

**修改：** 删去或遮盖号码；原件中的，用处理过的文件替换。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.numbers import identity_numbers
from generator.screening.sightings import sightings


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield every identity number, masked."""
    for seen in sightings(corpus, identity_numbers):
        yield seen.problem(f"{seen.where}有居民身份证号 {seen.masked}，应删去或遮盖后再公开")
