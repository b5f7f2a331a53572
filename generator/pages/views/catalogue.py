"""The corpus by year and by unit, in the order in which the site lists it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Self, TypeVar

from generator.checking.verification import Verification, Verified
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport, FiledUnit, FiledWithdrawal
from generator.exports.originals import PublishedOriginal, PublishedOriginals
from generator.model.publisher import Publisher
from generator.pages.addresses import Placed
from generator.pages.views.listed import UNVERIFIED, Listed

P = TypeVar("P", bound=Placed)


@dataclass(frozen=True)
class Year:
    """A year and its reports, by unit and project; those that were withdrawn count as nothing but themselves."""

    year: int
    reports: tuple[Listed, ...]
    withdrawn: tuple[FiledWithdrawal, ...] = ()


@dataclass(frozen=True)
class UnitShelf:
    """A unit's card and its reports, newest first, and those that were withdrawn."""

    filed: FiledUnit
    reports: tuple[Listed, ...]
    withdrawn: tuple[FiledWithdrawal, ...] = ()

    @property
    def slug(self) -> str:
        """The unit's place in addresses."""
        return self.filed.slug

    @property
    def name(self) -> str:
        """The unit's name."""
        return self.filed.unit.name


@dataclass(frozen=True)
class Catalogue:
    """All years, newest first, all units in the order of their addresses (that of pinyin), and what was found.

    `originals` is what the site offers of them, empty where that is not known.
    """

    publisher: Publisher
    years: tuple[Year, ...]
    units: tuple[UnitShelf, ...]
    unit_names: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    verification: Verification = UNVERIFIED
    originals: PublishedOriginals = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        corpus: Corpus,
        verification: Verification = UNVERIFIED,
        originals: PublishedOriginals | None = None,
        listed: Iterable[Listed] | None = None,
    ) -> Self:
        """Sort the corpus into years and units; `listed` are its reports, where they need not be read for it."""
        known = (Listed.of(filed, verification) for filed in corpus.reports) if listed is None else listed
        ordered, withdrawn = _ordered(known), _ordered(corpus.withdrawn)
        by_unit: dict[str, list[Listed]] = {filed.slug: [] for filed in corpus.units}
        for report in ordered:
            by_unit[report.unit_slug].append(report)
        units = tuple(
            UnitShelf(filed, tuple(by_unit[filed.slug]), tuple(_of_unit(filed.slug, withdrawn)))
            for filed in corpus.units
        )
        names = {unit.slug: unit.name for unit in units}
        aliases = {filed.slug: filed.unit.aliases for filed in corpus.units}
        return cls(corpus.publisher, by_year(ordered, withdrawn), units, names, aliases, verification, originals or {})

    def narrowed(
        self,
        reports: Iterable[Listed] = (),
        units: Iterable[UnitShelf] = (),
        withdrawn: tuple[FiledWithdrawal, ...] = (),
    ) -> "Catalogue":
        """Return a catalogue of nothing but these: what a page is given that must not depend on anything else."""
        listed, shelves = tuple(reports), tuple(units)
        of_reports = (*(each.unit_slug for each in listed), *(each.unit_slug for each in withdrawn))
        names = {slug: self.unit_names[slug] for slug in dict.fromkeys((*of_reports, *(each.slug for each in shelves)))}
        return Catalogue(self.publisher, by_year(listed, withdrawn), shelves, names, {})

    def of_report(
        self, filed: FiledReport, verified: Verified, originals: tuple[PublishedOriginal, ...] | None = None
    ) -> "Catalogue":
        """Return what the page of a report is given: nothing about other reports."""
        names = {filed.unit_slug: self.unit_names[filed.unit_slug]}
        said = Verification(self.verification.rules, {filed.key: verified})
        offered = {} if originals is None else {filed.key: originals}
        return Catalogue(self.publisher, (), (), names, {}, said, offered)

    @cached_property
    def digest(self) -> bytes:
        """What tells this from any other catalogue, but for what was found and the originals."""
        told = sha256(self.publisher.model_dump_json().encode())
        for unit in self.units:
            told.update(repr((unit.slug, unit.filed.file, unit.filed.unit.model_dump_json())).encode())
            told.update(repr([each.key for each in unit.reports]).encode())
            told.update(b"".join(map(_told, unit.withdrawn)))
        told.update(repr(self.unit_names).encode())
        for year in self.years:
            told.update(b"".join((repr(year.year).encode(), *(each.digest for each in year.reports))))
            told.update(b"".join(map(_told, year.withdrawn)))
        return told.digest()


def by_year(reports: Iterable[Listed], withdrawn: Iterable[FiledWithdrawal] = ()) -> tuple[Year, ...]:
    """Return the reports by year, newest first; a year may have withdrawn ones alone."""
    years: dict[int, tuple[list[Listed], list[FiledWithdrawal]]] = {}
    for report in reports:
        years.setdefault(report.year, ([], []))[0].append(report)
    for grave in withdrawn:
        years.setdefault(grave.year, ([], []))[1].append(grave)
    ordered = sorted(years.items(), reverse=True, key=lambda item: item[0])
    return tuple(Year(year, tuple(members), tuple(graves)) for year, (members, graves) in ordered)


def _ordered(filed: Iterable[P]) -> list[P]:
    return sorted(filed, key=lambda each: (-each.year, each.unit_slug, each.project_slug))


def _of_unit(slug: str, withdrawn: Iterable[FiledWithdrawal]) -> Iterable[FiledWithdrawal]:
    return (each for each in withdrawn if each.unit_slug == slug)


def _told(grave: FiledWithdrawal) -> bytes:
    """Return what tells a withdrawal from any other, as far as pages show it."""
    return repr((grave.key, grave.file, grave.withdrawal.without_files())).encode()
