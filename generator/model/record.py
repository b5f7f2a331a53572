"""The base of every record in a content file."""

from functools import cache
from typing import TypeGuard

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen record; its YAML keys are the official Chinese labels, its names in Python are English."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)


@cache
def keys_by_name(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """Return the names of a record's fields in Python, each with its key, in the order of the record."""
    return tuple((name, info.alias or name) for name, info in kind.model_fields.items())


def is_record(value: object) -> TypeGuard[Record]:
    """Tell whether a value is a record; sooner told than by isinstance, for whoever walks through a whole report."""
    return Record in type(value).__mro__
