"""Marks that a document may not be made public as it is."""

import re
from collections.abc import Iterator

from generator.screening.narrowing import GAP, spread
from generator.screening.sightings import Found

_LEVELS = tuple(map(spread, ("绝密", "机密", "秘密")))
_LEVEL = f"(?:{'|'.join(_LEVELS)})"
_NOT_FOR_ALL = tuple(map(spread, ("内部资料", "内部文件", "内部材料", "不予公开", "此件不公开")))
_INTERNAL = f"(?:{'|'.join(_NOT_FOR_ALL)})"
_KEEP = "(?:注意保存|妥善保管|请勿外传|严禁外传|不得外传|严禁传播|不得公开)"
_AS_A_LEVEL = rf"{_LEVEL}{GAP}[★☆✩✪]|密级{GAP}[:]?{GAP}{_LEVEL}"
"""秘密★1年, 密级：秘密."""
_TERM = rf"[级件]|{GAP}\d{{1,2}}年|{GAP}长期|[,!、]?{_KEEP}!?"
_ON_A_LINE = rf"^[ \t]*(?:{_LEVEL}|{_INTERNAL})(?:{_TERM})?[ \t]*$"
"""机密 3年, 内部资料，注意保存 as a whole line."""
_IN_BRACKETS = rf"[(\[【]{GAP}(?:{_LEVEL}[级件]?|(?:此件|本件)?{_INTERNAL})(?:[,、]?{_KEEP})?{GAP}[)\]】]"
"""（秘密级）, （此件不予公开）."""
_THIS = "(?:此件|本件|该件|本报告|本文件|公开属性|公开方式|公开选项)"
_OF_THE_PAPER = rf"{_THIS}:?[^,。;\n]{{0,6}}{spread('不予公开')}"
"""公开属性：不予公开."""
_WITH_ADVICE = f"{_INTERNAL},?{_KEEP}"
"""内部资料，严禁外传."""
_MARKED = re.compile("|".join((*_LEVELS, *_NOT_FOR_ALL)))
"""One of these stands in every mark."""
_MARKS = re.compile(f"{_AS_A_LEVEL}|{_ON_A_LINE}|{_IN_BRACKETS}|{_OF_THE_PAPER}|{_WITH_ADVICE}", re.MULTILINE)


def secrecy_marks(text: str) -> Iterator[Found]:
    """Yield marks of secrecy and 内部资料, 不予公开 used as marks; in a sentence they are for a person."""
    for match in _MARKS.finditer(text) if _MARKED.search(text) else ():
        mark = "".join(match[0].split())
        yield Found(match.start() + len(match[0]) - len(match[0].lstrip()), match[0], mark)
