"""Marks that a document may not be made public as it is."""

import re
from collections.abc import Iterator

from generator.screening.narrowing import GAP, spread
from generator.screening.sightings import Found

_LEVEL = f"(?:{'|'.join(map(spread, ('绝密', '机密', '秘密')))})"
_INTERNAL = f"(?:{'|'.join(map(spread, ('内部资料', '内部文件', '内部材料', '不予公开', '此件不公开')))})"
_KEEP = "(?:注意保存|妥善保管|请勿外传|严禁外传|不得外传|严禁传播|不得公开)"
_MARKS = re.compile(
    rf"{_LEVEL}{GAP}[★☆✩✪]|密级{GAP}[:]?{GAP}{_LEVEL}"
    rf"|^[ \t]*(?:{_LEVEL}|{_INTERNAL})(?:[级件]|{GAP}\d{{1,2}}年|{GAP}长期|[,!、]?{_KEEP}!?)?[ \t]*$"
    rf"|[(\[【]{GAP}(?:{_LEVEL}[级件]?|(?:此件|本件)?{_INTERNAL})(?:[,、]?{_KEEP})?{GAP}[)\]】]"
    rf"|(?:此件|本件|该件|本报告|本文件|公开属性|公开方式|公开选项):?[^,。;\n]{{0,6}}{spread('不予公开')}"
    rf"|{_INTERNAL},?{_KEEP}",
    re.MULTILINE,
)


def secrecy_marks(text: str) -> Iterator[Found]:
    """Yield marks of secrecy and 内部资料, 不予公开 used as marks; in a sentence they are for a person."""
    for match in _MARKS.finditer(text):
        mark = "".join(match[0].split())
        yield Found(match.start() + len(match[0]) - len(match[0].lstrip()), match[0], mark)
