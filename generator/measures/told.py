"""Sentences of the scoring chapter: in the full text, and in the findings of report.yaml where they differ from it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.measures.marks import Scored, scored_indicators
from generator.model.folding import squeeze
from generator.narrative.narrative import narrative


@dataclass(frozen=True)
class Told:
    """A match in folded text without white space, and the place where a person finds its words."""

    match: re.Match[str]
    place: Place


def told(filed: FiledReport, pattern: re.Pattern[str]) -> Iterator[Told]:
    """Yield the pattern's matches in the scoring chapter; what text and finding say alike comes once."""
    text = narrative(filed)
    chapter = text.chapter("scoring")
    known = set()
    for match in text.find(pattern, chapter) if chapter else ():
        known.add(match[0])
        yield Told(match, text.at(match))
    for scored, finding in _findings(filed):
        for match in pattern.finditer(finding):
            if match[0] not in known:
                yield Told(match, scored.at("评价分析"))


@lru_cache(maxsize=2)
def _findings(filed: FiledReport) -> tuple[tuple[Scored, str], ...]:
    """Return the findings of a report as they are looked through by one rule after another."""
    told = ((scored, scored.indicator.finding) for scored in scored_indicators(filed))
    return tuple((scored, squeeze(finding)) for scored, finding in told if finding)
