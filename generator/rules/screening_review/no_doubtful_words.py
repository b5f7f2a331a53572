"""带密、涉密、批示、会议纪要和内部文件的内容，公开前由人判断。

拟公开的信息应当先审查、后公开（保守国家秘密法第三十五条、实施条例第四十二条）；内部事务信息和过程性信息可以不予公开
（政府信息公开条例第十六条）。这些词语本身不是秘密，软件只请人看一看所在的句子。

**修改：** 由保密审查人员判断这句话能否公开；不能的，与单位商定删去或改写；能的，记录判断。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.details import doubtful_words
from generator.screening.sightings import sightings


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield words that ask for a second look, each sentence once a report."""
    for seen in sightings(corpus, doubtful_words, once=True):
        yield seen.problem(f"{seen.where}提到“{seen.masked}”，公开前应由人判断这句话能否公开")
