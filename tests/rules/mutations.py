"""Changes of one figure, date, unit, operator or count of a text, as a slip of the pen would make them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

import yaml

_DATE = re.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?")
_NUMBER = re.compile(r"(?<![\d.])\d[\d,]*(?:\.\d+)?")
_COUNT = re.compile(r"(?<![\d.,])\d{1,3}(?=[个人项]|$)")
_UNIT = re.compile(r"(?<=\d)(?:万元|元|人次|人|个|期|次|册|%|分)")
_OPERATOR = re.compile(r"大于等于|小于等于|等于|不少于|≥|≤|(?<=日)前")
_OTHER_UNITS = {
    "万元": ("元", "亿元"),
    "元": ("万元",),
    "人次": ("人", "次"),
    "人": ("个", "人次"),
    "个": ("期", "次"),
    "期": ("个",),
    "次": ("期", "个"),
    "册": ("个", "期"),
    "%": ("‰", "分"),
    "分": ("%", "个"),
}
_OTHER_OPERATORS = {
    "大于等于": ("小于等于",),
    "小于等于": ("大于等于",),
    "等于": ("大于等于", "小于等于"),
    "不少于": ("不多于",),
    "≥": ("≤",),
    "≤": ("≥",),
    "前": ("后",),
}
_NO_FIGURES = frozenset({"索引号", "文件", "SHA-256"})
"""Keys whose digits are a name: nothing else in a report could contradict them."""
_NUMBERING = re.compile(r"#{1,6} |（\d{1,2}）")
"""Headings and numbers of list items in text.md, whose digits are no figures."""


@dataclass(frozen=True)
class Mutation:
    """One change: what is changed, of which field or line, and the text between two offsets that gives way."""

    kind: str
    where: str
    start: int
    end: int
    old: str
    new: str

    def apply(self, text: str) -> str:
        """Return the text with the change."""
        return text[: self.start] + self.new + text[self.end :]


def facts_mutations(text: str, random: Random) -> Iterator[Mutation]:
    """Yield changes of the values of a report.yaml, one for each place and kind."""
    for path, node in _scalars(yaml.compose(text, Loader=yaml.SafeLoader), ()):
        if not _NO_FIGURES & set(path):
            where = "/".join(step for step in path if not step.isdigit())
            start, end = node.start_mark.index, node.end_mark.index
            yield from _mutations(text, start, end, where, random)


def text_mutations(text: str, random: Random) -> Iterator[Mutation]:
    """Yield changes in the lines of a text.md, one for each place and kind."""
    start = 0
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        numbering = _NUMBERING.match(line)
        if not line.startswith("#"):
            begin = start + (numbering.end() if numbering else 0)
            yield from _mutations(text, begin, start + len(line.rstrip("\n")), f"text.md:{number}", random)
        start += len(line)


def _scalars(node: yaml.Node | None, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], yaml.ScalarNode]]:
    """Yield the values of a document with the keys and indices that lead to them."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _scalars(item, (*path, str(index)))
    elif isinstance(node, yaml.ScalarNode):
        yield path, node


def _mutations(text: str, start: int, end: int, where: str, random: Random) -> Iterator[Mutation]:
    dates = [match for match in _DATE.finditer(text, start, end) if match["year"] or match["day"]]
    inside = [match.span() for match in dates]
    kinds: tuple[tuple[str, Iterator[re.Match[str]], Callable[[re.Match[str], Random], str]], ...] = (
        ("date", iter(dates), _shifted),
        ("figure", _outside(_NUMBER, text, start, end, inside), _with_another_digit),
        ("count", _outside(_COUNT, text, start, end, inside), _one_off),
        ("unit", _UNIT.finditer(text, start, end), lambda match, rng: rng.choice(_OTHER_UNITS[match[0]])),
        ("operator", _OPERATOR.finditer(text, start, end), lambda match, rng: rng.choice(_OTHER_OPERATORS[match[0]])),
    )
    for kind, matches, changed in kinds:
        for match in matches:
            yield Mutation(kind, where, match.start(), match.end(), match[0], changed(match, random))


def _outside(
    pattern: re.Pattern[str], text: str, start: int, end: int, spans: list[tuple[int, int]]
) -> Iterator[re.Match[str]]:
    """Yield the matches that do not stand in a date."""
    for match in pattern.finditer(text, start, end):
        if not any(first <= match.start() < last for first, last in spans):
            yield match


def _with_another_digit(match: re.Match[str], random: Random) -> str:
    figure = match[0]
    place = random.choice([index for index, sign in enumerate(figure) if sign.isdigit()])
    digits = [digit for digit in "0123456789" if digit != figure[place] and (digit != "0" or place or len(figure) == 1)]
    return figure[:place] + random.choice(digits) + figure[place + 1 :]


def _one_off(match: re.Match[str], random: Random) -> str:
    count = int(match[0])
    return str(count + random.choice((-1, 1)) if count else 1)


def _shifted(match: re.Match[str], random: Random) -> str:
    """Return the date with another year, month or day."""
    part = random.choice([name for name, value in match.groupdict().items() if value])
    others = [number for number in _others(part, int(match[part])) if _exists(match, part, number)]
    number = random.choice(others)
    width = len(match[part]) if match[part].startswith("0") else 1
    start, end = (offset - match.start() for offset in match.span(part))
    return f"{match[0][:start]}{number:0{width}}{match[0][end:]}"


def _others(part: str, number: int) -> list[int]:
    if part == "year":
        return [number - 1, number + 1]
    return [other for other in range(1, 13 if part == "month" else 32) if other != number]


def _exists(match: re.Match[str], part: str, number: int) -> bool:
    parts = {"year": 2024, "month": 1, "day": 1}
    parts |= {name: int(value) for name, value in match.groupdict().items() if value} | {part: number}
    try:
        date(**parts)
    except ValueError:
        return False
    return True
