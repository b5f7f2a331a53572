"""每个数字的单位与它所说的事相配。

比率用“%”或“个百分点”，得分和分值用“分”，人数用“人”或“名”，指标数用“个”或“项”。同一份报告里，单位印错会让数字失去意义。

**修改：** 核对原件，改正单位。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.facts import Fact, facts_told
from generator.model.basics import HeadCount, StaffPart
from generator.model.figure import Count, Rate, Score
from generator.model.folding import squeeze
from generator.model.printed import Printed

_PEOPLE = ("人", "名", "个")
_THINGS = ("个", "项", "条", "家")
_NONE = ("无",)
_UNITS: dict[type[Printed], tuple[str, ...]] = {Rate: ("%", "百分点"), Score: ("分", "%", "满分", "不扣分", "不得分")}


def check(corpus: Corpus) -> Iterator[Problem]:
    """Look at the unit printed behind every rate, score and count."""
    for filed in corpus.reports:
        for fact in facts_told(filed):
            units = _units(fact)
            unit = squeeze(fact.text).lstrip("-0123456789.,零〇一二三四五六七八九十百千两") if units else ""
            if unit and not unit.endswith(units):
                message = f"“{fact.value}”的单位应为“{'”或“'.join(units)}”"
                yield Problem(filed.at(*fact.path), message, fact.text)


def _units(fact: Fact) -> tuple[str, ...]:
    """Return the units that a figure may have, none of what is no rate, score or count."""
    match fact.value:
        case Count():
            return (_PEOPLE if isinstance(fact.record, HeadCount | StaffPart) else _THINGS) + _NONE
        case Rate():
            return _UNITS[Rate]
        case Score():
            return _UNITS[Score]
        case _:
            return ()
