"""The cards in units/, and the claims that two of them make to one name."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.content.filed import FiledUnit
from generator.content.layout import SLUG, UNITS
from generator.content.lines import Step
from generator.content.mistake import Mistake, quoted
from generator.content.record_loading import load_record
from generator.content.tree import ContentTree
from generator.model.folding import squeeze
from generator.model.unit import Unit


def load_units(tree: ContentTree) -> Iterator[FiledUnit | Mistake]:
    """Yield every card that can be read, and the mistakes of all."""
    cards: list[Path] = []
    for path in tree.entries(tree.root / UNITS):
        if isinstance(path, Mistake):
            yield path
        elif path.suffix.lower() not in (".yaml", ".yml") or path.is_dir():
            yield tree.mistake("unknown-file", path, "这里应只有单位卡片（名称.yaml），请移走")
        else:
            cards.append(path)
    yield from _misnamed(tree, cards)
    for path in cards:
        yield from _card(tree, path)


def _is_well_named(path: Path) -> bool:
    return path.suffix == ".yaml" and SLUG.fullmatch(path.stem) is not None


def _misnamed(tree: ContentTree, cards: list[Path]) -> Iterator[Mistake]:
    """Yield the cards whose names are wrong, or another card's but for the case or the ending."""
    first_of: dict[str, Path] = {}
    for path in sorted(cards, key=_is_well_named, reverse=True):
        slug = path.stem.lower()
        first = first_of.setdefault(slug, path)
        if path != first:
            message = f"与 {first.name} 是同一个单位标识“{slug}”，应只留一个文件"
            yield tree.mistake("unit-slug-twice", path, message)
        elif not SLUG.fullmatch(path.stem):
            message = f"文件名“{path.stem}”应只用小写字母、数字和连字符（a-z 0-9 -）"
            yield tree.mistake("bad-slug", path, message)
        elif path.suffix != ".yaml":
            yield tree.mistake("unknown-file", path, f"扩展名是“{path.suffix}”，应为“.yaml”")


def _card(tree: ContentTree, path: Path) -> Iterator[FiledUnit | Mistake]:
    """Read a card; one that is misnamed is read for its mistakes only."""
    data = tree.read(path)
    if not isinstance(data, bytes):
        yield data or tree.mistake("unreadable", path, "链接指向的文件不存在")
        return
    loaded = load_record(Unit, data, tree.label(path))
    yield from loaded.mistakes
    if loaded.record and _is_well_named(path):
        yield FiledUnit(path.stem, loaded.record, tree.label(path), loaded.lines)


def names_twice(units: Iterable[FiledUnit]) -> Iterator[Mistake]:
    """Yield every name or alias that a card before has too."""
    owners: dict[str, tuple[FiledUnit, int]] = {}
    for unit in units:
        for name, path in _names(unit.unit):
            owner, line = owners.setdefault(squeeze(name), (unit, unit.line(*path)))
            if owner is not unit:
                message = f"{quoted(name)}已是 {owner.file} 第 {line} 行的名称或别名，一个名称应只属于一个单位"
                yield Mistake("unit-name-twice", unit.file, unit.line(*path), message)


def _names(unit: Unit) -> Iterator[tuple[str, tuple[Step, ...]]]:
    yield unit.name, ("名称",)
    for index, alias in enumerate(unit.aliases):
        yield alias, ("别名", index)
