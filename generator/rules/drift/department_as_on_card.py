"""封面的主管部门就是单位卡片上的主管部门。

单位卡片记着单位的主管部门，报告封面写的是另一个部门，读者不能断定由谁主管；同一单位的主管部门，两处所述应当相同。
主管部门有自己的单位卡片的，用卡片上的别名也可以。

**修改：** 核对主管部门，改正写错的一处；主管部门确有变更的，更新单位卡片，以前年度的报告不需要修改。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.department_names import is_one_of, names_of


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the department on the cover with that of the unit's card, where both name one."""
    for filed in corpus.reports:
        card = corpus.units.card(filed.unit_slug)
        told, known = filed.report.department, card and card.unit.department
        if told and known and not is_one_of(told, names_of(corpus, known)):
            message = f"封面的主管部门“{told}”≠ 单位卡片的主管部门“{known}”"
            yield Problem(filed.at("主管部门"), message, told, known)
