"""括号和书名号成对使用。

（）《》〔〕〈〉【】的前后两半一一对应，文件名称、文号和补充说明才有起止；缺少一半时，引用的文件难以核对。
这是书写规范，没有专门的财政条款。序号“1）”和区间“[80，90）”不在此列。

**修改：** 补上缺少的一半，或删除多余的一半。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.pairs import unpaired

_PAIRS = (("(", ")"), ("《", "》"), ("〔", "〕"), ("[", "]"), ("〈", "〉"), ("【", "】"))
"""Folded: （） and () are one pair, so are ［］ and []."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the first bracket of each kind that has no partner in its section."""
    for filed in corpus.reports:
        for opening, closing in _PAIRS:
            for found in unpaired(filed, opening, closing):
                yield Problem(found.place, f"“{found.words}”中的“{found.sign}”没有对应的另一半")
