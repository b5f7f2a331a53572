"""The whole content as one read-only value."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.content.acceptances import load_decisions, load_waivers
from generator.content.earlier import check_earlier
from generator.content.filed import FiledRecord, FiledReport, FiledUnit, FiledWithdrawal
from generator.content.layout import PUBLISHER
from generator.content.mistake import Mistake
from generator.content.originals import check_originals
from generator.content.record_loading import load_record
from generator.content.report_folders import is_withdrawn, report_folders
from generator.content.report_loading import read_folder
from generator.content.report_places import check_place
from generator.content.tree import ContentTree, tree_of
from generator.content.unit_cards import load_units, names_twice
from generator.content.units import Units
from generator.content.withdrawals import check_unit, read_withdrawn
from generator.model.decision import Decision
from generator.model.publisher import Publisher
from generator.model.waiver import Waiver


@dataclass(frozen=True)
class Corpus:
    """Who publishes, the units by slug, their reports by year, unit and project, what is waived and what was decided.

    Every report's unit is among the units, also of those that were `withdrawn`. `newest` is the newest day that the
    reports tell, where that is known without reading them.
    """

    publisher: Publisher
    units: Units
    reports: Sequence[FiledReport]
    waivers: tuple[FiledRecord[Waiver], ...] = ()
    decisions: tuple[FiledRecord[Decision], ...] = ()
    newest: date | None = None
    withdrawn: tuple[FiledWithdrawal, ...] = ()


class Loaded(NamedTuple):
    """What could be loaded, and all mistakes sorted by place; there is no corpus without a publisher."""

    corpus: Corpus | None
    mistakes: tuple[Mistake, ...]


def load_corpus(content: Path) -> Loaded:
    """Read the content folder.

    Raises:
        GongkaiError: there is no such folder.
    """
    frame = load_frame(content)
    met = [item for folder in report_folders(frame.tree) for item in _read(frame, folder)]
    reports = tuple(item for item in met if isinstance(item, FiledReport) and frame.units.card(item.unit_slug))
    mistakes = sorted_once((*frame.mistakes, *(item for item in met if isinstance(item, Mistake))))
    return Loaded(frame.corpus(reports, withdrawn_of(frame, met)), mistakes)


@dataclass(frozen=True)
class Frame:
    """A content folder without its reports: what can be read of everything else, and the mistakes in it."""

    tree: ContentTree
    publisher: Publisher | None
    units: Units
    waivers: tuple[FiledRecord[Waiver], ...]
    decisions: tuple[FiledRecord[Decision], ...]
    mistakes: tuple[Mistake, ...]

    def corpus(self, reports: Sequence[FiledReport], withdrawn: tuple[FiledWithdrawal, ...] = ()) -> Corpus | None:
        """Return the corpus of these reports and withdrawals; there is none without a publisher."""
        if not self.publisher:
            return None
        return Corpus(self.publisher, self.units, reports, self.waivers, self.decisions, withdrawn=withdrawn)


def load_frame(content: Path) -> Frame:
    """Read everything but the reports.

    Raises:
        GongkaiError: there is no such folder.
    """
    tree = tree_of(content)
    publisher, cards = list(_publisher(tree)), list(load_units(tree))
    waivers, decisions = list(load_waivers(tree)), list(load_decisions(tree))
    units = Units(card for card in cards if isinstance(card, FiledUnit))
    met = (*publisher, *cards, *names_twice(units), *waivers, *decisions)
    return Frame(
        tree,
        next((item for item in publisher if isinstance(item, Publisher)), None),
        units,
        tuple(item for item in waivers if not isinstance(item, Mistake)),
        tuple(item for item in decisions if not isinstance(item, Mistake)),
        tuple(item for item in met if isinstance(item, Mistake)),
    )


def read_whole(tree: ContentTree, units: Units, folder: Path) -> Iterator[FiledReport | Mistake]:
    """Read a report's folder with its originals and earlier versions, and say what is wrong with its place."""
    for item in read_folder(tree, folder):
        yield item
        if isinstance(item, FiledReport):
            yield from check_place(tree, item, units)
            yield from check_originals(tree, item)
            yield from check_earlier(tree, item)


def read_grave(tree: ContentTree, units: Units, folder: Path) -> Iterator[FiledWithdrawal | Mistake]:
    """Read the folder of a report that was withdrawn, and say what is wrong with its place."""
    for item in read_withdrawn(tree, folder):
        yield item
        if isinstance(item, FiledWithdrawal):
            yield from check_unit(tree, item, units)


def withdrawn_of(frame: Frame, met: Iterable[object]) -> tuple[FiledWithdrawal, ...]:
    """Return the withdrawals among what was met whose units have cards."""
    return tuple(item for item in met if isinstance(item, FiledWithdrawal) and frame.units.card(item.unit_slug))


def sorted_once(mistakes: Iterable[Mistake]) -> tuple[Mistake, ...]:
    """Return every mistake once, although a file may be met twice."""
    return tuple(sorted(set(mistakes), key=lambda mistake: mistake.place))


def _read(frame: Frame, folder: Path | Mistake) -> Iterator[FiledReport | FiledWithdrawal | Mistake]:
    if isinstance(folder, Mistake):
        return iter([folder])
    return (read_grave if is_withdrawn(folder) else read_whole)(frame.tree, frame.units, folder)


def _publisher(tree: ContentTree) -> Iterator[Publisher | Mistake]:
    path = tree.root / PUBLISHER
    data = tree.read(path)
    if not isinstance(data, bytes):
        yield data or tree.mistake("publisher-missing", path, "没有 publisher.yaml，应新建，其中至少有“站点名称”")
        return
    loaded = load_record(Publisher, data, tree.label(path))
    yield from loaded.mistakes
    if loaded.record:
        yield loaded.record
