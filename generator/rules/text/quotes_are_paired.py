"""引号成对使用。

前引号“和后引号”一一对应，引文才有起止；缺少一半时，读者分不清哪些是原文、哪些是报告自己的话。
这是书写规范，没有专门的财政条款。

**修改：** 补上缺少的引号，或删除多余的引号。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.pairs import unpaired


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the first quotation mark of a section that has no partner."""
    for filed in corpus.reports:
        for found in unpaired(filed, "“", "”"):
            if found.sign == "“":
                yield Problem(found.place, f"{found.words}……缺少后引号")
            else:
                yield Problem(found.place, f"……{found.words}缺少前引号")
