"""A YAML file as a record or a list of them, or the mistakes that keep it from being that."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import ValidationError

from generator.content.complaints import complaint
from generator.content.lines import Lines
from generator.content.mistake import Mistake
from generator.content.record_keys import without_blanks
from generator.content.yaml_lines import Value, read_yaml
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
    loaded = _validated(model, reading.document.value, reading.document.lines, file)
    return LoadedRecord(loaded.record, loaded.lines, _sorted(reading.mistakes + loaded.mistakes))


def load_records(model: type[R], data: bytes, file: str) -> Iterator[LoadedRecord[R]]:
    """Read a list of records, each with the lines of its own keys."""
    reading = read_yaml(data, file)
    if reading.mistakes:
        yield LoadedRecord(None, Lines(1), _sorted(reading.mistakes))
    if not reading.document or reading.document.value is None:
        return
    value, lines = reading.document.value, reading.document.lines
    if not isinstance(value, list):
        mistake = Mistake("wrong-type", file, lines.line, "文件应为列表，每项另起一行，以“- ”开头")
        yield LoadedRecord(None, lines, (mistake,))
        return
    for index, item in enumerate(value):
        yield _validated(model, item, lines.below[index], file)


def _validated(model: type[R], value: Value, lines: Lines, file: str) -> LoadedRecord[R]:
    written = without_blanks(value, model)
    try:
        record = model.model_validate({} if written is None else written, by_alias=True, by_name=False)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        complaints = tuple(complaint(fault, model, lines, file) for fault in faults)
        return LoadedRecord(None, lines, _sorted(complaints))
    return LoadedRecord(record, lines, ())


def _sorted(mistakes: tuple[Mistake, ...]) -> tuple[Mistake, ...]:
    return tuple(sorted(mistakes, key=lambda mistake: mistake.place))
