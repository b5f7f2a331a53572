"""The fiscal year that is evaluated, by the most telling place that names one."""

import re

from generator.importing.outline import Outline
from generator.model.dates import PrintedDate

_YEAR = r"(?P<year>(?:19|20)\d{2})"
_TITLE = re.compile(rf"{_YEAR}年(?:度)?(?!\d)[^\x1f。:]{{0,40}}?(?:绩效(?:自)?评价|绩效自评|自评)(?:报告|表)?")
_STATED = re.compile(rf"(?:\(|评价年度:?\x1f?){_YEAR}年(?:度)?(?=\)|\x1f|$)")
_TELLING = (
    re.compile(rf"(?:截至|截止|截止到|截至到){_YEAR}年12月(?:31日|底)"),
    re.compile(rf"{_YEAR}年(?:度)?(?:实际)?(?:收到|到位)"),
    re.compile(rf"(?:实施|执行)(?:时间|周期|期限)[^\x1f。]{{0,12}}?{_YEAR}年"),
    re.compile(rf"{_YEAR}年(?:度)?(?:预算|绩效目标|工作计划|部门预算)"),
)


def read_year(outline: Outline, filed: PrintedDate | None) -> int | None:
    """Return the evaluated year: of the title, the books' closing, the money's arrival, the project's time.

    Where no sentence tells it, a report is about the year before it was filed.
    """
    cover, basics = outline.cover(), outline.chapter("basics") or outline.main()
    title = cover.search(_TITLE) or cover.search(_STATED)
    if title:
        return int(title["year"])
    for pattern in _TELLING:
        match = basics.search(pattern)
        if match:
            return int(match["year"])
    return filed.year - 1 if filed else None
