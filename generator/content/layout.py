"""Where each file of the content lies."""

import re
from pathlib import PurePosixPath
from typing import Final

from generator.model.decision import Decision
from generator.model.origin import Provenance
from generator.model.publisher import Publisher
from generator.model.record import Record
from generator.model.report import Report
from generator.model.unit import Unit
from generator.model.waiver import Waiver
from generator.model.withdrawal import Withdrawal

PUBLISHER: Final = "publisher.yaml"
WAIVERS: Final = "waivers.yaml"
DECISIONS: Final = "screening.yaml"
UNITS: Final = "units"
REPORTS: Final = "reports"
REPORT: Final = "report.yaml"
TEXT: Final = "text.md"
PROVENANCE: Final = "provenance.yaml"
FORM_PROVENANCE: Final = "form-provenance.yaml"
FILES: Final = "files"
EARLIER: Final = "earlier"
"""Holds the versions that were amended, by the number (from 1) of the amendment: each whole, as a report's folder."""
WITHDRAWN: Final = "withdrawn.yaml"
"""Lies alone in the folder of a report that was withdrawn."""
SCHEMAS: Final = ".schemas"

SLUG: Final = re.compile("[a-z0-9-]+")
"""What the folder of a unit or a project, and the card of a unit, may be called."""

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


def report_folder(year: int, unit: str, project: str) -> PurePosixPath:
    """Return the folder of a report, from the content folder."""
    return PurePosixPath(REPORTS, f"{year}", unit, project)


def unit_file(slug: str) -> PurePosixPath:
    """Return the file of a unit's card, from the content folder."""
    return PurePosixPath(UNITS, f"{slug}.yaml")


def schema_reference(model: type[Record]) -> str:
    """Return the path of a record's JSON Schema, from the folder that the record's file lies in."""
    return f"{'../' * _DEPTHS[model]}{SCHEMAS}/{SCHEMA_NAMES[model]}"
