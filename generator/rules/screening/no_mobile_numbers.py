"""公开的内容里没有手机号码。

涉及个人隐私的信息不予公开（政府信息公开条例第十五条），另见个人信息保护法第二十五条。办公电话可以公开
（政府信息公开条例第二十条），不在此列。
检查数据、正文和原件，包括批注、修订和隐藏文字。

**修改：** 删去或遮盖号码，需要联系方式的改用办公电话；原件中的，用处理过的文件替换。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.numbers import mobile_numbers
from generator.screening.sightings import sightings


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield every mobile phone number, masked."""
    for seen in sightings(corpus, mobile_numbers):
        yield seen.problem(f"{seen.where}有手机号码 {seen.masked}，应删去或遮盖后再公开")
