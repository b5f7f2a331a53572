"""By which name a report's text calls its unit, where a label introduces it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.model.folding import squeeze
from generator.narrative.narrative import narrative

Standing = Literal["全称", "别名", "近似", "其他"]

_LABELLED = re.compile(
    r"(?P<label>实施主体|项目主管单位|项目实施单位|项目承担单位|承担单位|实施单位(?:\(公章\))?)[:为是](?P<name>[\u4e00-\u9fff]{3,40})"
)
_ALIKE = 0.75


@dataclass(frozen=True)
class NamedUnit:
    """A name behind a label: what it is to the unit whose full name is `full`."""

    label: str
    name: str
    standing: Standing
    full: str
    place: Place


def named_units(corpus: Corpus, filed: FiledReport) -> Iterator[NamedUnit]:
    """Yield every unit that a label names in the text of a report; a name ends with its line."""
    card = next(unit.unit for unit in corpus.units if unit.slug == filed.unit_slug)
    others = {squeeze(name) for each in corpus.units for name in (each.unit.name, *each.unit.aliases)}
    others |= {squeeze(name) for name in (filed.report.department, card.department) if name}
    text = narrative(filed)
    stream = text.outline.stream
    for match in text.find(_LABELLED):
        start, end = match.span("name")
        name = stream.chars[start : min(end, stream.line_end(start))]
        standing = _standing(name, squeeze(card.name), {squeeze(alias) for alias in card.aliases}, others)
        yield NamedUnit(match["label"], name, standing, card.name, text.at(match, "name"))


def _standing(name: str, full: str, aliases: set[str], others: set[str]) -> Standing:
    if name == full:
        return "全称"
    if name in aliases:
        return "别名"
    if name in others or any(name.startswith(known) for known in (full, *aliases)):
        return "其他"
    return "近似" if _shortens(name, full) or any(_alike(name, known) for known in (full, *aliases)) else "其他"


def _alike(name: str, known: str) -> bool:
    return SequenceMatcher(None, name, known, autojunk=False).ratio() >= _ALIKE


def _shortens(name: str, full: str) -> bool:
    """Tell whether all characters of the name occur in the full name, in this order."""
    rest = iter(full)
    return all(character in rest for character in name)
