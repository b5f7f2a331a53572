"""绩效目标部分所列的法规制度与评价依据相同。

同一份报告两处所列的都是绩效评价的依据，应当相同。有文号的法规制度按文号比较，法律和条例按名称比较，不比较预算批复等项目文件；
两处没有一项相同时不比较。

**修改：** 核对两处的依据，补上漏列的一项，或删去没有用到的一项。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.measures.document_numbers import core_of, normal
from generator.model.folding import squeeze
from generator.model.goals import Basis

_IN_BRACKETS = re.compile(r"\([^()]*\)$")
"""The amendment behind a title: 中华人民共和国预算法（2018年修正）."""
_REGULATION = re.compile(r"(?:法|条例|办法|意见|规定|制度|细则|规程)$")
_LAW = re.compile(r"(?:(?<!办)(?<!方)法|条例)$")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the two lists by 文号, laws by their titles."""
    for filed in corpus.reports:
        goals = _comparable(filed.report.goals.bases)
        evaluation = _comparable(filed.report.evaluation.bases)
        if goals.keys() & evaluation.keys():
            yield from _absent(goals, evaluation, filed.at("评价工作", "评价依据"), "绩效目标部分", "评价依据")
            yield from _absent(evaluation, goals, filed.at("绩效目标", "依据"), "评价依据", "绩效目标部分的依据")


def _comparable(bases: tuple[Basis, ...]) -> dict[str, str]:
    """Return what is printed of each regulation by its 文号, of each law by its title without 中华人民共和国."""
    found: dict[str, str] = {}
    for basis in bases:
        title = _IN_BRACKETS.sub("", squeeze(basis.title))
        if _LAW.search(title):
            found.setdefault(core_of(title).removeprefix("中华人民共和国"), f"《{basis.title}》")
        elif basis.number and _REGULATION.search(title):
            found.setdefault(normal(basis.number), f"《{basis.title}》（{normal(basis.number)}）")
    return found


def _absent(these: dict[str, str], those: dict[str, str], place: Place, here: str, there: str) -> Iterator[Problem]:
    for key, told in these.items():
        if key not in those:
            yield Problem(place, f"{here}列有{told}，{there}中没有")
