"""括号中各部分之和等于括号前的总数。

正文在总数后面用括号列出各部分（例如“119个（福建106个、山西13个）”），单位相同的，相加应当等于总数；相差不超过四舍五入的，由
rounding/bracketed-parts 提示。这是算术关系，不需要文件依据。

**修改：** 核对总数和括号中的各部分，改正抄错的一处，或补上漏列的部分。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome
from generator.measures.bracketed import BRACKETED, bracketed
from generator.narrative.narrative import narrative


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every whole with the parts in brackets behind it."""
    for filed in corpus.reports:
        text = narrative(filed)
        for each in bracketed(text.found(BRACKETED)):
            if not each.is_rounded:
                whole, added = f"{each.whole}{each.unit}", f"{each.added}{each.unit}"
                message = f"{whole} ≠ 括号中各部分之和 {added}"
                yield Comparison(text.at(each.match), whole, added, not each.difference, message)
