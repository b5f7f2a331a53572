"""括号中各部分之和与括号前的总数没有由四舍五入造成的差异。

逐项四舍五入后相加，可能与总数相差末位一两个单位；这样的差异单独提示，不作为错误。

**修改：** 核对总数和括号中的各部分；确系四舍五入的，可以在报告中注明。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome
from generator.measures.bracketed import BRACKETED, bracketed
from generator.narrative.narrative import narrative


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Yield the wholes that differ from the parts in brackets by no more than rounding can make."""
    for filed in corpus.reports:
        text = narrative(filed)
        for each in bracketed(text.found(BRACKETED)):
            if each.is_rounded:
                whole, added = f"{each.whole}{each.unit}", f"{each.added}{each.unit}"
                message = f"{whole} 与括号中各部分之和 {added} 的差异可以由四舍五入解释"
                yield Comparison(text.at(each.match), whole, added, agrees=False, message=message)
