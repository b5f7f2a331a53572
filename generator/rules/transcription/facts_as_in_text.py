"""report.yaml 中的每个事实与按报告全文读出的相同。

两个文件说的是同一份报告。全文按同样的方法再读一遍，结果应当与记录的事实逐项一致；不一致的，可能是改动了其中一个文件，
也可能是读取全文时认错了，由人判断。

**修改：** 对照原件核对这一处，改正与原件不同的一个文件；确认记录无误的，可以申请豁免并说明理由。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.errors import GongkaiError
from generator.findings.problem import Problem
from generator.importing.differences import Difference, differences
from generator.importing.reading import facts_of
from generator.model.report import Report
from generator.narrative.narrative import narrative

_NUMBERED = re.compile(r"(?P<key>.+?) (?P<number>\d+)")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Read every text again and compare it with the facts on file."""
    for filed in corpus.reports:
        read = _read(filed)
        for difference in differences(filed.report, read) if read else ():
            told, found = difference.filed or "无", difference.read or "无"
            message = f"{difference.place}：记录为“{told}”，按全文读得“{found}”"
            yield Problem(_place(filed, difference), message, difference.filed, difference.read)


def _read(filed: FiledReport) -> Report | None:
    """Return the facts of the text; a text that is no report by itself has nothing to compare."""
    try:
        told = narrative(filed)
        return facts_of(told.source, told.outline)
    except GongkaiError:
        return None


def _place(filed: FiledReport, difference: Difference) -> Place:
    """Return the line of the fact, or of what would enclose it."""
    path: list[str | int] = []
    for step in difference.place.split(" / "):
        numbered = _NUMBERED.fullmatch(step)
        path += [numbered["key"], int(numbered["number"]) - 1] if numbered else [step]
    return filed.at(*path)
