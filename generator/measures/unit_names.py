"""By which name a report's text calls its unit, where a label introduces it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.importing.sought import Sought
from generator.model.folding import squeeze
from generator.model.unit import Unit
from generator.narrative.narrative import narrative

Standing = Literal["全称", "别名", "近似", "他单位", "其他", "不详"]
"""全称 and 别名 are the unit's, 近似 is much like them; 他单位 has a card of its own, 其他 is a unit without one.

Of what is 不详 it cannot be told which unit it names.
"""

_LABELLED = Sought.of(
    r"(?P<label>实施主体|项目主管单位|项目实施单位|项目承担单位|承担单位|实施单位(?:\(公章\))?)[:为是](?P<name>[\u4e00-\u9fff]{3,40})",
    "[实项承](?=施主体|目[主实承]|担单位|施单位)",
)
_ALIKE = 0.75
_WHOLE_NAME = re.compile(
    r"(?!各|全|有关|相关|本|该|由)[\u4e00-\u9fff]{3,}(?:委员会|办公室|中心|学校|大学|政府|公司|集团|[局委办厅院馆站所校队室会社处])"
)


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
    own = corpus.units.card(filed.unit_slug)
    if own is None:
        return
    card, known = own.unit, _known(filed, own.unit)
    text = narrative(filed)
    stream = text.outline.stream
    for match in text.found(_LABELLED):
        start, end = match.span("name")
        name = stream.chars[start : min(end, stream.line_end(start))]
        standing = known.get(name) or ("他单位" if corpus.units.named(name) else _standing(name, known))
        yield NamedUnit(match["label"], name, standing, card.name, text.at(match, "name"))


def _known(filed: FiledReport, card: Unit) -> dict[str, Standing]:
    """Return the names on the unit's card and those of the departments; the unit's own come before the others."""
    departments = {squeeze(name) for name in (filed.report.department, card.department) if name}
    known: dict[str, Standing] = dict.fromkeys(departments, "其他")
    known |= dict.fromkeys(map(squeeze, card.aliases), "别名")
    return known | {squeeze(card.name): "全称"}


def _standing(name: str, known: Mapping[str, Standing]) -> Standing:
    own = {each: standing for each, standing in known.items() if standing in ("全称", "别名")}
    if name.startswith(tuple(own)):
        return "不详"
    if any(_alike(name, each) or (standing == "全称" and _shortens(name, each)) for each, standing in own.items()):
        return "近似"
    return "其他" if _WHOLE_NAME.fullmatch(name) else "不详"


def _alike(name: str, known: str) -> bool:
    return SequenceMatcher(None, name, known, autojunk=False).ratio() >= _ALIKE


def _shortens(name: str, full: str) -> bool:
    """Tell whether all characters of the name occur in the full name, in this order."""
    rest = iter(full)
    return all(character in rest for character in name)
