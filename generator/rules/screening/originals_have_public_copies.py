"""每个原件都能做成公开副本。

网站上提供下载的是原件的公开副本：文字不变，去除文档属性、批注、修订和隐藏文字。拟公开的信息应当先审查、后公开（保守国家秘密法
第三十五条、实施条例第四十二条）；文件损坏、加密或内容与扩展名不符的，无法审查，也做不成副本。

**修改：** 用 Word 或 WPS 打开该文件，另存为新文件后重新导入；打不开的，向填报单位要一份完好的文件。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.originals import originals


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the originals of which no public copy can be made although their kind has one."""
    for filed in corpus.reports:
        for original in originals(filed):
            if original.opened.refusal:
                yield original.problem(f"原件不能公开：{original.opened.refusal}")
