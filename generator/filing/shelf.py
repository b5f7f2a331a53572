"""What content/ holds already, as far as an import has to know: units by name and their reports."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.content.filed import FiledReport, FiledUnit
from generator.content.layout import REPORTS, UNITS
from generator.content.mistake import Mistake
from generator.content.report_folders import load_reports_of
from generator.content.slugs import mint
from generator.content.tree import ContentTree
from generator.content.unit_cards import load_units
from generator.content.units import Units
from generator.errors import GongkaiError
from generator.filing.place import Place
from generator.model.folding import squeeze
from generator.model.report import Report
from generator.model.unit import Unit


@dataclass
class Shelf:
    """The content folder of an import, read once; what is filed during the import is noted."""

    content: Path
    _new: dict[str, str] = field(default_factory=dict)
    _reports: dict[str, list[FiledReport]] = field(default_factory=dict)

    def place_of(self, report: Report) -> Place:
        """Return where the report belongs; slugs are minted for a unit and a project met for the first time.

        Raises:
            GongkaiError: a card or a report in the way cannot be read.
        """
        card = self._units.named(report.unit)
        known = card.slug if card else self._new.get(squeeze(report.unit))
        if known is None:
            taken = {path.stem for path in (self.content / UNITS).glob("*.yaml")}
            return Place(mint(report.unit, taken), mint(report.project, ()), known_unit=False, filed=None)
        filed = self._filed(report, known)
        slug = filed.project_slug if filed else self._project_slug(report, known)
        return Place(known, slug, known_unit=True, filed=filed)

    def note(self, place: Place, filed: FiledReport) -> None:
        """Remember a report that was written, and its unit."""
        if not place.known_unit:
            self._new[squeeze(filed.report.unit)] = place.unit_slug
        others = [each for each in self._of_unit(place.unit_slug) if each.key != filed.key]
        self._reports[place.unit_slug] = [*others, filed]

    @cached_property
    def _tree(self) -> ContentTree:
        return ContentTree(self.content.absolute())

    @cached_property
    def _units(self) -> Units:
        units = [unit for unit in load_units(self._tree) if _readable(unit)]
        return Units(unit for unit in units if isinstance(unit, FiledUnit))

    def _of_unit(self, unit: str) -> list[FiledReport]:
        if unit not in self._reports:
            found = [each for each in load_reports_of(self._tree, unit) if _readable(each)]
            self._reports[unit] = [each for each in found if isinstance(each, FiledReport)]
        return self._reports[unit]

    def _filed(self, report: Report, unit: str) -> FiledReport | None:
        same = (found for found in self._of_unit(unit) if squeeze(found.report.project) == squeeze(report.project))
        return next((found for found in same if found.year == report.year), None)

    def _project_slug(self, report: Report, unit: str) -> str:
        """Return the slug that the project has in another year, else a new one."""
        folder = self.content / REPORTS / str(report.year) / unit
        taken = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
        for found in self._of_unit(unit):
            if squeeze(found.report.project) == squeeze(report.project) and found.project_slug not in taken:
                return found.project_slug
        return mint(report.project, taken)


def card_of(report: Report) -> Unit:
    """Return the card that is proposed for a unit that has none."""
    return Unit(name=report.unit, department=report.department)


def _readable(found: object) -> bool:
    """Refuse to go on beside a file that cannot be read: a second place for the same unit would be minted."""
    if isinstance(found, Mistake):
        raise GongkaiError(f"{found.file} 第 {found.line} 行：{found.message}。请先改正后再导入")
    return True
