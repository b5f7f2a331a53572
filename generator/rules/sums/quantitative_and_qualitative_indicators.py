"""定量指标与定性指标之和等于三级指标数。

“绩效指标明确性”的评价分析把三级指标分成定量和定性两种，两种相加应当等于三级指标数。这是算术关系，不需要文件依据。

**修改：** 清点定量、定性指标，改正评价分析中抄错的个数。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome
from generator.measures.quantified_share import quantified


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the stated number of goal indicators with those in figures and in words."""
    for filed in corpus.reports:
        for each in quantified(filed):
            if each.all is None or each.figures is None or each.words is None:
                continue
            added = each.figures + each.words
            message = f"三级指标 {each.all}个 ≠ 定量指标 {each.figures}个与定性指标 {each.words}个之和 {added}个"
            yield Comparison(each.place, f"{each.all}个", f"{added}个", added == each.all, message)
