"""The cover: project, unit, department, leaders, filing date, kind of evaluation."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.importing.outline import Outline
from generator.importing.stream import Passage
from generator.model.dates import DATE, PrintedDate
from generator.model.folding import squeeze
from generator.model.report import Kind

_SEAL = r"(?:\([^\x1f()]{1,8}\))?:?"
_LABELS = {
    "filed": r"(?:填报|报告|编制|编报|评价|上报)(?:时间|日期)|日期",
    "leaders": r"(?:项目|单位)?负责人(?:姓名)?",
    "department": r"(?:项目)?(?:预算)?主管(?:部门|单位)(?:名称)?",
    "unit": r"(?:项目)?(?:实施|承担|执行|责任|填报)?单位(?:名称)?",
    "project": r"(?:项目|评价项目)名称",
    "other": r"评价(?:机构|单位|类型|方式)|联系(?:人|电话)|(?:评价|项目)?年度|填报人|资金(?:性质|来源)"
    r"|项目(?:类型|类别|编码|代码)",
}
_ANY_LABEL = re.compile("|".join(rf"(?P<{key}>(?:{label}){_SEAL})" for key, label in _LABELS.items()))
_DATE = re.compile(DATE)
_KIND = re.compile(
    r"(?P<self>自评报告|自评)|(?P<department>部门(?:重点)?(?:绩效)?评价)|(?P<finance>财政(?:重点)?(?:绩效)?评价)"
)
_KINDS: dict[str, Kind] = {"self": "单位自评", "department": "部门评价", "finance": "财政评价"}
_NAME = re.compile(r"项目名称:(?P<value>[^\x1f。;:]{2,60}?)(?=$|。|;|\(\d|项目主要内容)")
_BODY = re.compile(r"(?:实施主体|项目(?:实施|主管)单位):(?P<value>[^\x1f。;:]{2,60}?)(?=$|。|;|实施时间)")


@dataclass(frozen=True)
class Cover:
    """What the cover says, as printed."""

    project: str | None
    unit: str | None
    department: str | None
    leaders: tuple[str, ...]
    filed: PrintedDate | None
    kind: Kind | None


def read_cover(outline: Outline) -> Cover:
    """Read the cover; project and unit missing there are taken from the lines that name them in chapter 1."""
    cover = outline.cover()
    values = _values(cover)
    basics = outline.chapter("basics") or outline.main()
    return Cover(
        project=_line(values.get("project")) or _named(basics, _NAME),
        unit=_line(values.get("unit")) or _named(basics, _BODY),
        department=_line(values.get("department")),
        leaders=_leaders(values.get("leaders")),
        filed=_date(values.get("filed")) or _last_date(cover),
        kind=_kind(cover),
    )


def _values(cover: Passage) -> dict[str, Passage]:
    """Return each label's value: what follows it up to the next label or an empty line."""
    beginnings = [i for i in range(cover.start, cover.end) if i in cover.stream.starts or cover.stream.follows_blank(i)]
    labels = _apart(match for i in beginnings if (match := cover.sub(i).match(_ANY_LABEL)))
    values: dict[str, Passage] = {}
    for index, match in enumerate(labels):
        end = labels[index + 1].start() if index + 1 < len(labels) else cover.end
        key = match.lastgroup
        if key and key not in values:
            values[key] = _until_empty_line(cover.sub(match.end(), end))
            cover.stream.heads[key] = values[key].start, values[key].end
    return values


def _apart(matches: Iterable[re.Match[str]]) -> list[re.Match[str]]:
    """Leave out what begins inside a label: blanks between its characters make more beginnings."""
    labels: list[re.Match[str]] = []
    for match in matches:
        if not labels or match.start() >= labels[-1].end():
            labels.append(match)
    return labels


def _until_empty_line(value: Passage) -> Passage:
    stream = value.stream
    for offset in range(value.start + 1, value.end):
        if offset in stream.starts and stream.line(offset) - stream.line(offset - 1) > 1:
            return value.sub(value.start, offset)
    return value


def _line(value: Passage | None) -> str | None:
    return value.prose().strip(" :：\t\n") or None if value else None


def _leaders(value: Passage | None) -> tuple[str, ...]:
    if not value:
        return ()
    text = value.prose().strip()
    names = [name.strip() for name in re.split(r"[、,，/;；]", text)]
    if len(names) == 1 and all(len(part) > 1 for part in text.split()):
        names = text.split()
    return tuple("".join(name.split()) if len(squeeze(name)) < len("买买提江") else name for name in names if name)


def _date(value: Passage | None) -> PrintedDate | None:
    match = value.search(_DATE) if value else None
    return _parsed(value, match) if value and match else None


def _last_date(cover: Passage) -> PrintedDate | None:
    found = list(cover.finditer(_DATE))
    return _parsed(cover, found[-1]) if found else None


def _parsed(passage: Passage, match: re.Match[str]) -> PrintedDate | None:
    try:
        date = PrintedDate.parse(passage.stream.printed(*match.span()))
    except ValueError:
        return None  # left unmarked, so that it is listed as not placed
    passage.quote(match)
    passage.stream.note(date, *match.span())
    return date


def _kind(cover: Passage) -> Kind | None:
    match = cover.search(_KIND)
    return _KINDS[match.lastgroup] if match and match.lastgroup else None


def _named(basics: Passage, pattern: re.Pattern[str]) -> str | None:
    """Return the value behind a label at the start of a line, up to the line's end."""
    for match in basics.finditer(pattern):
        return basics.quote(match, "value")
    return None
