"""汉字之间的标点用全角。

中文之间的逗号、分号、冒号、括号、问号和叹号用全角，全文一致。数字、字母和公式里的不在此列。这是书写规范，没有专门的财政条款。

**修改：** 把所列的半角标点改为全角；同一种标点只列第一处，其余一并替换。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem

_HAN = r"[\u4e00-\u9fff》〉”」』]"
_NEXT = r"[\u4e00-\u9fff《〈“「『]"
_BEHIND = r"[\u4e00-\u9fff《〈“，。；：、？！]"
_SIGNS = {
    **{sign: rf"(?<={_HAN}){re.escape(sign)}(?={_NEXT}|[ \t]*$)" for sign in ",;:?!"},
    "(": rf"(?<={_HAN})\((?={_NEXT})",
    ")": rf"(?:(?<={_HAN})|(?<=[〕\]］]\d号)|(?<=[〕\]］]\d\d号)|(?<=[〕\]］]\d\d\d号))\)(?={_BEHIND}|[ \t]*$)",
}
_FULL_WIDTH = str.maketrans(",;:?!()", "，；：？！（）")
_PATTERNS = {sign: re.compile(pattern, re.MULTILINE) for sign, pattern in _SIGNS.items()}
_AROUND = 6


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield each half-width sign that stands between Chinese characters, once, with how often it does."""
    for filed in corpus.reports:
        yield from (problem for sign in _SIGNS for problem in _first(filed, sign))


def _first(filed: FiledReport, sign: str) -> Iterator[Problem]:
    found = list(_PATTERNS[sign].finditer(filed.text))
    if not found:
        return
    offset = found[0].start()
    around = filed.text[max(0, offset - _AROUND) : offset + _AROUND + 1]
    words = next(piece for piece in around.split("\n") if sign in piece)
    place = filed.in_text(filed.text.count("\n", 0, offset) + 1, words.strip())
    yield Problem(
        place, f"“{words.strip()}”中的“{sign}”应为全角“{sign.translate(_FULL_WIDTH)}”，全文共 {len(found)} 处"
    )
