"""Figures as reports print them, computed in whole hundredths, so that nothing is rounded unseen."""

WHOLE = 10_000
"""A hundred per cent."""


def share(part: int, whole: int) -> int:
    """Return a share in hundredths of a per cent, rounded half up."""
    return (2 * part * WHOLE + whole) // (2 * whole)


def points(completion: int, full: int) -> int:
    """Return the hundredths of points that a completion earns of full marks, rounded half up."""
    return (2 * completion * full + 100) // 200


def mean(shares: list[int]) -> int:
    """Return the mean of shares, rounded half up."""
    return (2 * sum(shares) + len(shares)) // (2 * len(shares))


def decimal(hundredths: int) -> str:
    """Print hundredths as a figure with two places."""
    return f"{hundredths // 100}.{hundredths % 100:02}"


def money(hundredths: int) -> str:
    """Print hundredths of 万元."""
    return f"{decimal(hundredths)}万元"


def percent(hundredths: int) -> str:
    """Print hundredths of a per cent."""
    return f"{decimal(hundredths)}%"
