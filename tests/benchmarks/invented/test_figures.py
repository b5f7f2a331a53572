"""Shares, points and means are rounded half up, as reports do."""

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.invented.figures import decimal, mean, percent, points, share

_PLACES = Decimal("0.01")


def _rounded(exact: Decimal) -> str:
    return str(exact.quantize(_PLACES, ROUND_HALF_UP))


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_share(part: int, whole: int) -> None:
    assert decimal(share(part, whole)) == _rounded(Decimal(100 * part) / whole)


@given(st.integers(0, 10_000), st.integers(1, 100))
def test_points(completion: int, full: int) -> None:
    assert decimal(points(completion, full)) == _rounded(Decimal(completion * full) / 10_000)


@given(st.lists(st.integers(0, 10_000), min_size=1))
def test_mean(shares: list[int]) -> None:
    assert percent(mean(shares)) == f"{_rounded(Decimal(sum(shares)) / len(shares) / 100)}%"
