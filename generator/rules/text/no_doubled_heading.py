"""同一个标题没有连着印两遍。

标题重复多为合并模板时留下的，读者会以为中间缺了内容。这是书写规范，没有专门的财政条款。

**修改：** 删除重复的标题；两个标题之间确有内容的，补上内容。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.model.folding import squeeze

_HEADING = re.compile(r"#{1,6} (?P<title>.+)")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield every heading that repeats the one before it, with nothing between the two."""
    for filed in corpus.reports:
        for title, place in _repeated(filed):
            yield Problem(place, f"标题“{title}”连着印了两遍")


def _repeated(filed: FiledReport) -> Iterator[tuple[str, Place]]:
    before = None
    for number, line in enumerate(filed.text.split("\n"), 1):
        heading = _HEADING.match(line)
        title = heading["title"].strip() if heading else None
        if title and before and squeeze(title) == squeeze(before):
            yield title, filed.in_text(number, title)
        if line.strip():
            before = title
