"""Rows of label and value: a record's fields under their official labels, as printed."""

from dataclasses import dataclass
from functools import cache

from generator.model.basics import HeadCount
from generator.model.printed import Printed
from generator.model.record import Record


@dataclass(frozen=True)
class Fact:
    """A label and its values, one line each; there is always at least one."""

    label: str
    values: tuple[str, ...]


@cache
def label(record: type[Record], name: str) -> str:
    """Return the official label of a field: its YAML key."""
    return record.model_fields[name].alias or name


def facts(record: Record, *names: str) -> tuple[Fact, ...]:
    """Return the named fields that are set, or all set ones but those that need a table."""
    kind = type(record)
    values = ((name, getattr(record, name)) for name in names or kind.model_fields)
    return tuple(row for name, value in values if not _needs_table(value) for row in fact(label(kind, name), value))


def fact(name: str, value: object) -> tuple[Fact, ...]:
    """Return one row, or none when the value is not set."""
    values = prints(value)
    return (Fact(name, values),) if values else ()


def prints(value: object) -> tuple[str, ...]:
    """Return the lines that show a value: none when it is unset, several for a list."""
    match value:
        case None | "":
            return ()
        case str() | int():
            return (str(value),)
        case Printed():
            return (value.print,)
        case tuple():
            return tuple(line for part in value for line in prints(part))
        case HeadCount():
            return (*prints(value.total), *(f"其中：{part.name} {part.count}" for part in value.parts))
    raise TypeError(f"{type(value).__name__} needs a table")


def _needs_table(value: object) -> bool:
    if isinstance(value, tuple):
        return any(map(_needs_table, value))
    return isinstance(value, Record) and not isinstance(value, HeadCount)
