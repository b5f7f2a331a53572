"""A value that remembers how its source printed it."""

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True)
class Printed:
    """The base of all printed values; equality is that of the print and of what was read from it.

    It is no `ABC`: whether a value is of some kind is asked a thousand times a report, and that would take ten times as
    long.
    """

    print: str

    EXAMPLE: ClassVar[str] = ""
    """How such a value is usually printed; shown in messages and schemas."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `text`.

        Raises:
            ValueError: `text` is not such a value; the message says in Chinese what it should be.
        """
        raise NotImplementedError

    def __str__(self) -> str:
        """Return the print, exactly as the source has it."""
        return self.print

    @classmethod
    def _validate(cls, value: object) -> Self:
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            return cls.parse(value)
        raise ValueError(f"应为文字或数字，例如 {cls.EXAMPLE}")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 (pydantic's own signature)
        """Validate from the print, serialise to the print."""
        return core_schema.no_info_plain_validator_function(
            cls._validate, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the value to editors, which read `2.7` as a number."""
        return {"type": ["string", "number"], "examples": [cls.EXAMPLE]}
