"""文号的年份不晚于填报的年份。

报告引用的文件在填报之前已经印发，文号里的年份就是印发的年份。

**修改：** 核对文件原文，改正文号里的年份。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.document_numbers import NUMBER, is_number
from generator.narrative.narrative import narrative


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the year of every 文号 with that of the filing date."""
    for filed in corpus.reports:
        text = narrative(filed)
        day = filed.report.filed
        for match in text.found(NUMBER) if day else ():
            if day and is_number(match) and len(match["year"]) == 4 and int(match["year"]) > day.year:
                message = f"文号的年份 {match['year']} 晚于填报时间 {day}"
                yield Problem(text.at(match), message, match["year"], str(day))
