"""Figures of the prose that tell the result of an indicator again: 全年流动图书车出车252次."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.importing.sought import Sought
from generator.importing.stream import Passage
from generator.measures.marks import Scored, scored_indicators
from generator.measures.measured import Measured, measured, read_measured, unit_at_start
from generator.measures.promises import PROJECTS_OWN, plain_name, promise_of
from generator.measures.surroundings import clause_before, sentence_before, years_in
from generator.measures.units import factor, is_money
from generator.model.target import Target
from generator.narrative.narrative import Narrative, narrative

_FIGURE = Sought.of(
    r"(?<![\d.,\-—~～第])(?P<value>\d[\d,]*(?:\.\d+)?)(?P<behind>[^\d，。;、:,()\x1f]{1,40})",
    r"\d(?<![\d.,\-—~～第]\d)",
)
_COUNTING = re.compile(r"(?:总?数量|次数|个数|人数|户数|册数|期数|场次|人次|面积|长度|里程|总?数)$")
_SIGNS = re.compile("[《》“”\"'—-]")
_FILLING = re.compile(
    r"全年|年度|本年|本?项目|累计|完成|达到|实现|实际|开展|组织|共计|合计|总共|[已共约为是了的达年并还使]"
)
_LEAST_ALIKE = 3
_MOST_BESIDES = 2
"""So many signs may a clause have besides an indicator's name; with more it may tell a part of the result."""

_PART = "其中|每|平均|人均|季度|半年|[0-9]月|分别|剩余|其余|另有|尚有|还有|至少"
_EARLIER = "上年|去年|往年|历年|以前年度|同比|同期|较[上去前]|比[上去前]|以来|至今|十[二三四五]五"
_LATER = "今后|下一步|下步|下年|明年|规划"
_OF_THE_SENTENCE = re.compile(f"{_PART}|{_EARLIER}|{_LATER}")
_OTHER_FIGURE = "完成率|偏差|得分|分值|满分|权重|计划|拟|预计|力争|预期|目标"
_CHANGE = "增加|增长|减少|下降|降低|提高|提升|不足|缺"
_ABOUT = "[近约逾超余]|超过|不少于|不低于|以上"
_OF_THE_CLAUSE = re.compile(f"{_OTHER_FIGURE}|{_CHANGE}|{_ABOUT}")


@dataclass(frozen=True)
class RetoldResult:
    """A figure of the prose, the indicator that it is told of, and which of the indicator's values it is, if any."""

    scored: Scored
    words: str
    stated: str
    known: Target | None
    place: Place


@dataclass(frozen=True)
class _Result:
    """A result to look for: an indicator, its name without counting words, and the units of its values."""

    scored: Scored
    name: str
    units: frozenset[str]


def retold_results(filed: FiledReport, passages: list[Passage]) -> Iterator[RetoldResult]:
    """Yield the figures of some passages that are clearly results of the project's own indicators."""
    results = tuple(_results(filed))
    units = frozenset(unit for result in results for unit in result.units)
    text = narrative(filed)
    for passage in passages:
        for match in text.find(_FIGURE, passage):
            unit = unit_at_start(match["behind"], units)
            if unit and (told := _told(text, passage, match, unit, results)):
                yield told


def _results(filed: FiledReport) -> Iterator[_Result]:
    for scored in scored_indicators(filed):
        indicator = scored.indicator
        if scored.scored_class.name not in PROJECTS_OWN or (indicator.actual and is_money(indicator.actual.unit)):
            continue
        name = _thing(indicator.name)
        actual, target = measured(indicator.actual), measured(indicator.target)
        if actual and len(name) >= _LEAST_ALIKE and (not target or factor(actual.unit, target.unit) in (None, 1)):
            yield _Result(scored, name, frozenset(each.unit for each in (actual, target) if each))


@lru_cache(maxsize=1024)
def _thing(name: str) -> str:
    """Return what an indicator counts: 流动图书车出车 of 流动图书车出车次数."""
    return _COUNTING.sub("", plain_name(name)).removesuffix("的")


def _told(
    text: Narrative, passage: Passage, match: re.Match[str], unit: str, results: tuple[_Result, ...]
) -> RetoldResult | None:
    told, year = read_measured(match["value"], unit), text.filed.report.year
    before, behind = clause_before(passage, match.start()), match["behind"].removeprefix(unit)
    of_unit = [result for result in results if told.unit in result.units]
    meant = _only([each for each in of_unit if _names(before, each.name) or _names(behind, each.name)])
    if not meant:
        return None
    sentence = sentence_before(passage, match.start())
    if years_in(sentence) - {year} or _speaks_otherwise(sentence, before + behind, meant.name):
        return None
    stated, known = f"{match['value']}{unit}", _known(meant.scored, told)
    return RetoldResult(meant.scored, f"{before}{stated}{behind}", stated, known, text.at(match, "value"))


def _known(scored: Scored, told: Measured) -> Target | None:
    """Return what a told figure is equal to: the actual value, the target, or the target that was promised."""
    for value in (scored.indicator.actual, scored.indicator.target):
        figure = measured(value)
        if figure and figure.agrees(told):
            return value
    promised = promise_of(scored.filed.report, scored.indicator)
    figure = measured(promised.target) if promised else None
    return promised.target if promised and figure and figure.agrees(told) else None


def _names(clause: str, name: str) -> bool:
    """Tell whether a clause begins with a sign of a name, has all of them, three in a row, and hardly any others."""
    if not all(sign in clause or sign == "的" for sign in name):
        return False
    said = _COUNTING.sub("", _SIGNS.sub("", clause))
    in_a_row = any(name[at : at + _LEAST_ALIKE] in said for at in range(len(name) - _LEAST_ALIKE + 1))
    told = _FILLING.sub("", said)
    return in_a_row and told[:1] in name and sum(sign not in name for sign in told) <= _MOST_BESIDES


def _only(results: list[_Result]) -> _Result | None:
    """Return the result with the longest name, None where two are as long."""
    found = sorted(results, key=lambda result: len(result.name), reverse=True)
    return found[0] if found and (len(found) == 1 or len(found[0].name) > len(found[1].name)) else None


def _speaks_otherwise(sentence: str, clause: str, name: str) -> bool:
    """Tell whether other words than the name say that a figure is a part, a change, a plan, or of another time."""
    said = (*_OF_THE_SENTENCE.finditer(sentence), *_OF_THE_CLAUSE.finditer(clause))
    return any(match[0] not in name for match in said)
