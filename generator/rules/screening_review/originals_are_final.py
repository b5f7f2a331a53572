"""原件是定稿，没有批注、修订和隐藏文字。

批注、修订和隐藏文字随原件一起下载，可能泄露讨论过程；内部事务信息和过程性信息可以不予公开（政府信息公开条例第十六条）。

**修改：** 接受或拒绝全部修订，删除批注和隐藏文字，另存后重新导入原件。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.office_file import OfficeFile
from generator.screening.originals import originals


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the originals with comments, tracked changes or hidden text."""
    for filed in corpus.reports:
        for original in originals(filed):
            left = _left(original.opened.office) if original.opened.office else ""
            if left:
                yield original.problem(f"原件“{original.name}”有{left}，公开前应清除或确认")


def _left(office: OfficeFile) -> str:
    counts = (("批注", office.comments), ("修订", office.changes), ("隐藏文字", office.hidden))
    return "、".join(f"{name} {count} 处" for name, count in counts if count)
