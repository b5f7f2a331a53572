"""每项指标的结论写明“得”几分。

“根据评分标准4.00分”缺少“得”字，读者不能断定 4.00分 是标准分还是得分。同类句子的写法应当一致；
这是书写规范，没有专门的财政条款。

**修改：** 补上“得”字，写成“根据评分标准得4.00分”。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.narrative.narrative import narrative

_WITHOUT = re.compile(
    r"(?:根据|按照?|依据|对照)[^\x1f，。；]{0,8}评分(?:标准|细则|规则|办法)[，,]?(?P<score>\d+(?:\.\d+)?分)(?!之|值|制)"
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the concluding sentences that name a figure without saying that it was scored."""
    for filed in corpus.reports:
        text = narrative(filed)
        for match in text.find(_WITHOUT):
            yield Problem(text.at(match), f"“{text.printed(*match.span())}”缺少“得”字，应为“得{match['score']}”")
