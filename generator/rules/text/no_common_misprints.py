"""没有常见的错别字。

只检查换成正确写法后意思不变的几种，例如“截止2023年底”应为“截至2023年底”。这是书写规范，没有专门的财政条款。

**修改：** 改为正确的写法。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.narrative.narrative import narrative

_RIGHT = {
    r"截止(?=到?(?:\d{4}年|目前|年底|年末|当前))": "截至",
    r"尤其时(?![间候刻期代段效常而光机下任有不])": "尤其是",
    r"既使": "即使",
    r"布署": "部署",
    r"签定": "签订",
    r"松驰": "松弛",
    r"按步就班": "按部就班",
    r"一如继往": "一如既往",
    r"再接再励": "再接再厉",
}


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield every misprint of a short list of certain ones."""
    for filed in corpus.reports:
        text = narrative(filed)
        for wrong, right in _RIGHT.items():
            for match in text.find(re.compile(wrong)):
                yield Problem(text.at(match), f"“{match[0]}”应为“{right}”")
