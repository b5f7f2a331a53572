"""Where a report prints a 文号, and which title it gives to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.importing.sought import Sought
from generator.model.folding import squeeze
from generator.narrative.narrative import Narrative, narrative

_OPEN, _CLOSE = r"〔\[(【{", r"〕\])】}"
_YEAR = rf"(?P<open>[{_OPEN}])?(?P<year>\d{{4}}|\d{{2}})(?P<close>[{_CLOSE}])?"
"""〔2020〕, also with other brackets, without one of them, or with two digits."""
_SERIAL = r"(?P<ordinal>第)?(?P<count>\d{1,5})(?P<sign>号)?"
"""10号, also 第10号, 010号 and 10."""
NUMBER = Sought.of(rf"(?<=[\u4e00-\u9fff]){_YEAR}{_SERIAL}", rf"[{_OPEN}\d](?<=[\u4e00-\u9fff].)")
"""A 文号 behind its issuer in folded text, however badly formed; `is_number` tells it from other figures."""
_CITED = re.compile(
    r"《(?P<title>(?:[^\x1f《》]|《[^\x1f《》]*》)+)》"
    r"(?:\(?(?P<number>[\u4e00-\u9fff]{1,12}[〔\[(【]\d{4}[〕\])】]第?\d{1,5}号))?"
)
_INTRODUCES = re.compile("根据|按照|依据|依照|符合|遵照|落实|执行")
"""What stands before the issuer: 根据昌州财建［2023］1号."""
_LONGEST_ISSUER, _LONGEST_INTRODUCTION = 12, 2
_PARTS = re.compile(r"([\u4e00-\u9fff]+)[〔\[(【](\d{4})[〕\])】]第?0*(\d+)号?")
_SIGNS = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9]")
_INNER = re.compile(r"印发[《〈<]?(?P<title>.+?)[》〉>]?的通知$")


@dataclass(frozen=True)
class Citation:
    """A title in 《》 and the 文号 behind it; `number` is normalised, `core` the title without 关于印发…的通知."""

    title: str
    core: str
    number: str | None
    place: Place


def numbers_told(filed: FiledReport) -> Iterator[re.Match[str]]:
    """Yield every 文号 of a report's text, its appendix included."""
    text = narrative(filed)
    return filter(is_number, text.found(NUMBER, text.outline.stream.whole()))


def is_number(match: re.Match[str]) -> bool:
    """Tell whether a match of NUMBER is a 文号 and no other figure."""
    if match["open"] and match["close"]:
        return _of_whole_brackets(match)
    return _of_one_bracket(match)


def _of_whole_brackets(match: re.Match[str]) -> bool:
    """财预〔2020〕10 is one without its sign; 计划(2023)2个 is none."""
    return bool(match["sign"]) or match["open"] in "〔["


def _of_one_bracket(match: re.Match[str]) -> bool:
    """财预2020〕10号 is one without a bracket; 共2023年10号楼 and 新财预23]10号 are none."""
    bracket = match["open"] or match["close"]
    return bracket in {*"〔〕[]"} and bool(match["sign"]) and len(match["year"]) > 2


def printed_number(text: Narrative, match: re.Match[str]) -> str:
    """Return a match of NUMBER as printed, with the issuer before it."""
    start = max(0, match.start() - _LONGEST_ISSUER - _LONGEST_INTRODUCTION)
    issuer = _last_issuer(text.outline.stream.chars[start : match.start()])
    return text.printed(match.start() - len(issuer), match.end())


def _last_issuer(before: str) -> str:
    """Return the Chinese characters that end the text, without 根据 and the like before them."""
    run = re.search(r"[\u4e00-\u9fff]*$", before)
    return _INTRODUCES.split(run[0])[-1][-_LONGEST_ISSUER:] if run else ""


@lru_cache(maxsize=2)
def citations(filed: FiledReport) -> tuple[Citation, ...]:
    """Return what the text cites, and what report.yaml has as a basis that the text does not cite."""
    return tuple(_citations(filed))


def _citations(filed: FiledReport) -> Iterator[Citation]:
    told = narrative(filed)
    in_text = [
        _citation(match["title"], match["number"], told.at(match))
        for match in told.find(_CITED, told.outline.stream.whole())
    ]
    yield from in_text
    known = {(citation.core, citation.number) for citation in in_text}
    for citation in _bases(filed):
        if (citation.core, citation.number) not in known:
            yield citation


def _bases(filed: FiledReport) -> Iterator[Citation]:
    for index, basis in enumerate(filed.report.goals.bases):
        yield _citation(basis.title, basis.number, filed.at("绩效目标", "依据", index))
    for index, basis in enumerate(filed.report.evaluation.bases):
        yield _citation(basis.title, basis.number, filed.at("评价工作", "评价依据", index))


def _citation(title: str, number: str | None, place: Place) -> Citation:
    return Citation(title, core_of(title), normal(number) if number else None, place)


def core_of(title: str) -> str:
    """Return a title as it is compared: without blanks and signs, and without 关于印发…的通知 around it."""
    squeezed = squeeze(title)
    inner = _INNER.search(squeezed)
    return _SIGNS.sub("", inner["title"] if inner else squeezed)


def normal(number: str) -> str:
    """Return a 文号 with 〔〕 around its year and without 第 and leading zeros."""
    parts = _PARTS.fullmatch(squeeze(number))
    return f"{parts[1]}〔{parts[2]}〕{parts[3]}号" if parts else squeeze(number)


def same_document(one: str, other: str) -> bool:
    """Tell whether two titles can be one document's: one is the other in short."""
    return one in other or other in one
