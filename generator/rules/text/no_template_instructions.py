"""正文没有留下模板的填写说明。

“概述……情况”“如……，则说明……”是写给填报人的话，不是报告的内容；留在报告里，读者不知道该填的内容是否已经填写。
这是编辑要求，没有专门的条款。

**修改：** 按说明补齐内容后删除说明本身；已经填写的，直接删除。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.importing.sought import Sought
from generator.narrative.narrative import Narrative, narrative

_TELL = "概述|简述|简要(?:说明|介绍|概括|描述)|阐述|列明|列示|请填写|填写|请说明|请描述"
_WHOLE_SENTENCE = re.compile(rf"(?:{_TELL})[^\x1f。；;!?0-9]{{4,60}}[。；;]")  # 概述项目立项的背景和主要内容等情况。
_IF = r"(?:如果?|若)[^\x1f，,。；;(]{2,40}"
_FALLS_SHORT = r"(?:不是|不为|不足|未达|低于|小于|没有|有)[^\x1f，,。；;(]{0,20}"
_THEN = r"[，,](?:则|应|需|须|请)+(?:简要|具体|详细|分别)?(?:说明|阐述|分析|列明|填写)[^\x1f。；;)]{2,40}"
_CONDITION = re.compile(_IF + _FALLS_SHORT + _THEN)  # 如项目预算执行率 不是100.0% ，则说明结转资金额度
_REQUEST = re.compile(r"[(【\[](?:请|此处|填写|注:请|说明:请)[^\x1f()\[\]【】。]{2,60}[)】\]]")
_BLANK = r"(?:[Xx][Xx]+|[Xx](?=年[Xx]月)|××+|___+)"
_PLACEHOLDER = Sought.of(rf"{_BLANK}(?:单位|部门|项目|年|月|日|万元|个|%|局|县|市)?", "[Xx×_](?=[Xx×_年])")  # XX单位
_BEFORE_A_SENTENCE = frozenset("。；;!?0123456789)）.、\x1f")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield sentences that tell the writer what to write, and places left to be filled in."""
    for filed in corpus.reports:
        text = narrative(filed)
        whole = text.outline.stream.whole()
        for match in text.find(_WHOLE_SENTENCE, whole):
            if _begins_a_sentence(text, match.start()):
                yield _left(text, match)
        for pattern in (_CONDITION, _REQUEST):
            yield from (_left(text, match) for match in text.find(pattern, whole))
        for match in text.find(_PLACEHOLDER, whole):
            yield Problem(text.at(match), f"“{text.printed(*match.span())}”像是模板中待填写的空")


def _left(text: Narrative, match: re.Match[str]) -> Problem:
    return Problem(text.at(match), f"“{text.printed(*match.span())}”像是模板的填写说明")


def _begins_a_sentence(text: Narrative, offset: int) -> bool:
    """Tell whether a line begins here, or a sentence has just ended."""
    stream = text.outline.stream
    return offset in stream.starts or stream.chars[offset - 1] in _BEFORE_A_SENTENCE
