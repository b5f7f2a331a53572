"""Where a report prints a 文号, and which title it gives to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.model.folding import squeeze
from generator.narrative.narrative import Narrative, narrative

NUMBER = re.compile(
    r"(?<=[\u4e00-\u9fff])(?P<open>[〔\[(【{])?(?P<year>\d{4}|\d{2})(?P<close>[〕\])】}])?"
    r"(?P<ordinal>第)?(?P<count>\d{1,5})(?P<sign>号)?"
)
"""A 文号 behind its issuer in folded text, however badly formed; `is_number` tells it from other figures."""
_CITED = re.compile(
    r"《(?P<title>(?:[^\x1f《》]|《[^\x1f《》]*》)+)》"
    r"(?:\(?(?P<number>[\u4e00-\u9fff]{1,12}[〔\[(【]\d{4}[〕\])】]第?\d{1,5}号))?"
)
_ISSUER = re.compile(r"(?P<name>(?:(?!根据|按照|依据|依照|符合)[\u4e00-\u9fff]){1,12})$")
_LONGEST_ISSUER = 13
_PARTS = re.compile(r"([\u4e00-\u9fff]+)[〔\[(【](\d{4})[〕\])】]第?0*(\d+)号?")
_INNER = re.compile(r"印发[《〈<]?(?P<title>.+?)[》〉>]?的通知$")


@dataclass(frozen=True)
class Citation:
    """A title in 《》 and the 文号 behind it; `number` is normalised, `core` the title without 关于印发…的通知."""

    title: str
    core: str
    number: str | None
    place: Place


def is_number(match: re.Match[str]) -> bool:
    """Tell whether a match of NUMBER is a 文号 and no other figure."""
    opened, closed = match["open"], match["close"]
    if opened and closed:
        return bool(match["sign"]) or opened in "〔["
    one_is_missing = (opened or closed) in {"〔", "〕", "[", "]"}
    return one_is_missing and bool(match["sign"]) and len(match["year"]) > 2


def printed_number(text: Narrative, match: re.Match[str]) -> str:
    """Return a match of NUMBER as printed, with the issuer before it."""
    issuer = _ISSUER.search(text.outline.stream.chars, max(0, match.start() - _LONGEST_ISSUER), match.start())
    return text.printed(issuer.start("name") if issuer else match.start(), match.end())


def citations(filed: FiledReport) -> Iterator[Citation]:
    """Yield what the text cites, and what report.yaml has as a basis that the text does not cite."""
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
    return re.sub(r"[^\u4e00-\u9fffA-Za-z0-9]", "", inner["title"] if inner else squeezed)


def normal(number: str) -> str:
    """Return a 文号 with 〔〕 around its year and without 第 and leading zeros."""
    parts = _PARTS.fullmatch(squeeze(number))
    return f"{parts[1]}〔{parts[2]}〕{parts[3]}号" if parts else squeeze(number)


def same_document(one: str, other: str) -> bool:
    """Tell whether two titles can be one document's: one is the other in short."""
    return one in other or other in one
