"""The Chinese keys that a record has, and the records below them."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import get_args

from pydantic.fields import FieldInfo

from generator.content.lines import Step
from generator.content.yaml_lines import Value
from generator.model.record import Record


@cache
def fields_of(model: type[Record]) -> Mapping[str, FieldInfo]:
    """Return the fields of a record by their Chinese keys, in order."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


@cache
def records_of(model: type[Record]) -> Mapping[str, type[Record] | None]:
    """Return for every key of a record the record that it holds one or more of, or None."""
    return {key: _record_in(info.annotation) for key, info in fields_of(model).items()}


def record_below(model: type[Record], path: Sequence[Step]) -> type[Record] | None:
    """Return the record that stands at `path` in a `model`, or None where there is something else."""
    found: type[Record] | None = model
    for key in (step for step in path if isinstance(step, str)):
        found = records_of(found).get(key) if found else None
    return found


def _record_in(annotation: object) -> type[Record] | None:
    """Return the record that an annotation such as `tuple[Member, ...]` or `Funds | None` holds."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_in(part))), None)


def without_blanks(value: Value, model: type[Record] | None) -> Value:
    """Return `value` without the known keys that nothing is written behind: they say as much as no key."""
    if isinstance(value, list):
        return [without_blanks(item, model) for item in value]
    if not isinstance(value, dict) or not model:
        return value
    known = records_of(model)
    return {
        key: without_blanks(inner, known.get(key))
        for key, inner in value.items()
        if inner is not None or key not in known
    }
