"""正文所印的项目名称与封面一字不差。

“项目名称”后所印的是正式名称，封面和正文应当相同；一处是另一处的简称时，须由填报人确认哪一个是批复的名称。

**修改：** 按预算批复的项目名称统一封面和正文。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.project_names import is_short_for, names_in_text
from generator.model.folding import squeeze


def check(corpus: Corpus) -> Iterator[Problem]:
    """Find names under 项目名称 that leave out signs of the cover's, or add some."""
    for filed in corpus.reports:
        name = filed.report.project
        for told in names_in_text(filed):
            if told.is_formal and is_short_for(told.name, name) and squeeze(told.name) != squeeze(name):
                message = f"{told.words}“{told.name}”与封面的项目名称“{name}”不完全相同"
                yield Problem(told.place, message, told.name, name)
