"""绩效目标部分所列的法规制度与评价依据相同。

同一份报告两处所列的都是绩效评价的依据，应当相同。只比较有文号的法规制度，不比较预算批复等项目文件；两处没有共同的文号时不比较。

**修改：** 核对两处的依据，补上漏列的一项，或删去没有用到的一项。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.measures.document_numbers import normal
from generator.model.goals import Basis

_REGULATION = re.compile(r"(?:法|条例|办法|意见|规定|制度|细则|规程)(?:\([^()]*\)|（[^（）]*）)?$")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the two lists by 文号."""
    for filed in corpus.reports:
        goals = _numbered(filed.report.goals.bases)
        evaluation = _numbered(filed.report.evaluation.bases)
        if goals.keys() & evaluation.keys():
            yield from _absent(goals, evaluation, filed.at("评价工作", "评价依据"), "绩效目标部分", "评价依据")
            yield from _absent(evaluation, goals, filed.at("绩效目标", "依据"), "评价依据", "绩效目标部分的依据")


def _numbered(bases: tuple[Basis, ...]) -> dict[str, Basis]:
    return {normal(basis.number): basis for basis in bases if basis.number and _REGULATION.search(basis.title)}


def _absent(these: dict[str, Basis], those: dict[str, Basis], place: Place, here: str, there: str) -> Iterator[Problem]:
    for number, basis in these.items():
        if number not in those:
            yield Problem(place, f"{here}列有《{basis.title}》（{number}），{there}中没有")
