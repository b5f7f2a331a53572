"""What is usual among units, and what differs from it."""

import pytest

from generator.measures.usual import Way, unlike


def _unlike(ways: str) -> list[tuple[str, str, bool]]:
    """Return what is unlike among ways such as `a=1 b=2`."""
    pairs = [told.split("=") for told in ways.split()]
    return list(unlike([Way(unit, way, f"{unit}={way}") for unit, way in pairs]))


@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        ("a=1 b=1 c=1", []),
        ("a=1 b=2 c=1", [("b=2", "a=1", True)]),
        ("a=1 b=2", [("a=1", "b=2", False), ("b=2", "a=1", False)]),
        ("a=2 a=1", []),
        ("a=1 b=2 c=3", [("a=1", "b=2", False), ("b=2", "a=1", False), ("c=3", "a=1", False)]),
        ("a=1 a=1 b=2", [("a=1", "b=2", False), ("a=1", "b=2", False), ("b=2", "a=1", False)]),
    ],
)
def test_unlike(ways: str, expected: list[tuple[str, str, bool]]) -> None:
    assert _unlike(ways) == expected
