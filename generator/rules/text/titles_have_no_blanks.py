"""书名号内的文件名称中间没有多余的空格。

文件名称照原文书写；几个机关联合发文时，机关名称之间的空格是原有的，词语中间的空格不是。引用的名称与原文一致，才便于检索和核对。
这是书写规范，没有专门的财政条款。

**修改：** 删除词语中间的空格。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem

_TITLE = re.compile(r"《[^《》\n]{1,80}》")
_BLANK = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000\t\u00a0]+(?=[\u4e00-\u9fff])")
_ISSUER = re.compile(r"(?:中央|国务院|[委府部厅局院会办室署行司社团]|人大|政协|总局)$")
"""What ends the name of an organ: blanks divide the organs that issue a document together."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield every title with a blank between two characters that is not between two issuers."""
    for filed in corpus.reports:
        for number, line in enumerate(filed.text.split("\n"), 1):
            for title in _TITLE.finditer(line):
                if any(not _ISSUER.search(title[0][: blank.start()]) for blank in _BLANK.finditer(title[0])):
                    yield Problem(filed.in_text(number, title[0]), f"文件名称{title[0]}中间有多余的空格")
