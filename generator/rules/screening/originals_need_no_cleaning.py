"""发布者要求原件自身干净时，原件里没有文档属性、批注、修订、隐藏文字和嵌入的文件。

publisher.yaml 的“原件处理”写“拒绝”时才检查。批注、修订和隐藏文字可能泄露讨论过程，内部事务信息和过程性信息可以不予公开
（政府信息公开条例第十六条）；文档属性常留有经办人姓名和代编单位。“Administrator”“微软用户”等软件自带的名称不算。

**修改：** 接受或拒绝全部修订，删除批注和隐藏文字，在“检查文档”中删除文档属性和个人信息，另存后重新导入；
或把“原件处理”改为“清理”。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.originals import originals


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the originals that carry something unseen, where the publisher wants none of them; names are not told."""
    if corpus.publisher.originals != "拒绝":
        return
    for filed in corpus.reports:
        for original in originals(filed):
            told = original.opened.removed.told
            if told:
                yield original.problem(f"原件“{original.name}”有{told}，应为清理过的文件")
