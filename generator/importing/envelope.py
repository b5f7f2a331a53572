"""公开信息 from what a government page says about its article, each value as printed there."""

import re
from collections.abc import Iterator, Mapping

from generator.importing.leftover import Leftover
from generator.model.dates import PrintedDate
from generator.model.folding import squeeze
from generator.model.report import Envelope

_TEXTS = {"索引号", "发布机构", "文号", "主题分类", "内容概述", "公开方式"}
_DATES = {"成文日期", "发布日期"}
_LISTS = {"关键词", "公开依据"}
_VALIDITIES = {"有效", "失效", "废止"}
_ABOUT_THE_PAGE = {"名称", "来源", "栏目", "网站"}
"""What needs no field: the report has its own title, and the rest is about the site."""
_NOTHING = {"", "无", "/", "-", "--", "—", "——", "暂无"}
_DIVIDERS = re.compile(r"[;；,，、\s]+")


def read_envelope(metadata: Mapping[str, str]) -> Envelope:
    """Return the envelope; a day or a validity that is printed in no known form is left out, never guessed."""
    return Envelope.model_validate(dict(_values(metadata)))


def envelope_leftovers(metadata: Mapping[str, str]) -> Iterator[Leftover]:
    """Yield what of the metadata found no field; it stands beside the text, so it is told with the first line."""
    placed = dict(_values(metadata))
    for label, text in metadata.items():
        if label not in placed and label not in _ABOUT_THE_PAGE and squeeze(text) not in _NOTHING:
            yield Leftover(1, f"网页上的公开信息“{label}：{text}”没有归入字段")


def _values(metadata: Mapping[str, str]) -> Iterator[tuple[str, object]]:
    for label, text in metadata.items():
        value = _value(label, text) if squeeze(text) not in _NOTHING else None
        if value is not None:
            yield label, value


def _value(label: str, text: str) -> object:
    """Return the value of a label's field, None where it has none or the print is no such value."""
    if label in _TEXTS:
        return text
    if label in _LISTS:
        return tuple(filter(None, _DIVIDERS.split(text))) if label == "关键词" else (text,)
    if label in _DATES:
        return _date(text)
    return squeeze(text) if label == "有效性" and squeeze(text) in _VALIDITIES else None


def _date(text: str) -> PrintedDate | None:
    """Return a day as printed, without the time of day that may follow it."""
    for print_ in (text, *text.replace("T", " ").split()[:1]):
        try:
            return PrintedDate.parse(print_)
        except ValueError:
            continue
    return None
