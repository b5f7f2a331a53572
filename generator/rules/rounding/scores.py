"""各项得分之和与合计没有由四舍五入造成的差异。

合计的得分四舍五入到比各项得分更少的位数时，与各项之和不完全相等；这样的差异单独提示，不作为错误。

**修改：** 合计保留与各项得分相同的位数。
"""

from collections.abc import Iterator
from itertools import chain

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures import form_sums, score_sums

_SOURCES = (
    score_sums.leaf_weight_sums,
    score_sums.leaf_score_sums,
    score_sums.class_score_sums,
    score_sums.total_sums,
    score_sums.table_sums,
    score_sums.class_table_sums,
    form_sums.appended_total_sums,
)


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Yield the sums of scores that differ from their whole by no more than rounding can make."""
    for filed in corpus.reports:
        for each in chain.from_iterable(source(filed) for source in _SOURCES):
            yield from each.rounding()
