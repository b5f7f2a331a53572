"""A place of the file and the words there, as a reader is told them."""

from dataclasses import dataclass

LONGEST = 60
"""So many characters of the words around a value are told."""

HEADS = {
    "项目名称": "project",
    "实施单位": "unit",
    "主管部门": "department",
    "项目负责人": "leaders",
    "填报时间": "filed",
    "年度": "year",
    "绩效评级": "grade",
    "自评等级": "grade",
}
"""The fields that covers and heads of forms label."""
OF_A_ROW = frozenset({"一级指标", "二级指标", "三级指标", "原因", "评分标准"})
"""Texts that stand beside the values of their record, wherever else they are printed, too."""


@dataclass(frozen=True)
class Spot:
    """Where a value stands: its place in the file, the words there, and the unit that a table's header prints."""

    place: str
    words: str
    unit: str = ""


def shortened(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    line = " ".join(text.split())
    if len(line) > LONGEST:
        line = "".join(line.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def label_of(key: str) -> str:
    """Return the last label of a field's place, without the number that it has in a list."""
    return key.rpartition(" / ")[2].partition(" ")[0]


def between(first: str, last: str) -> str:
    """Return the place from one line to another."""
    return first if first == last else f"{first}至{last}"
