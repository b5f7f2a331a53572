"""A YAML file as a record, or the mistakes that keep it from being one."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import ValidationError

from generator.content.complaints import complaint
from generator.content.lines import Lines
from generator.content.mistake import Mistake
from generator.content.record_keys import without_blanks
from generator.content.yaml_lines import read_yaml
from generator.model.record import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class LoadedRecord(Generic[R]):
    """A record where the file holds one, the lines of its keys, and all mistakes of the file sorted by line."""

    record: R | None
    lines: Lines
    mistakes: tuple[Mistake, ...]


def load_record(model: type[R], data: bytes, file: str) -> LoadedRecord[R]:
    """Read a record by its Chinese keys; `file` is its name in messages."""
    reading = read_yaml(data, file)
    if not reading.document:
        return LoadedRecord(None, Lines(1), _sorted(reading.mistakes))
    lines, value = reading.document.lines, without_blanks(reading.document.value, model)
    try:
        record = model.model_validate({} if value is None else value, by_alias=True, by_name=False)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        complaints = tuple(complaint(fault, model, lines, file) for fault in faults)
        return LoadedRecord(None, lines, _sorted(reading.mistakes + complaints))
    return LoadedRecord(record, lines, _sorted(reading.mistakes))


def _sorted(mistakes: tuple[Mistake, ...]) -> tuple[Mistake, ...]:
    return tuple(sorted(mistakes, key=lambda mistake: mistake.place))
