"""正文没有文字处理软件的域代码和书签残留。

“[bookmark: _GoBack]”“错误！未找到引用源”是转换文件时带出的，不是报告内容，公开前应当清除。
这是编辑要求，没有专门的财政条款。

**修改：** 删除这些字样；引用失效的，改为所引的页码或标题。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.narrative.narrative import narrative

_RESIDUE = re.compile(
    r"\[bookmark:[^\x1f\]]*\]|Error!(?:Reference|Bookmark|Hyperlink|Unknown)\w*\.?|错误!(?:未找到|未定义|链接无效|超链接)[^\x1f。，]{0,8}"
    r"|HYPERLINK|PAGEREF|MERGEFIELD|\\\*MERGEFORMAT|TOC\\[ohz]|_Toc\d+|&(?:nbsp|amp|lt|gt|quot|#\d+);|\ufffd"
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield what a word processor has left in the text."""
    for filed in corpus.reports:
        text = narrative(filed)
        for match in text.find(_RESIDUE, text.outline.stream.whole()):
            yield Problem(text.at(match), f"“{text.printed(*match.span())}”是文字处理软件的残留")
