"""每个原件都能由软件审查并提供下载。

拟公开的信息应当先审查、后公开（保守国家秘密法第三十五条、实施条例第四十二条）。软件打不开的原件没有经过自动审查，须由人审查；
旧版 .doc、.xls 等不能去除文档属性的原件，除非发布者决定照原样公开，网站上不提供下载。

**修改：** 由人逐页审查该文件并记录；或另存为软件能读的格式后重新导入。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.publishing.copies import can_be_cleaned, hint
from generator.screening.originals import originals


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the originals that are not offered because of their kind, and those whose text could not be read."""
    withheld = corpus.publisher.uncleaned == "不公开"
    for filed in corpus.reports:
        for original in originals(filed):
            if withheld and not can_be_cleaned(original.name):
                yield original.problem(
                    f"原件“{original.name}”不能去除附带信息，网站上不提供下载，{hint(original.name)}"
                )
            elif original.opened.failure:
                yield original.problem(f"原件没有经过自动审查，应由人审查：{original.opened.failure}")
