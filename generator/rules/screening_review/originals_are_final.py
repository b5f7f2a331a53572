"""原件是定稿，没有批注、修订、隐藏文字和看不见的内容。

公开副本中没有批注、修订和隐藏文字，修订按接受处理；但带有这些内容的文件往往不是定稿，所以请人确认。隐藏的工作表、行列和图层，图片裁去的
部分，表单域和印章，都是文件内容的一部分，保留在公开副本中。内部事务信息和过程性信息可以不予公开（政府信息公开条例第十六条）。

**修改：** 请填报单位确认定稿；不是定稿或有不应公开的内容的，改好另存后重新导入原件。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.publishing.removed import tell
from generator.screening.originals import originals


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the originals with traces of work, and those that keep something out of sight."""
    cleaned = corpus.publisher.originals == "清理"
    for filed in corpus.reports:
        for original in originals(filed):
            removed, concealed = tell(original.opened.removed.places), tell(original.opened.concealed)
            if removed and cleaned:
                yield original.problem(f"原件“{original.name}”有{removed}，公开副本中已去除，应确认是定稿")
            if concealed:
                yield original.problem(f"原件“{original.name}”有{concealed}，保留在公开副本中，公开前应清除或确认")
