"""Where each value of a report came from, told in the order of the report."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from generator.importing.form.rows import FormGrid
from generator.importing.form_places import FormPlaces
from generator.importing.notes import InCell, InRow, InText
from generator.importing.outline import Outline
from generator.importing.spot import OF_A_ROW, Spot, label_of, shortened
from generator.importing.text_places import TextPlaces
from generator.model.folding import squeeze
from generator.model.origin import Origin, Provenance
from generator.model.printed import Printed
from generator.model.record import Record
from generator.model.report import Report
from generator.sources.source import Source

_NOT_PRINTED = frozenset({"公开信息", "原件", "评价类型", "目标名称", "自评表"})
"""What is told apart, or is no print of the file."""
Known = TypeVar("Known")


class Places(Protocol[Known]):
    """Finds values in a narrative report or in a form."""

    def of_value(self, value: Printed) -> Known | None:
        """Return where a printed value was read."""

    def of_text(self, key: str, text: str, beside: Known | None) -> Known | None:
        """Return where a text stands; `key` is its field, `beside` a value of the same record."""

    def spot(self, known: Known) -> Spot:
        """Return place and words."""


def narrative_origins(report: Report, source: Source, outline: Outline) -> Iterator[Origin]:
    """Yield the origins of a narrative report, its form left out."""
    yield from _Walk[InText | InCell](TextPlaces(source, outline)).of(report, "")


def form_origins(record: Record, source: Source, grid: FormGrid, place: str = "") -> Iterator[Origin]:
    """Yield the origins of what was read from a form; `place` is its field in the report."""
    yield from _Walk[InRow](FormPlaces(source, grid)).of(record, place)


def envelope_origins(report: Report, metadata: Mapping[str, str]) -> Iterator[Origin]:
    """Yield the origins of 公开信息, which a web page prints beside its article."""
    for key, value in _leaves(report.envelope, "公开信息"):
        name = label_of(key)
        printed = metadata.get(name, "")
        if squeeze(_print(value)) in squeeze(shortened(printed)):
            yield Origin(field=key, value=_print(value), place=f"网页公开信息“{name}”", words=shortened(printed))


def provenance(source: Source, origins: Iterable[Origin]) -> Provenance:
    """Return the origins with the file that they are in."""
    return Provenance(file=source.name, sha256=source.sha256, origins=tuple(origins))


@dataclass
class _Walk(Generic[Known]):
    """Goes through a record; values that were noted, or texts that are sure, tell where the rest of a record is."""

    places: Places[Known]

    def of(self, record: Record, place: str) -> Iterator[Origin]:
        """Yield the origins of a record and of those inside it."""
        beside = self._beside(record)
        for key, value in _own(record, place):
            if isinstance(value, Record):
                yield from self.of(value, key)
                continue
            known = self._known(key, value, beside)
            if known is not None:
                yield _origin(key, value, self.places.spot(known))
                beside = beside if self._has_figures(record) else known

    def _known(self, key: str, value: object, beside: Known | None) -> Known | None:
        if isinstance(value, Printed):
            return self.places.of_value(value) or self.places.of_text(key, value.print, beside)
        found = self.places.of_text(key, str(value), beside)
        return found if found is not None or label_of(key) in OF_A_ROW else self.places.of_text(key, str(value), None)

    def _has_figures(self, record: Record) -> bool:
        return any(isinstance(value, Printed) for _, value in _leaves(record, ""))

    def _beside(self, record: Record) -> Known | None:
        """Return where the first printed value of a record stands."""
        noted = (self.places.of_value(value) for _, value in _leaves(record, "") if isinstance(value, Printed))
        return next(filter(None, noted), None)


def _own(record: Record, place: str) -> Iterator[tuple[str, object]]:
    """Yield place and value of what a record holds itself; lists are taken apart."""
    for name, info in type(record).model_fields.items():
        label = str(info.alias)
        key = f"{place} / {label}" if place else label
        value = getattr(record, name)
        if label in _NOT_PRINTED or value is None:
            continue
        if isinstance(value, tuple):
            yield from ((f"{key} {number}", item) for number, item in enumerate(value, 1))
        else:
            yield key, value


def _leaves(record: Record, place: str) -> Iterator[tuple[str, object]]:
    for key, value in _own(record, place):
        if isinstance(value, Record):
            yield from _leaves(value, key)
        else:
            yield key, value


def _print(value: object) -> str:
    return value.print if isinstance(value, Printed) else str(value)


def _origin(key: str, value: object, spot: Spot) -> Origin:
    print_ = shortened(_print(value))
    return Origin(field=key, value=print_, place=spot.place, words=spot.words, unit=spot.unit or None)
