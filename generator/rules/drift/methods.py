"""评价结论采用的评价方法都在评价方法一节中列出。

评价方法一节说明本次评价采用哪些方法；下结论时用到的方法应当在其中。只比较成本效益分析法、比较法、因素分析法、最低成本法、
公众评判法和标杆管理法；工作过程中的专家打分法、综合分析法等是工作方式，不在此列。

**修改：** 核对实际采用的评价方法，统一两处的说法。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.framework.methods import EVALUATION_METHODS
from generator.model.folding import squeeze
from generator.narrative.narrative import narrative

_USED = re.compile(r"(?:采用|运用|使用)了?(?P<methods>[^\x1f，。;]{2,60})")
_METHOD = re.compile("|".join(EVALUATION_METHODS))


def check(corpus: Corpus) -> Iterator[Problem]:
    """Look for methods that the conclusion names and the list of methods does not."""
    for filed in corpus.reports:
        listed = {squeeze(method) for method in filed.report.evaluation.methods}
        if listed:
            yield from _unlisted(filed, listed)


def _unlisted(filed: FiledReport, listed: set[str]) -> Iterator[Problem]:
    text = narrative(filed)
    conclusion = text.chapter("conclusion")
    told = "、".join(filed.report.evaluation.methods)
    for match in text.find(_USED, conclusion) if conclusion else ():
        for name in dict.fromkeys(_METHOD.findall(match["methods"])):
            if name not in listed:
                message = f"评价结论采用的“{name}”不在评价方法一节列出的方法（{told}）中"
                yield Problem(text.at(match, "methods"), message, name, told)
