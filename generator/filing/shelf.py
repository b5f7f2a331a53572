"""What content/ holds already, as far as an import has to know: units by name and their reports."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Self, TypeVar

from generator.content.filed import FiledReport, FiledUnit, FiledWithdrawal
from generator.content.layout import REPORTS, UNITS, report_folder
from generator.content.mistake import Mistake
from generator.content.report_loading import load_reports_of, load_withdrawn_of
from generator.content.report_reading import read_report
from generator.content.slugs import mint
from generator.content.tree import ContentTree
from generator.content.unit_cards import load_units
from generator.content.units import Units
from generator.errors import GongkaiError
from generator.filing.place import Place
from generator.model.folding import squeeze
from generator.model.report import Report
from generator.model.unit import Unit

Record = TypeVar("Record", FiledReport, FiledUnit, FiledWithdrawal)


@dataclass(frozen=True)
class _Filed:
    """A report of a unit as far as places go: its year, its project squeezed, the project's slug."""

    year: int
    project: str
    slug: str

    @classmethod
    def of(cls, filed: FiledReport) -> Self:
        """Return what is remembered of a report; its facts and its text are read again when they are asked for."""
        return cls(filed.year, squeeze(filed.report.project), filed.project_slug)


@dataclass
class Shelf:
    """The content folder of an import, read once; what is filed during the import is noted.

    An import may file thousands of reports: no more is remembered of them than where they are.
    """

    content: Path
    _new: dict[str, str] = field(default_factory=dict)
    _reports: dict[str, dict[tuple[int, str], _Filed]] = field(default_factory=dict)

    def place_of(self, report: Report) -> Place:
        """Return where the report belongs; slugs are minted for a unit and a project met for the first time.

        Raises:
            GongkaiError: a card or a report in the way cannot be read, or the report was withdrawn.
        """
        card = self._units.named(report.unit)
        known = card.slug if card else self._new.get(squeeze(report.unit))
        if known is None:
            taken = {path.stem for path in (self.content / UNITS).glob("*.yaml")}
            slug = mint(report.unit, taken)
            self._of_unit(slug)  # before anything is written: what is written then is noted, and not read again
            return Place(slug, mint(report.project, ()), known_unit=False, filed=None)
        self._refuse_withdrawn(report, known)
        filed = self._filed(report, known)
        slug = filed.project_slug if filed else self._project_slug(report, known)
        return Place(known, slug, known_unit=True, filed=filed)

    def note(self, place: Place, filed: FiledReport) -> None:
        """Remember a report that was written, and its unit."""
        if not place.known_unit:
            self._new[squeeze(filed.report.unit)] = place.unit_slug
        self._of_unit(place.unit_slug)[filed.year, filed.project_slug] = _Filed.of(filed)

    @cached_property
    def _tree(self) -> ContentTree:
        return ContentTree(self.content.absolute())

    @cached_property
    def _units(self) -> Units:
        return Units(_readable(load_units(self._tree)))

    def _of_unit(self, unit: str) -> dict[tuple[int, str], _Filed]:
        """Return a unit's reports by year and slug, in the order of their folders."""
        if unit not in self._reports:
            found = _readable(load_reports_of(self._tree, unit))
            self._reports[unit] = {(each.year, each.project_slug): _Filed.of(each) for each in found}
        return self._reports[unit]

    def _refuse_withdrawn(self, report: Report, unit: str) -> None:
        """Make sure that what was withdrawn does not come back unasked, as another report or in its own place."""
        for grave in _readable(load_withdrawn_of(self._tree, unit)):
            if (grave.year, squeeze(grave.withdrawal.project)) == (report.year, squeeze(report.project)):
                told = f"这份报告已于 {grave.withdrawal.since} 撤回，没有导入。确要重新公开的，先删除这个文件"
                raise GongkaiError(f"{grave.file}：{told}")

    def _filed(self, report: Report, unit: str) -> FiledReport | None:
        project = squeeze(report.project)
        same = (each for each in self._of_unit(unit).values() if (each.year, each.project) == (report.year, project))
        known = next(same, None)
        if known is None:
            return None
        folder = self._tree.root / report_folder(known.year, unit, known.slug)
        return next(_readable(read_report(self._tree, folder, (known.year, unit, known.slug))), None)

    def _project_slug(self, report: Report, unit: str) -> str:
        """Return the slug that the project has in another year, else a new one."""
        folder = self.content / REPORTS / str(report.year) / unit
        taken = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
        for found in self._of_unit(unit).values():
            if found.project == squeeze(report.project) and found.slug not in taken:
                return found.slug
        return mint(report.project, taken)


def card_of(report: Report) -> Unit:
    """Return the card that is proposed for a unit that has none."""
    return Unit(name=report.unit, department=report.department)


def _readable(found: Iterable[Record | Mistake]) -> Iterator[Record]:
    """Refuse to go on beside a file that cannot be read: a second place for the same unit would be minted."""
    for each in found:
        if isinstance(each, Mistake):
            raise GongkaiError(f"{each.file} 第 {each.line} 行：{each.message}。请先改正后再导入")
        yield each
