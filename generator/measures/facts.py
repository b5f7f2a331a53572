"""Every fact of a record with its path of Chinese keys and indices."""

from functools import lru_cache
from typing import NamedTuple

from generator.content.filed import FiledReport
from generator.content.lines import Step
from generator.model.printed import Printed
from generator.model.record import Record, is_record, keys_by_name


class Fact(NamedTuple):
    """A value that is printed text, where it stands in its file, and the record that it is a field of."""

    path: tuple[Step, ...]
    value: str | Printed
    record: Record

    @property
    def text(self) -> str:
        """The value as printed."""
        return self.value if isinstance(self.value, str) else self.value.print


def facts(record: Record) -> tuple[Fact, ...]:
    """Return every text and every printed value of a record, in the order of its keys."""
    found: list[Fact] = []
    _add_all(found, record, ())
    return tuple(found)


@lru_cache(maxsize=2)
def facts_told(filed: FiledReport) -> tuple[Fact, ...]:
    """Return the facts of a report; several rules go through those of one report after another."""
    return facts(filed.report)


def _add_all(found: list[Fact], record: Record, path: tuple[Step, ...]) -> None:
    for name, key in keys_by_name(type(record)):
        held = getattr(record, name)
        if held is not None:
            _add(found, held, (*path, key), record)


def _add(found: list[Fact], value: object, path: tuple[Step, ...], record: Record) -> None:
    if isinstance(value, str | Printed):
        found.append(Fact(path, value, record))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _add(found, item, (*path, index), record)
    elif is_record(value):
        _add_all(found, value, path)
