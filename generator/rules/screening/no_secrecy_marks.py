"""公开的内容里没有国家秘密标志和不予公开的标注。

拟公开的信息应当先审查、后公开（保守国家秘密法第三十五条、实施条例第四十二条），国家秘密不予公开（政府信息公开条例第十四条）。
标有“秘密★1年”“内部资料”“不予公开”的文件，未经解密或确认不得放到网上。正文叙述中提到这些词语的，由人判断，不在此列。

**修改：** 立即停止公开并请保密审查机构确认；确可公开的，换用去除标志的文件。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.marks import secrecy_marks
from generator.screening.sightings import sightings


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield every mark of secrecy."""
    for seen in sightings(corpus, secrecy_marks):
        yield seen.problem(f"{seen.where}有“{seen.masked}”标志，应先完成保密审查")
