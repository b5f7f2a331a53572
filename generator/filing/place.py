"""Where a report belongs in content/: its unit, its project, and what is filed there already."""

from dataclasses import dataclass
from pathlib import Path

from generator.content.filed import FiledReport, FiledUnit
from generator.content.layout import REPORTS, UNITS, report_folder
from generator.content.mistake import Mistake
from generator.content.report_folders import load_reports
from generator.content.slugs import mint
from generator.content.tree import ContentTree
from generator.content.unit_cards import load_units
from generator.content.unit_directory import UnitDirectory
from generator.errors import GongkaiError
from generator.model.folding import squeeze
from generator.model.report import Report


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


def place_of(report: Report, content: Path) -> Place:
    """Return where the report belongs; slugs are minted for a unit and a project met for the first time.

    Raises:
        GongkaiError: a card or a report in the way cannot be read.
    """
    tree = ContentTree(content.absolute())
    units = [unit for unit in load_units(tree) if _readable(unit)]
    known = UnitDirectory.of((unit.slug, unit.unit) for unit in units if isinstance(unit, FiledUnit))
    unit_slug = known.slug_of(report.unit)
    if unit_slug is None:
        taken = {path.stem for path in (content / UNITS).glob("*.yaml")}
        return Place(mint(report.unit, taken), mint(report.project, ()), known_unit=False, filed=None)
    filed = _filed(tree, report, unit_slug)
    if filed:
        return Place(unit_slug, filed.project_slug, known_unit=True, filed=filed)
    folder = content / REPORTS / str(report.year) / unit_slug
    taken = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    return Place(unit_slug, _earlier_slug(tree, report, unit_slug, taken), known_unit=True, filed=None)


def _readable(found: object) -> bool:
    """Refuse to go on beside a file that cannot be read: a second place for the same unit would be minted."""
    if isinstance(found, Mistake):
        raise GongkaiError(f"{found.file} 第 {found.line} 行：{found.message}。请先改正后再导入")
    return True


def _filed(tree: ContentTree, report: Report, unit_slug: str) -> FiledReport | None:
    for found in _of_unit(tree, unit_slug):
        if found.year == report.year and squeeze(found.report.project) == squeeze(report.project):
            return found
    return None


def _earlier_slug(tree: ContentTree, report: Report, unit_slug: str, taken: set[str]) -> str:
    """Return the slug that the project has in another year, else a new one."""
    for found in _of_unit(tree, unit_slug):
        if squeeze(found.report.project) == squeeze(report.project) and found.project_slug not in taken:
            return found.project_slug
    return mint(report.project, taken)


def _of_unit(tree: ContentTree, unit_slug: str) -> list[FiledReport]:
    reports = [found for found in load_reports(tree) if _readable(found)]
    return [found for found in reports if isinstance(found, FiledReport) and found.unit_slug == unit_slug]
