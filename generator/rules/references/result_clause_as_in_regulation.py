"""评价结果的去向按办法的原文引用。

绩效评价结果“分别编入政府决算和本部门决算，报送本级人民代表大会常务委员会，并依法予以公开”（财预〔2020〕10号第二十八条）。

**修改：** 把“部门预算”改为“本部门决算”。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.narrative.narrative import narrative

_CLAUSE = re.compile(r"(?:编入|列入|纳入)(?P<first>(?:本级)?政府[决预]算)[和及与、](?P<second>本?部门[决预]算)")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare what the text says that results go into with the article."""
    for filed in corpus.reports:
        text = narrative(filed)
        for match in text.find(_CLAUSE):
            if "预算" in match["first"] or "预算" in match["second"]:
                message = f"引用为“{match['first']}和{match['second']}”，第二十八条原文是“政府决算和本部门决算”"
                yield Problem(text.at(match), message, match[0], "编入政府决算和本部门决算")
