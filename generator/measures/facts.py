"""Every fact of a record with its path of Chinese keys and indices."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.content.lines import Step
from generator.model.printed import Printed, is_printed
from generator.model.record import Record, is_record, keys_by_name


class Fact(NamedTuple):
    """A value that is printed text, and where it stands in its file."""

    path: tuple[Step, ...]
    value: str | Printed


def facts(record: Record) -> Iterator[Fact]:
    """Yield every text and every printed value of a record, in the order of its keys."""
    return _facts(record, ())


def _facts(value: object, path: tuple[Step, ...]) -> Iterator[Fact]:
    if isinstance(value, str) or is_printed(value):
        yield Fact(path, value)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _facts(item, (*path, index))
    elif is_record(value):
        for name, key in keys_by_name(type(value)):
            if (held := getattr(value, name)) is not None:
                yield from _facts(held, (*path, key))
