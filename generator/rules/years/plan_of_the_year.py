"""作为依据的预算、计划、目标和任务文件是本年度的。

报告评价的是本年度的项目，以别的年度的预算或计划为依据，需要说明理由；沿用旧稿时常在这里忘了改年份。
“2021年三年行动计划”这样管几年的计划不在此列。

**修改：** 核对文件标题里的年份；确以该文件为依据的，写明它与本年度项目的关系。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.narrative.narrative import narrative

_RANGE = r"[-—–~至到]"
_TITLE = re.compile(
    rf"《[^《》\x1f]*?(?<!\d)(?<!{_RANGE})(?P<year>\d{{4}})(?:年度|年)(?!{_RANGE})[^《》\x1f\d]*(?:预算|计划|目标|任务)[^《》\x1f]*》"
)
_OF_SEVERAL_YEARS = re.compile(r"(?<![\d〇零○])(?:[两二三四五六七八九十]{1,2}|\d{1,2})年|中长期|滚动")
_AS_BASIS_BEFORE = re.compile(r"(?:根据|依据|按照|遵照|符合|依照|落实)[^。;\x1f]*$")
_AS_BASIS_BEHIND = re.compile(r"[^。;\x1f]{0,30}?(?:文件要求|为依据|的要求|的规定|编制|执行)")
_SENTENCE = 120


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the year in the title of every plan that serves as a basis with the report's."""
    for filed in corpus.reports:
        text = narrative(filed)
        chars = text.outline.stream.chars
        for match in text.find(_TITLE):
            before = chars[max(0, match.start() - _SENTENCE) : match.start()]
            serves = _AS_BASIS_BEFORE.search(before) or _AS_BASIS_BEHIND.match(chars, match.end())
            if _OF_SEVERAL_YEARS.search(match[0]):
                continue
            if serves and int(match["year"]) != filed.report.year:
                message = f"作为依据的{match[0]}是 {match['year']}年 的，报告年度是 {filed.report.year}年"
                yield Problem(text.at(match), message, match["year"], str(filed.report.year))
