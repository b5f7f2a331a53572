"""What two versions of a report state differently, field by field, under the official labels."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.printed import Printed
from generator.model.record import Record
from generator.model.report import Original, Report
from generator.pages.views.facts import label

_APART = frozenset({"originals"})
_PUBLIC_ONLY = "更正记录"
_NAMED = "name"
"""Items of lists are known by this field, so that one more among them does not move all that follow."""


@dataclass(frozen=True)
class Amended:
    """A field by its labels, as printed before and after; empty where it is not stated."""

    place: str
    before: str
    after: str


def amended_facts(before: Report, after: Report) -> tuple[Amended, ...]:
    """Return every fact that differs, in the order of the record; the record of amendments itself is left out."""
    found = (each for each in _record(before, after, "") if _PUBLIC_ONLY not in each.place.split(" / "))
    return (*found, *_originals(before.originals, after.originals))


def _record(before: Record, after: Record, place: str) -> Iterator[Amended]:
    for name in type(before).model_fields:
        if name not in _APART:
            key = label(type(before), name)
            below = f"{place} / {key}" if place else key
            yield from _value(getattr(before, name), getattr(after, name), below)


def _value(before: object, after: object, place: str) -> Iterator[Amended]:
    if before == after:
        return
    match before, after:
        case Record(), Record():
            yield from _record(before, after, place)
        case tuple(), tuple():
            yield from _items(before, after, place)
        case _:
            yield Amended(place, told(before), told(after))


def _items(before: Sequence[object], after: Sequence[object], place: str) -> Iterator[Amended]:
    old, new = dict(_keyed(before)), dict(_keyed(after))
    for key in dict.fromkeys([*old, *new]):
        yield from _value(old.get(key), new.get(key), f"{place} / {key}")


def _keyed(items: Sequence[object]) -> Iterator[tuple[str, object]]:
    """Yield the items by their names, or by their numbers where they have none; a name that comes again is counted."""
    met: Counter[str] = Counter()
    for number, item in enumerate(items, 1):
        name = getattr(item, _NAMED, None)
        key = name if isinstance(name, str) else f"第{number}项"
        met[key] += 1
        yield (f"{key}（{met[key]}）" if met[key] > 1 else key), item


def told(value: object) -> str:
    """Return a value as printed; of a record every field with its label, in one line."""
    match value:
        case None:
            return ""
        case Printed():
            return value.print
        case Record():
            pairs = ((label(type(value), name), told(getattr(value, name))) for name in type(value).model_fields)
            return "；".join(f"{key}：{text}" for key, text in pairs if text)
        case tuple():
            return "、".join(map(told, value))
    return str(value)


def _originals(before: Sequence[Original], after: Sequence[Original]) -> Iterator[Amended]:
    """Yield the files that only one of the versions has, by their bytes: a file that was renamed is the same file."""
    old, new = ({each.sha256: each.file for each in originals} for originals in (before, after))
    gone, come = (
        "、".join(name for digest, name in files.items() if digest not in others)
        for files, others in ((old, new), (new, old))
    )
    if gone or come:
        yield Amended(label(Report, "originals"), gone, come)
