"""每个数字的单位与它所说的事相配。

比率用“%”或“个百分点”，得分和分值用“分”，人数用“人”或“名”，指标数用“个”或“项”。同一份报告里，单位印错会让数字失去意义。

**修改：** 核对原件，改正单位。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.model.basics import HeadCount, StaffPart
from generator.model.figure import Count, Rate, Score
from generator.model.folding import squeeze
from generator.model.printed import Printed, is_printed
from generator.model.record import is_record, keys_by_name

_PEOPLE = ("人", "名", "个")
_THINGS = ("个", "项", "条", "家")
_NONE = ("无",)
_UNITS: dict[type[Printed], tuple[str, ...]] = {Rate: ("%", "百分点"), Score: ("分", "%", "满分", "不扣分", "不得分")}

Path = tuple[str | int, ...]


def check(corpus: Corpus) -> Iterator[Problem]:
    """Look at the unit printed behind every rate, score and count."""
    for filed in corpus.reports:
        for path, figure, units in _figures(filed.report, ()):
            unit = squeeze(figure.print).lstrip("-0123456789.,零〇一二三四五六七八九十百千两")
            if unit and not unit.endswith(units):
                yield _problem(filed, path, figure, units)


def _problem(filed: FiledReport, path: Path, figure: Printed, units: tuple[str, ...]) -> Problem:
    return Problem(filed.at(*path), f"“{figure}”的单位应为“{'”或“'.join(units)}”", figure.print)


def _figures(value: object, path: Path, *, people: bool = False) -> Iterator[tuple[Path, Printed, tuple[str, ...]]]:
    if is_record(value):
        people = isinstance(value, HeadCount | StaffPart)
        for name, key in keys_by_name(type(value)):
            if (held := getattr(value, name)) is not None:
                yield from _figures(held, (*path, key), people=people)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _figures(item, (*path, index), people=people)
    elif is_printed(value):
        match value:
            case Count():
                yield path, value, (_PEOPLE if people else _THINGS) + _NONE
            case Rate():
                yield path, value, _UNITS[Rate]
            case Score():
                yield path, value, _UNITS[Score]
