"""The score of a report: every class as a row of its indicators, as wide as their full marks, dark as far as scored."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import count

from generator.model.figure import Score
from generator.model.report import Report
from generator.model.scoring import Indicator, ScoredClass
from generator.pages.views.pictures.drawing import Names, across
from generator.pages.views.score_table import INDICATORS, indicator_anchor

_NOTES = 3
"""How many indicators that lost marks are named of a class."""


@dataclass(frozen=True)
class Segment:
    """An indicator: where it begins, how wide its full marks are, how wide its score."""

    left: str
    full: str
    score: str


@dataclass(frozen=True)
class Note:
    """An indicator that lost marks: its name, where it stands on the page, and its two figures."""

    name: str
    href: str
    told: str


@dataclass(frozen=True)
class ClassRow:
    """A class: its name and its score, and its segments."""

    name: str
    figure: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Marks:
    """The picture of all classes, and what is said below it of marks that were lost."""

    names: Names
    rows: tuple[ClassRow, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class _Marked:
    """A name with the two figures that a segment needs, and its anchor on the page."""

    name: str
    full: Score
    score: Score
    anchor: str

    @property
    def lost(self) -> Decimal:
        """How many points were not given."""
        return self.full.value - self.score.value


def marks(report: Report) -> Marks | None:
    """Return the picture, or None where the report scores nothing."""
    numbers = count()
    classes = [(scored, _marked(scored, numbers)) for scored in report.classes]
    drawn = [(scored, items) for scored, items in classes if items]
    if not drawn:
        return None
    rows = (ClassRow(scored.name, _figure(scored, items), tuple(_segments(items))) for scored, items in drawn)
    notes = (note for _, items in drawn for note in _notes(items))
    return Marks(_names(drawn), tuple(rows), tuple(notes))


def _names(drawn: list[tuple[ScoredClass, list[_Marked]]]) -> Names:
    told = "；".join(f"{scored.name}{_figure(scored, items)}" for scored, items in drawn)
    lost = sum(item.lost > 0 for _, items in drawn for item in items)
    description = f"{told}。{f'{lost}项指标没有得满分。' if lost else '各项指标都得了满分。'}"
    key = "每格是一项指标，宽度为满分，实心为得分，空心为失分"
    return Names("marks", "各类指标的得分", description, key, "各项指标的评分", "#scores")


def _notes(items: Iterable[_Marked]) -> Iterator[Note]:
    """Yield the indicators of a class that lost most, the largest loss first."""
    lost = sorted((item for item in items if item.lost > 0), key=lambda item: -item.lost)
    for item in lost[:_NOTES]:
        yield Note(item.name, f"#{item.anchor}", f"满分{item.full}，得{item.score}")


def _segments(items: list[_Marked]) -> Iterator[Segment]:
    whole = sum((item.full.value for item in items), Decimal(0))
    before = Decimal(0)
    for item in items:
        score = min(max(item.score.value, Decimal(0)), item.full.value)
        yield Segment(across(before, whole), across(item.full.value, whole), across(score, whole))
        before += item.full.value


def _marked(scored: ScoredClass, numbers: Iterator[int]) -> list[_Marked]:
    """Return the indicators that print both figures, else the class itself where it does.

    `numbers` counts the indicators of all classes.
    """
    numbered = zip(scored.indicators, numbers, strict=False)
    items = [found for each, number in numbered if (found := _of(each.name, each, indicator_anchor(number)))]
    whole = _of(scored.name, scored, INDICATORS)
    return items or ([whole] if whole else [])


def _of(name: str, stated: Indicator | ScoredClass, anchor: str) -> _Marked | None:
    full, score = stated.full, stated.score
    return _Marked(name, full, score, anchor) if full and score and full.value > 0 else None


def _figure(scored: ScoredClass, items: list[_Marked]) -> str:
    """Return what the report states of the class, else the number of its indicators."""
    if scored.full and scored.score:
        return f"得{scored.score}，满分{scored.full}"
    return f"{len(items)}项指标"
