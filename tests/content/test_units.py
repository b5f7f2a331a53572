"""A unit is found by its name and by its aliases, however they are printed."""

import pytest

from generator.content.filed import FiledUnit
from generator.content.lines import Lines
from generator.content.units import Units
from generator.model.unit import Unit

CARDS = {
    "a": Unit.model_validate({"名称": "甲局（本级）", "别名": ["甲局", "乙局"]}),
    "b": Unit.model_validate({"名称": "乙局"}),
    "c": Unit.model_validate({"名称": "丙局", "别名": ["甲局"]}),
}
UNITS = Units(FiledUnit(slug, unit, f"{slug}.yaml", Lines(1)) for slug, unit in CARDS.items())


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
    found = UNITS.named(name)

    assert (found and found.slug) == slug


def test_a_card_is_found_by_its_file() -> None:
    assert UNITS.card("b") is UNITS[1]
    assert UNITS.card("d") is None
