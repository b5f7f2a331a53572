"""评价结果的去向按办法的原文引用。

绩效评价结果“分别编入政府决算和本部门决算，报送本级人民代表大会常务委员会，并依法予以公开”（财预〔2020〕10号第二十八条）。

**修改：** 按第二十八条的原文改正引用的这句话。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.narrative.narrative import narrative

_INTO = r"(?P<into>(?:编入|列入|纳入)(?P<first>(?:本级)?政府[决预]算)[和及与、](?P<second>本?部门[决预]算))"
_TO = r"(?:[^\x1f。;]{0,12}?报送(?:至|给)?(?P<to>[^\x1f，。;]{2,30}))?"
_CLAUSE = re.compile(_INTO + _TO)
_STANDING_COMMITTEE = re.compile(r"人民代表大会常务委员会|人大常委会")
_WHERE_TO = "政府决算和本部门决算"
_TO_WHOM = "本级人民代表大会常务委员会"


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare what the text says that results go into, and to whom, with the article."""
    for filed in corpus.reports:
        text = narrative(filed)
        for match in text.find(_CLAUSE):
            told, reader = f"{match['first']}和{match['second']}", match["to"]
            if told.removeprefix("本级") != _WHERE_TO:
                message = f"引用为“{told}”，第二十八条原文是“{_WHERE_TO}”"
                yield Problem(text.at(match, "into"), message, match["into"], f"编入{_WHERE_TO}")
            if reader and not _STANDING_COMMITTEE.search(reader):
                message = f"引用为“报送{reader}”，第二十八条原文是“报送{_TO_WHOM}”"
                yield Problem(text.at(match, "to"), message, reader, _TO_WHOM)
