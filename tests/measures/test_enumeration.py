"""Things counted and then listed; what can be read in two ways is left out."""

import pytest

from generator.measures.enumeration import COUNTED, enumerations


def lengths(text: str) -> list[tuple[int, list[int]]]:
    return [(each.number, list(each.lengths)) for each in enumerations(COUNTED.finditer(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("下设3个科室,分别是:甲、乙、丙。", [(3, [3])]),
        ("覆盖5个乡镇，分别是甲镇、乙镇、丙镇、丁镇，新增图书8,640册，", [(5, [4])]),
        ("覆盖四个乡镇，分别为甲镇、乙镇、丙镇，各乡镇全年共组织活动，", [(4, [3])]),
        ("覆盖3个乡镇，分别是甲镇、乙镇和丙镇。", [(3, [2, 3])]),
        ("覆盖3个乡镇，分别是甲镇、乙镇，丙镇。", []),
        ("覆盖4个乡镇，分别是甲镇、乙镇，丙镇、丁镇。", []),
        ("覆盖3个乡镇，分别是甲镇、乙镇，以及距离最远的丙镇。", []),
        ("覆盖3个乡镇，分别是甲镇（含北村，南村）、乙镇。", []),
        ("覆盖3个乡镇，分别是甲镇、乙镇等，新增图书8,640册，", []),
    ],
)
def test_how_many_things_are_listed(text: str, found: list[tuple[int, list[int]]]) -> None:
    assert lengths(text.translate(str.maketrans("（）", "()"))) == found
