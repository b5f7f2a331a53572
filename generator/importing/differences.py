"""What a newly read report says otherwise than the one on file."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from itertools import takewhile

from generator.model.printed import Printed
from generator.model.record import Record, keys_by_name
from generator.model.report import Report

_KEPT = {"envelope", "originals", "kind"}
"""What is not read from a report's file, but kept by those who publish it."""

_BRIEF = 60
_BEFORE = 12
"""Of a long text so many letters are shown, and so many before the first that differs."""


@dataclass(frozen=True)
class Difference:
    """A fact, by its Chinese keys, as it is on file and as the new file prints it; None where it is absent."""

    place: str
    filed: str | None
    read: str | None

    def __str__(self) -> str:
        """Say both."""
        return f"{self.place}：现有 {_shown(self.filed)}，新文件 {_shown(self.read)}"

    @property
    def brief(self) -> str:
        """Both on one line; of long texts only the words from shortly before the first that differ."""
        filed, read = _excerpts(self.filed, self.read)
        return f"{self.place}：现有 {_shown(filed)}，新文件 {_shown(read)}"


def differences(filed: Report, read: Report) -> tuple[Difference, ...]:
    """Return every fact in which the two reports differ, in the order of the record."""
    alike = {name for name, _ in keys_by_name(Report) if getattr(filed, name) == getattr(read, name)}
    old, new = (dict(_leaves(report, "", _KEPT | alike)) for report in (filed, read))
    places = dict.fromkeys([*old, *new])
    return tuple(
        Difference(place, old.get(place), new.get(place)) for place in places if old.get(place) != new.get(place)
    )


def facts_by_place(report: Report) -> dict[str, str]:
    """Return every fact of a report as printed, by its Chinese keys."""
    return dict(_leaves(report, "", set()))


def fact_count(report: Report) -> int:
    """Return how many facts a report holds that were read from its file."""
    return sum(1 for _ in _leaves(report, "", _KEPT))


def text_differences(filed: str, read: str) -> tuple[str, ...]:
    """Return the lines of text.md that were taken out (-) and put in (+)."""
    lines = unified_diff(filed.splitlines(), read.splitlines(), lineterm="", n=0)
    return tuple(line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---") and line[1:].strip())


def _excerpts(one: str | None, other: str | None) -> tuple[str | None, str | None]:
    pairs = zip(one or "", other or "", strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    start = max(0, same - _BEFORE) if max(len(one or ""), len(other or "")) > _BRIEF else 0
    return _excerpt(one, start), _excerpt(other, start)


def _excerpt(text: str | None, start: int) -> str | None:
    if text is None:
        return None
    cut = text[start : start + _BRIEF].replace("\n", "⏎")
    return f"{'…' if start else ''}{cut}{'…' if len(text) > start + _BRIEF else ''}"


def _shown(value: str | None) -> str:
    return "无" if value is None else f"“{value}”"


def _leaves(value: object, place: str, left_out: set[str]) -> Iterator[tuple[str, str]]:
    match value:
        case None:
            return
        case Record():
            for name, key in keys_by_name(type(value)):
                if name not in left_out:
                    yield from _leaves(getattr(value, name), f"{place} / {key}" if place else key, set())
        case tuple():
            for number, item in enumerate(value, 1):
                yield from _leaves(item, f"{place} {number}", set())
        case Printed():
            yield place, value.print
        case _:
            yield place, str(value)
