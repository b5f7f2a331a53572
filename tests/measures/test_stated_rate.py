"""A stated rate agrees with a reading, differs by rounding only, or does not agree."""

from decimal import Decimal

import pytest

from generator.content.place import Place
from generator.findings.outcome import Comparison, Unchecked
from generator.measures.stated_rate import Reading, StatedRate, room_of
from generator.model.figure import Rate

PLACE = Place("report.yaml", 1)


def rate(stated: str, *readings: Reading) -> StatedRate:
    return StatedRate("偏差", PLACE, Rate.parse(stated), readings, "两者之差", "没有印出总体完成率")


@pytest.mark.parametrize(
    ("stated", "room", "told"),
    [
        ("4.10%", "0", "agrees"),
        ("4.1%", "0", "agrees"),
        ("4.11%", "0", "differs"),
        ("4.14%", "0.055", "rounded"),
        ("4.16%", "0.055", "rounded"),
        ("4.17%", "0.055", "differs"),
    ],
)
def test_what_a_rate_says_of_its_reading(stated: str, room: str, told: str) -> None:
    each = rate(stated, Reading.of(Decimal("4.10"), Decimal(room)))
    assert (each.agrees, each.is_rounded) == (told == "agrees", told == "rounded")
    assert len(list(each.rounding())) == (told == "rounded")
    assert len(list(each.outcome())) == (told != "rounded")


@pytest.mark.parametrize(
    ("stated", "is_rounded"), [("96.05%", True), ("96.06%", False), ("96.07%", False), ("96.04%", False)]
)
def test_a_rate_that_was_cut_off_is_rounded(stated: str, is_rounded: bool) -> None:
    assert rate(stated, Reading.of(Decimal(8645) / 90)).is_rounded is is_rounded


def test_the_reading_that_agrees_is_told_else_the_usual_one() -> None:
    readings = Reading.of(Decimal(100)), Reading.of(Decimal("105.00"))
    (same,), (other,) = rate("105.00%", *readings).outcome(), rate("103.00%", *readings).outcome()
    assert isinstance(same, Comparison)
    assert isinstance(other, Comparison)
    assert (same.computed, same.agrees) == ("105.00%", True)
    assert (other.message, other.agrees) == ("偏差 103.00% ≠ 100.00%（两者之差）", False)


def test_without_a_reading_it_is_told_what_is_missing() -> None:
    assert list(rate("4.10%").outcome()) == [Unchecked(PLACE, "4.10%", "没有印出总体完成率")]


def test_a_falling_formula_turns_the_ends_round() -> None:
    assert Reading.by(lambda reached: 100 - reached, Decimal(4), Decimal("0.5")) == Reading(
        Decimal(96), Decimal("95.5"), Decimal("96.5")
    )


@pytest.mark.parametrize(("stated", "room"), [("99.1%", "0.05"), ("100.0%", "0"), ("0%", "0")])
def test_what_is_nothing_or_complete_was_not_rounded(stated: str, room: str) -> None:
    assert room_of(Rate.parse(stated)) == Decimal(room)
