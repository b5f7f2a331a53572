"""The score of a report: every class as a row of its indicators, as wide as their full marks, dark as far as scored."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.model.figure import Score
from generator.model.report import Report
from generator.model.scoring import Indicator, ScoredClass
from generator.pages.views.pictures.drawing import Names, across, down, short

_STEP = Decimal("3.4")
_NOTE = Decimal("1.5")
_TEXT = Decimal("1.1")
_BAR = Decimal("1.5")
_NOTES = 3
"""How many indicators that lost marks are named below their class."""


@dataclass(frozen=True)
class Segment:
    """An indicator: where it begins, how wide its full marks are, how wide its score."""

    left: str
    full: str
    score: str


@dataclass(frozen=True)
class Note:
    """A line that names an indicator that lost marks."""

    text: str
    y: str


@dataclass(frozen=True)
class ClassRow:
    """A class: its name and its score, its segments, and the notes below."""

    name: str
    figure: str
    text: str
    top: str
    segments: tuple[Segment, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Marks:
    """The picture of all classes."""

    names: Names
    height: str
    rows: tuple[ClassRow, ...]


@dataclass(frozen=True)
class _Marked:
    """A name with the two figures that a segment needs."""

    name: str
    full: Score
    score: Score

    @property
    def lost(self) -> Decimal:
        """How many points were not given."""
        return self.full.value - self.score.value


def marks(report: Report) -> Marks | None:
    """Return the picture, or None where the report scores nothing."""
    classes = [(scored, _marked(scored)) for scored in report.classes]
    drawn = [(scored, items) for scored, items in classes if items]
    if not drawn:
        return None
    rows = tuple(_rows(drawn))
    height = sum((_room(items) for _, items in drawn), Decimal(0))
    return Marks(_names(drawn), down(height), rows)


def _names(drawn: list[tuple[ScoredClass, list[_Marked]]]) -> Names:
    told = "；".join(f"{scored.name}{_figure(scored, items)}" for scored, items in drawn)
    lost = sum(item.lost > 0 for _, items in drawn for item in items)
    description = f"{told}。{f'{lost}项指标没有得满分。' if lost else '各项指标都得了满分。'}"
    key = "每格是一项指标，宽度为满分，实心为得分，空心为失分"
    return Names("marks", "各类指标的得分", description, key, "各项指标的评分", "#scores")


def _rows(drawn: Iterable[tuple[ScoredClass, list[_Marked]]]) -> Iterator[ClassRow]:
    above = Decimal(0)
    for scored, items in drawn:
        lost = sorted((item for item in items if item.lost > 0), key=lambda item: -item.lost)[:_NOTES]
        below = above + _BAR + Decimal("2.7")
        yield ClassRow(
            name=scored.name,
            figure=_figure(scored, items),
            text=down(above + _TEXT),
            top=down(above + _BAR),
            segments=tuple(_segments(items)),
            notes=tuple(Note(_note(item), down(below + _NOTE * number)) for number, item in enumerate(lost)),
        )
        above += _room(items)


def _room(items: Iterable[_Marked]) -> Decimal:
    lost = sum(item.lost > 0 for item in items)
    return _STEP + _NOTE * min(lost, _NOTES)


def _segments(items: list[_Marked]) -> Iterator[Segment]:
    whole = sum((item.full.value for item in items), Decimal(0))
    before = Decimal(0)
    for item in items:
        score = min(max(item.score.value, Decimal(0)), item.full.value)
        yield Segment(across(before, whole), across(item.full.value, whole), across(score, whole))
        before += item.full.value


def _marked(scored: ScoredClass) -> list[_Marked]:
    """Return the indicators that print both figures, else the class itself where it does."""
    items = [found for indicator in scored.indicators if (found := _of(indicator.name, indicator))]
    whole = _of(scored.name, scored)
    return items or ([whole] if whole else [])


def _of(name: str, stated: Indicator | ScoredClass) -> _Marked | None:
    full, score = stated.full, stated.score
    return _Marked(name, full, score) if full and score and full.value > 0 else None


def _figure(scored: ScoredClass, items: list[_Marked]) -> str:
    """Return what the report states of the class, else the number of its indicators."""
    if scored.full and scored.score:
        return f"得{scored.score}，满分{scored.full}"
    return f"{len(items)}项指标"


def _note(item: _Marked) -> str:
    return f"{short(item.name)}：满分{item.full}，得{item.score}"
