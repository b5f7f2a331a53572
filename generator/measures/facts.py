"""Every fact of a record with its path of Chinese keys and indices."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.lines import Step
from generator.model.printed import Printed
from generator.model.record import Record


@dataclass(frozen=True)
class Fact:
    """A value that is printed text, and where it stands in its file."""

    path: tuple[Step, ...]
    value: str | Printed


def facts(record: Record) -> Iterator[Fact]:
    """Yield every text and every printed value of a record, in the order of its keys."""
    for name, field in type(record).model_fields.items():
        yield from _facts(getattr(record, name), (field.alias or name,))


def _facts(value: object, path: tuple[Step, ...]) -> Iterator[Fact]:
    match value:
        case str() | Printed():
            yield Fact(path, value)
        case Record():
            yield from (Fact((*path, *fact.path), fact.value) for fact in facts(value))
        case tuple():
            for index, item in enumerate(value):
                yield from _facts(item, (*path, index))
        case _:
            return
