"""Where a report belongs in content/: its unit, its project, and what is filed there already."""

from dataclasses import dataclass
from pathlib import Path

from generator.content.filed import FiledReport
from generator.content.layout import report_folder


@dataclass(frozen=True)
class Place:
    """The slugs of unit and project; `known_unit` tells whether the unit has a card, `filed` is the report there."""

    unit_slug: str
    project_slug: str
    known_unit: bool
    filed: FiledReport | None

    def folder(self, content: Path, year: int) -> Path:
        """Return the report's folder."""
        return content / report_folder(year, self.unit_slug, self.project_slug)
