"""逐一列出的人或事物与所说的数目一致。

正文先说有几个（项、人），再用“分别是”逐一列出，数目应当相符。列到“等”为止的、列举有两种读法的，不作比较。这是清点，不需要文件
依据。

**修改：** 清点列出的各项，改正数目，或补上漏列的一项。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.enumeration import COUNTED, enumerations
from generator.narrative.narrative import narrative


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare every number said before a list with the length of the list."""
    for filed in corpus.reports:
        text = narrative(filed)
        for each in enumerations(text.find(COUNTED)):
            if each.number not in each.lengths:
                length = min(each.lengths)
                message = f"“{each.counted}”后面逐一列出的是 {length} 项，不是 {each.number} 项"
                yield Problem(text.at(each.match), message, str(each.number), str(length))
