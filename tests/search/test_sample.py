"""Of many reports a sample tells what is shared: drawn by address, so that a report more or less draws no other one."""

import pytest

from generator.search.contents import MANY, Contents, Source
from generator.store.store import Store


def _drawn(number: int) -> set[str]:
    sources = [Source(f"2023/unit-{each}/project/", b"", tuple) for each in range(number)]
    return {sources[each].address for each in Contents(sources, Store.at(":memory:"))._sample}


def test_of_a_few_reports_all_tell() -> None:
    assert len(_drawn(MANY - 1)) == MANY - 1


@pytest.mark.parametrize("number", [MANY, 1599, 1600, 5000, 10_000])
def test_of_many_reports_one_to_two_hundred_tell(number: int) -> None:
    assert 70 <= len(_drawn(number)) <= 230, "as many as chance leaves of 100 to 200"


def test_more_reports_draw_the_same_again_until_they_are_twice_as_many() -> None:
    assert _drawn(MANY) < _drawn(MANY + 500)
    assert {each for each in _drawn(2000) if each in _drawn(1500)} < _drawn(1500)
