"""汉字之间的标点用全角。

中文之间的逗号、分号、冒号、括号、问号和叹号用全角，全文一致。数字、字母和公式里的不在此列。这是书写规范，没有专门的财政条款。

**修改：** 把所列的半角标点改为全角；同一种标点只列第一处，其余一并替换。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem

_BEFORE = r"[\u4e00-\u9fff》〉”」』]"
_BEHIND_COMMA = r"[\u4e00-\u9fff《〈“「『]"
_BEHIND_BRACKET = r"[\u4e00-\u9fff《〈“，。；：、？！]"
_LINE_ENDS = r"[ \t]*$"
_DOCUMENT_NUMBER = "".join(rf"|(?<=[〕\]］]{digits}号\))" for digits in (r"\d", r"\d\d", r"\d\d\d"))
"""The end of （澜财预〔2023〕3号）, whose bracket belongs to Chinese words too."""
_SIGNS = {
    **{
        sign: rf"{re.escape(sign)}(?<={_BEFORE}{re.escape(sign)})(?={_BEHIND_COMMA}|{_LINE_ENDS})" for sign in ",;:?!"
    },  # 乡镇,牧区
    "(": rf"\((?<={_BEFORE}\()(?={_BEHIND_COMMA})",  # 乡镇(牧区
    ")": rf"\)(?:(?<={_BEFORE}\)){_DOCUMENT_NUMBER})(?={_BEHIND_BRACKET}|{_LINE_ENDS})",  # 牧区)的
}
_FULL_WIDTH = str.maketrans(",;:?!()", "，；：？！（）")
_PATTERNS = {sign: re.compile(pattern, re.MULTILINE) for sign, pattern in _SIGNS.items()}
_AROUND = 6
_CUT = re.compile(r"[\d〔〕［］\[\].%号A-Za-z]")
"""What may be a part of a number or of a 文号."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield each half-width sign that stands between Chinese characters, once, with how often it does."""
    for filed in corpus.reports:
        yield from (problem for sign in _SIGNS for problem in _first(filed, sign))


def _first(filed: FiledReport, sign: str) -> Iterator[Problem]:
    found = list(_PATTERNS[sign].finditer(filed.text))
    if found:
        offset = found[0].start()
        words = _words(filed.text, offset)
        place = filed.in_text(filed.text.count("\n", 0, offset) + 1, words)
        message = f"“{words}”中的“{sign}”应为全角“{sign.translate(_FULL_WIDTH)}”，全文共 {len(found)} 处"
        yield Problem(place, message)


def _words(text: str, offset: int) -> str:
    """Return a few characters around a sign: of its line, no number cut in two, no quotation begun behind it."""
    line_start, line_end = text.rfind("\n", 0, offset) + 1, text.find("\n", offset) % (len(text) + 1)
    start, end = max(line_start, offset - _AROUND), min(line_end, offset + _AROUND + 1)
    while start > line_start and _CUT.match(text[start]):
        start -= 1
    while end < line_end and _CUT.match(text[end - 1]) and _CUT.match(text[end]):
        end += 1
    behind = re.split("[“：]", text[offset + 1 : end])[0]
    return (text[start : offset + 1] + behind).strip()
