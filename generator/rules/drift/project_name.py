"""正文中的项目名称与封面相同。

评价的是封面上的项目；正文用另一个名称，读者无法确定是不是同一个项目。简称不在此列。

**修改：** 按预算批复的项目名称统一封面和正文。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.project_names import is_short_for, names_in_text


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the names under 项目名称 and 评价对象 with the one on the cover."""
    for filed in corpus.reports:
        name = filed.report.project
        for told in names_in_text(filed):
            if not is_short_for(told.name, name):
                message = f"{told.words}“{told.name}”≠ 封面的项目名称“{name}”"
                yield Problem(told.place, message, told.name, name)
