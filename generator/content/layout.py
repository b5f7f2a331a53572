"""Where each file of the content lies."""

import re
from pathlib import PurePosixPath
from typing import Final

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


def report_folder(year: int, unit: str, project: str) -> PurePosixPath:
    """Return the folder of a report, from the content folder."""
    return PurePosixPath(REPORTS, f"{year}", unit, project)


def unit_file(slug: str) -> PurePosixPath:
    """Return the file of a unit's card, from the content folder."""
    return PurePosixPath(UNITS, f"{slug}.yaml")
