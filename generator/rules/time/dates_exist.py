"""文中的日期都是存在的日期。

没有13月，也没有2月30日；这样的日期必有一处写错。

**修改：** 核对原始材料，改正年月日。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.model.dates import PrintedDate
from generator.narrative.narrative import narrative

_DATE = re.compile(r"\d(?<!\d\d)\d{3}年\d{1,2}月(?:\d{1,2}[日号])?")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Read every date of the text."""
    for filed in corpus.reports:
        text = narrative(filed)
        for match in text.find(_DATE, text.outline.stream.whole()):
            if not _exists(match[0]):
                yield Problem(text.at(match), f"没有 {match[0]} 这一天，应为存在的日期")


def _exists(print_: str) -> bool:
    try:
        PrintedDate.parse(print_)
    except ValueError:
        return False
    return True
