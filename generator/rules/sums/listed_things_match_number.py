"""逐一列出的人或事物与所说的数目一致。

正文先说有几个（项、人），再用“分别是”逐一列出，数目应当相符。列到“等”为止的、列举有两种读法的、逗号之后可能还有一项的，不作
比较。这是清点，不需要文件依据。

**修改：** 清点列出的各项，改正数目，或补上漏列的一项。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome
from generator.measures.enumeration import COUNTED, enumerations
from generator.narrative.narrative import narrative


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every number said before a list with the length of the list."""
    for filed in corpus.reports:
        text = narrative(filed)
        for each in enumerations(text.find(COUNTED)):
            length = each.number if each.number in each.lengths else min(each.lengths)
            message = f"“{each.counted}”后面逐一列出的是 {length} 项，不是 {each.number} 项"
            yield Comparison(text.at(each.match), str(each.number), str(length), length == each.number, message)
