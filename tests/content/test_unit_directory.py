"""A unit is found by its name and by its aliases, however they are printed."""

import pytest

from generator.content.unit_directory import UnitDirectory
from generator.model.unit import Unit

DIRECTORY = UnitDirectory.of(
    [
        ("a", Unit.model_validate({"名称": "甲局（本级）", "别名": ["甲局", "乙局"]})),
        ("b", Unit.model_validate({"名称": "乙局"})),
        ("c", Unit.model_validate({"名称": "丙局", "别名": ["甲局"]})),
    ]
)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("甲局（本级）", "a"),
        ("甲局(本级)", "a"),
        (" 甲 局\n（本级）", "a"),
        ("甲局", "a"),
        ("乙局", "b"),
        ("丁局", None),
        ("", None),
    ],
)
def test_a_unit_is_found(name: str, slug: str | None) -> None:
    assert DIRECTORY.slug_of(name) == slug
