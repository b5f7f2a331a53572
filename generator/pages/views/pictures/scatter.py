"""Every report as a point: across its rate of execution, upwards its total score."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.framework.grades import GRADES
from generator.pages.views.listed import Listed
from generator.pages.views.page import counted
from generator.pages.views.pictures.drawing import Names, across, down

_TOP, _HEIGHT = Decimal("2.4"), Decimal(13)
_FULL = Decimal(100)
_TICKS = tuple(Decimal(tick) for tick in (0, 25, 50, 75, 100))
_STEP = 10
_FEWEST = 2


@dataclass(frozen=True)
class Point:
    """One or more reports in the same place; the more, the larger."""

    x: str
    y: str
    radius: str


@dataclass(frozen=True)
class Line:
    """A line of the grid and its figure: `at` is where it stands, `text` where the figure does.

    `kind` is `bound` for the least total of a grade, and `minor` for what a narrow picture has no room to tell.
    """

    at: str
    text: str
    figure: str
    kind: str = ""


@dataclass(frozen=True)
class Scatter:
    """The points, the lines of both axes, and the edges of the field that they stand in.

    The field is as wide as the picture; what is written left of it stands in the picture's margin.
    """

    names: Names
    height: str
    top: str
    bottom: str
    figures: str
    points: tuple[Point, ...]
    across: tuple[Line, ...]
    up: tuple[Line, ...]


def scatter(reports: Sequence[Listed], list_href: str, list_name: str) -> Scatter | None:
    """Return the picture of the reports that state both figures, or None where fewer than two do.

    `list_href` leads to the table of these reports, whose caption is `list_name`.
    """
    stated = [(filed.rate, filed.total) for filed in reports]
    pairs = [(rate.value, total.value) for rate, total in stated if rate and total]
    if len(pairs) < _FEWEST:
        return None
    least = min(GRADES[-2].least, *(total // 10 * 10 for _, total in pairs))
    lines = [Decimal(line) for line in range(int(least), int(_FULL) + 1, _STEP)]
    return Scatter(
        names=_names(pairs, list_href, list_name),
        height=down(_TOP + _HEIGHT + Decimal("3.2")),
        top=down(_TOP),
        bottom=down(_TOP + _HEIGHT),
        figures=down(_TOP + _HEIGHT + Decimal("1.3")),
        points=_points(pairs, least),
        across=tuple(Line(_x(tick), _x(tick), f"{tick}%", "" if tick % 50 == 0 else "minor") for tick in _TICKS),
        up=tuple(_level(line, least) for line in lines),
    )


def _level(total: Decimal, least: Decimal) -> Line:
    kind = "bound" if any(total == grade.least for grade in GRADES[:-1]) else ""
    return Line(_y(total, least), down(_height(total, least) + Decimal("0.35")), f"{total:f}", kind)


def _names(pairs: Sequence[tuple[Decimal, Decimal]], list_href: str, list_name: str) -> Names:
    rates, totals = [rate for rate, _ in pairs], [total for _, total in pairs]
    description = (
        f"{counted(len(pairs))}报告，每份一点。预算执行率在{min(rates)}%与{max(rates)}%之间，"
        f"总分在{min(totals)}分与{max(totals)}分之间。"
    )
    bounds = "、".join(f"{grade.least:f}分{grade.name}" for grade in GRADES[:-1])
    key = f"越靠右执行率越高，越靠上总分越高；粗线是评级的下限：{bounds}"
    return Names("scatter", "预算执行率与总分", description, key, list_name, list_href)


def _points(pairs: Sequence[tuple[Decimal, Decimal]], least: Decimal) -> tuple[Point, ...]:
    """Return a point for every place; places differ by half a point of score and one per cent at least."""
    half = Decimal("0.5")
    places = Counter(
        (rate.quantize(Decimal(1), ROUND_HALF_UP), (total / half).quantize(Decimal(1), ROUND_HALF_UP) * half)
        for rate, total in pairs
    )
    return tuple(Point(_x(rate), _y(total, least), _radius(count)) for (rate, total), count in sorted(places.items()))


def _radius(count: int) -> str:
    few, many = 2, 5
    return "0.35em" if count < few else "0.5em" if count < many else "0.7em"


def _x(rate: Decimal) -> str:
    return across(rate)


def _height(total: Decimal, least: Decimal) -> Decimal:
    kept = min(max(total, least), _FULL)
    return _TOP + _HEIGHT * (_FULL - kept) / (_FULL - least)


def _y(total: Decimal, least: Decimal) -> str:
    return f"{_height(total, least).quantize(Decimal('0.01'), ROUND_HALF_UP):f}em"
