"""Records with every field set, each to a print of its own."""

from collections.abc import Callable
from decimal import Decimal
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from generator.model.amount import Amount
from generator.model.dates import Period, PrintedDate
from generator.model.figure import Count, Figure
from generator.model.printed import Printed
from generator.model.record import Record
from generator.model.target import Target

_FIXED: dict[str, Any] = {
    "sha256": "0123456789abcdef" * 4,
    "site_code": "0123456789",
    "domain": "www.example.invalid",
    "site_mark": "https://example.invalid/mark?a=1&b=2",
    "report_errors": "https://example.invalid/errors",
    "published_time": "09:30",
    "credit_code": "1" * 18,
    "year": 2023,
}

Print = Callable[[], str]


AnyRecord = TypeVar("AnyRecord", bound=Record)


def filled(record: type[AnyRecord], next_print: Print) -> AnyRecord:
    """Return a record whose every text and print comes from `next_print`."""
    facts = {
        name: _FIXED[name] if name in _FIXED else _value(info.annotation, next_print)
        for name, info in record.model_fields.items()
    }
    return record.model_validate(facts)


def _value(kind: Any, next_print: Print) -> Any:  # noqa: ANN401 (a field of any type)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _value(arguments[0], next_print)
    if origin is tuple:
        return (_value(arguments[0], next_print), _value(arguments[0], next_print))
    if origin is Literal:
        return arguments[0]
    if kind is bool:
        return True
    if kind is str:
        return next_print()
    return filled(kind, next_print) if issubclass(kind, Record) else _printed(kind, next_print())


def _printed(kind: type[Printed], text: str) -> Printed:
    day = PrintedDate(text, 2024, 5, 6)
    if issubclass(kind, Figure):
        return kind(text, Decimal(1), Decimal(1))
    forms: dict[type[Printed], Printed] = {
        Amount: Amount(text, Decimal(1), Decimal(1)),
        Count: Count(text, 1),
        Target: Target(text),
        PrintedDate: day,
        Period: Period(text, day, day),
    }
    return forms[kind]
