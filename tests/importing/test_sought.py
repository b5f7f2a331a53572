"""What is looked for by how it begins is found wherever its pattern finds it, and nowhere else."""

import pkgutil
import random
import re
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import importing, measures, rules
from generator.importing.sought import Sought
from generator.importing.stream import EDGE
from generator.model.folding import squeeze
from tests.importing.known_reports import known_reports


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield import_module(found.name)


_SOUGHT = {
    f"{module.__name__.removeprefix('generator.')}.{name}": each
    for package in (importing, measures, rules)
    for module in _modules(package)
    for name, held in vars(module).items()
    for each in (held.values() if isinstance(held, dict) else [held])
    if isinstance(each, Sought)
}
_WORD = re.compile(r"[\u4e00-\u9fff]+")


def _texts(sought: Sought) -> st.SearchStrategy[str]:
    """Return texts of what the pattern finds and of its words and signs in any order."""
    words = st.sampled_from([*_WORD.findall(sought.pattern.pattern), *_WORD.findall("".join(_SIGNS))])
    pieces = st.from_regex(sought.pattern) | words | st.text(st.sampled_from(_SIGNS), max_size=6)
    return st.lists(pieces, max_size=8).map("".join)


_SIGNS = [*"0123456789.,，。、;:()（〔〕[]《》“”%-—×Xx个项人次年月日号第元分得满值指标目计划的是", EDGE]


def test_there_is_something_sought_by_its_beginning() -> None:
    assert len(_SOUGHT) > 5


@pytest.mark.parametrize("name", sorted(_SOUGHT))
def test_the_same_is_found_as_by_the_pattern_alone(name: str) -> None:
    sought = _SOUGHT[name]

    @settings(max_examples=15, deadline=None)
    @given(_texts(sought), st.integers(0, 3), st.integers(0, 3))
    def same(text: str, start: int, left: int) -> None:
        end = max(start, len(text) - left)
        told = [match.span() for match in sought.finditer(text, start, end)]
        assert told == [match.span() for match in sought.pattern.finditer(text, start, end)]

    same()


def _changed(text: str, seed: int) -> str:
    """Return a text with signs exchanged, left out and put in at random."""
    chance = random.Random(seed)  # noqa: S311 (a seeded test)
    signs = list(squeeze(text))
    for _ in range(len(signs) // 20):
        place = chance.randrange(len(signs))
        signs[place : place + chance.randint(0, 2)] = chance.choices(_SIGNS, k=chance.randint(0, 2))
    return "".join(signs)


@pytest.mark.parametrize("name", sorted(_SOUGHT))
def test_the_same_is_found_in_reports(name: str) -> None:
    sought = _SOUGHT[name]
    for seed, report in enumerate(known_reports()):
        for text in (squeeze(report.text), _changed(report.text, seed)):
            told = [match.span() for match in sought.finditer(text, 0, len(text))]
            assert told == [match.span() for match in sought.pattern.finditer(text)]


def test_a_beginning_inside_a_match_is_none() -> None:
    sought = Sought.of("[0-9]+", "[0-9]")
    assert [match[0] for match in sought.finditer("a12b345", 0, 7)] == ["12", "345"]


def test_it_ends_where_it_is_told_to() -> None:
    sought = Sought.of("[0-9]+", "[0-9]")
    assert [match[0] for match in sought.finditer("12 345", 1, 5)] == ["2", "34"]
