"""每个原件都能由软件审查。

拟公开的信息应当先审查、后公开（保守国家秘密法第三十五条、实施条例第四十二条）。软件打不开的原件没有经过自动审查，须由人审查。

**修改：** 由人逐页审查该文件并记录；或另存为软件能读的格式后重新导入。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.originals import originals


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the originals whose text could not be read."""
    for filed in corpus.reports:
        for original in originals(filed):
            if original.opened.failure:
                yield original.problem(f"原件没有经过自动审查，应由人审查：{original.opened.failure}")
