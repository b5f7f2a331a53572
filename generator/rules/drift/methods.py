"""评价结论采用的评价方法都在评价方法一节中列出。

评价方法一节说明本次评价采用哪些方法；下结论时用到的方法应当在其中。

**修改：** 核对实际采用的评价方法，统一两处的说法。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.model.folding import squeeze
from generator.narrative.narrative import narrative

_USED = re.compile(
    r"(?:采用|运用|使用)(?:了)?(?P<methods>(?:[\u4e00-\u9fff]{2,6}法(?:、|和|与|及|以及)?)+)(?=对|进行|[，。])"
)
_METHOD = re.compile(r"(?:、|和|与|以及|及|^)(?P<name>[\u4e00-\u9fff]{2,6}?法)(?=、|和|与|以及|及|$)")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Look for methods that the process or the conclusion names and the list of methods does not."""
    for filed in corpus.reports:
        listed = {squeeze(method) for method in filed.report.evaluation.methods}
        if listed:
            yield from _unlisted(filed, listed)


def _unlisted(filed: FiledReport, listed: set[str]) -> Iterator[Problem]:
    text = narrative(filed)
    for words, passage in (
        ("评价工作过程", text.section("evaluation.process")),
        ("评价结论", text.chapter("conclusion")),
    ):
        for match in text.find(_USED, passage) if passage else ():
            for method in _METHOD.finditer(match["methods"]):
                if method["name"] not in listed:
                    told = "、".join(filed.report.evaluation.methods)
                    message = f"{words}采用的“{method['name']}”不在评价方法一节列出的方法（{told}）中"
                    yield Problem(text.at(match, "methods"), message, method["name"], told)
