"""公开的内容里没有个人电子邮箱。

涉及个人隐私的信息不予公开（政府信息公开条例第十五条）；办公邮箱可以公开，个人邮箱不宜公开，由人判断。

**修改：** 个人邮箱改为办公邮箱或删去。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.details import mail_addresses
from generator.screening.sightings import sightings


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield e-mail addresses, masked."""
    for seen in sightings(corpus, mail_addresses, once=True):
        yield seen.problem(f"{seen.where}有电子邮箱 {seen.masked}，公开前应由人判断")
