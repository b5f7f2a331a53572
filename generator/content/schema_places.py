"""Which JSON Schema each file of the content has, and how the file names it."""

from typing import Final

from generator.content.layout import SCHEMAS
from generator.model.decision import Decision
from generator.model.origin import Provenance
from generator.model.publisher import Publisher
from generator.model.record import Record
from generator.model.report import Report
from generator.model.unit import Unit
from generator.model.waiver import Waiver
from generator.model.withdrawal import Withdrawal

SCHEMA_NAMES: Final[dict[type[Record], str]] = {
    Report: "report.schema.json",
    Unit: "unit.schema.json",
    Publisher: "publisher.schema.json",
    Waiver: "waivers.schema.json",
    Decision: "screening.schema.json",
    Provenance: "provenance.schema.json",
    Withdrawal: "withdrawn.schema.json",
}
_DEPTHS: Final[dict[type[Record], int]] = {
    Report: 4,
    Unit: 1,
    Publisher: 0,
    Waiver: 0,
    Decision: 0,
    Provenance: 4,
    Withdrawal: 4,
}
"""How many folders below the content folder a record's file lies."""


def schema_reference(model: type[Record]) -> str:
    """Return the path of a record's JSON Schema, from the folder that the record's file lies in."""
    return f"{'../' * _DEPTHS[model]}{SCHEMAS}/{SCHEMA_NAMES[model]}"
