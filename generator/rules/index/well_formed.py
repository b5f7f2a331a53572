"""索引号由代码、斜线、年份和五位序号组成。

索引号＝组织机构代码（9位）或统一社会信用代码（18位）＋“/”＋“年份-五位序号”，例如 000014349/2017-00110；
索引是政府信息公开目录的内容（政府信息公开条例第十二条）。

**修改：** 按编制索引号的登记改正录错的字符。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem

_INDEX = re.compile(r"(?:[0-9A-HJ-NPQRTUWXY]{18}|[0-9A-Z]{8}[0-9X])/(?:19|20)\d{2}-\d{5}")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Match every index number with the pattern."""
    for filed in corpus.reports:
        number = filed.report.envelope.index_number
        if number and not _INDEX.fullmatch(number):
            message = f"索引号 {number} 不合格式，应如 000014349/2017-00110"
            yield Problem(filed.at("公开信息", "索引号"), message, number)
