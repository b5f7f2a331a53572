"""“绩效指标明确性”所述的定量、定性指标数与项目绩效目标的预期指标值相符。

预期指标值为数字或日期的是定量指标，为文字的是定性指标；两者之和就是三级指标数。

**修改：** 逐项核对预期指标值，改正定量指标数或定性指标数，并重算指标量化率。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome, Unchecked
from generator.importing.facts import COUNT
from generator.measures.promised_counts import CLARITY, counted_kinds, unknown_kinds
from generator.measures.told import told
from generator.model.figure import Count

_KIND = re.compile(rf"(?P<kind>定[量性]指标)(?:共|为|数量|:)*(?P<count>{COUNT})(?=[，、,;。(]|$)")


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the numbers of quantitative and qualitative indicators told with the promised targets."""
    for filed in corpus.reports:
        counted = counted_kinds(filed.report.goals)
        for sentence in told(filed, CLARITY):
            for match in _KIND.finditer(sentence.match[0]):
                kind, stated = match["kind"], Count.parse(match["count"])
                if counted:
                    message = f"所述{kind} {stated} ≠ 按预期指标值数得的 {counted[kind]}个"
                    agrees = stated.value == counted[kind]
                    yield Comparison(sentence.place, str(stated), f"{counted[kind]}个", agrees, message)
                else:
                    yield Unchecked(sentence.place, str(stated), unknown_kinds(filed.report.goals))
