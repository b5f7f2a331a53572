"""公开的内容里没有银行卡号和账号。

涉及个人隐私的信息不予公开（政府信息公开条例第十五条），另见个人信息保护法第二十八条。
按校验位（Luhn）并结合“账号”“卡号”“开户”等字样识别，检查数据、正文和原件，包括批注、修订和隐藏文字。

**修改：** 删去或遮盖号码；原件中的，用处理过的文件替换。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.numbers import bank_cards
from generator.screening.sightings import sightings


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield every number of a bank card, masked."""
    for seen in sightings(corpus, bank_cards):
        yield seen.problem(f"{seen.where}有银行卡号或账号 {seen.masked}，应删去或遮盖后再公开")
