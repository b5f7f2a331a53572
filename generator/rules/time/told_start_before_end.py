"""文字叙述的起止时间，开始不晚于结束。

一句话里写明的开始和完成说的是同一件事，完成早于开始不可能成立。

**修改：** 核对这句话里的年份和月份，改正写错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.chronology import runs_backwards
from generator.measures.prose_periods import printed_ranges, told_periods
from generator.model.folding import squeeze
from generator.narrative.narrative import narrative


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare start and end wherever the text tells both; periods kept as facts are another rule's."""
    for filed in corpus.reports:
        text = narrative(filed)
        stages = [stage.period for stage in filed.report.evaluation.stages]
        facts = {squeeze(str(period)) for period in (filed.report.implementation.period, *stages) if period}
        for told in (*told_periods(text), *printed_ranges(text)):
            if runs_backwards(told.period) and told.match[0] not in facts:
                message = f"文中开始时间 {told.period.start} 晚于结束时间 {told.period.end}"
                yield Problem(text.at(told.match), message, str(told.period.end), str(told.period.start))
