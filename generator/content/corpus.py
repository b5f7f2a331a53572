"""The whole content as one read-only value."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.content.acceptances import load_decisions, load_waivers
from generator.content.earlier import check_earlier
from generator.content.filed import FiledRecord, FiledReport, FiledUnit
from generator.content.layout import PUBLISHER
from generator.content.mistake import Mistake
from generator.content.originals import check_originals
from generator.content.record_loading import load_record
from generator.content.report_folders import load_reports
from generator.content.report_places import check_place
from generator.content.tree import ContentTree
from generator.content.unit_cards import load_units, names_twice
from generator.content.units import Units
from generator.errors import GongkaiError
from generator.model.decision import Decision
from generator.model.publisher import Publisher
from generator.model.waiver import Waiver


@dataclass(frozen=True)
class Corpus:
    """Who publishes, the units by slug, their reports by year, unit and project, what is waived and what was decided.

    Every report's unit is among the units.
    """

    publisher: Publisher
    units: Units
    reports: tuple[FiledReport, ...]
    waivers: tuple[FiledRecord[Waiver], ...] = ()
    decisions: tuple[FiledRecord[Decision], ...] = ()


class Loaded(NamedTuple):
    """What could be loaded, and all mistakes sorted by place; there is no corpus without a publisher."""

    corpus: Corpus | None
    mistakes: tuple[Mistake, ...]


def load_corpus(content: Path) -> Loaded:
    """Read the content folder.

    Raises:
        GongkaiError: there is no such folder.
    """
    if not content.is_dir():
        raise GongkaiError(f"{content}：没有这个内容文件夹，请检查路径，或用 --content 指定")
    tree = ContentTree(content.absolute())
    waivers, decisions = list(load_waivers(tree)), list(load_decisions(tree))
    met = [*_everything(tree), *waivers, *decisions]
    units = Units(item for item in met if isinstance(item, FiledUnit))
    reports = tuple(item for item in met if isinstance(item, FiledReport) and units.card(item.unit_slug))
    publisher = next((item for item in met if isinstance(item, Publisher)), None)
    if not publisher:
        return Loaded(None, _mistakes(met))
    accepted = tuple(item for item in waivers if not isinstance(item, Mistake))
    decided = tuple(item for item in decisions if not isinstance(item, Mistake))
    return Loaded(Corpus(publisher, units, reports, accepted, decided), _mistakes(met))


def _everything(tree: ContentTree) -> Iterator[Publisher | FiledUnit | FiledReport | Mistake]:
    yield from _publisher(tree)
    cards = list(load_units(tree))
    yield from cards
    units = Units(card for card in cards if isinstance(card, FiledUnit))
    yield from names_twice(units)
    for item in load_reports(tree):
        yield item
        if isinstance(item, FiledReport):
            yield from check_place(tree, item, units)
            yield from check_originals(tree, item)
            yield from check_earlier(tree, item)


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


def _mistakes(met: Iterable[object]) -> tuple[Mistake, ...]:
    """Return every mistake once, although a file may be met twice."""
    found = {item for item in met if isinstance(item, Mistake)}
    return tuple(sorted(found, key=lambda mistake: mistake.place))
