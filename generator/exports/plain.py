"""Model values as plain JSON values, each with its print."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache

from pydantic import JsonValue

from generator.model.amount import Amount
from generator.model.dates import Period, PrintedDate
from generator.model.figure import Count, Figure
from generator.model.printed import Printed
from generator.model.record import Record
from generator.model.target import Target


def plain(value: object) -> JsonValue:
    """Return `value` as JSON holds it.

    Records become objects with their English names, money {"print", "yuan"}, rates and scores {"print", "value"},
    counts whole numbers, dates ISO 8601. Figures are decimal strings, never floats.
    """
    if value is None or type(value) is str:
        return value
    match value:
        case str() | bool() | int():
            return value
        case Printed():
            return _printed(value)
        case tuple():
            return [plain(item) for item in value]
        case Record():
            return record(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")


def record(value: Record) -> dict[str, JsonValue]:
    """Return a record as an object with its English names."""
    return {name: plain(getattr(value, name)) for name in _names(type(value))}


@cache
def _names(kind: type[Record]) -> tuple[str, ...]:
    return tuple(kind.model_fields)


def _printed(value: Printed) -> JsonValue:
    match value:
        case Amount():
            return {"print": value.print, "yuan": _yuan(value.yuan)}
        case Figure():
            return {"print": value.print, "value": _decimal(value.value)}
        case Count():
            return value.value
        case PrintedDate():
            return value.iso
        case Period():
            return {"print": value.print, "start": value.start.iso, "end": value.end.iso}
        case Target():
            return _target(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")


def _target(target: Target) -> JsonValue:
    facts: dict[str, JsonValue] = {
        "print": target.print,
        "operator": target.operator,
        "value": None if target.value is None else _decimal(target.value),
        "unit": target.unit,
    }
    return {**facts, "date": target.date.iso} if target.date else facts


def _decimal(value: Decimal) -> str:
    """Write every digit: `str` would print 0.0000001 with an exponent."""
    return f"{value:f}"


def _yuan(value: Decimal) -> str:
    with localcontext(rounding=ROUND_HALF_UP):
        return f"{value:.2f}"
