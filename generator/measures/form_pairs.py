"""The indicators of an appended form beside those of its report: pairs by name, and what only one of them has."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.content.filed import FiledReport
from generator.framework.form import BUDGET_CLASS
from generator.measures.forms import appended
from generator.measures.marks import Scored, scored_indicators
from generator.measures.promises import PROJECTS_OWN, plain_name

_ALIKE = 0.6
"""Names less alike than this are two indicators."""


@dataclass(frozen=True)
class Beside:
    """The pairs (form, report), and the indicators that only the form or only the report has."""

    pairs: tuple[tuple[Scored, Scored], ...] = ()
    only_form: tuple[Scored, ...] = ()
    only_report: tuple[Scored, ...] = ()


def beside(filed: FiledReport) -> Beside:
    """Compare the project's own indicators; nothing where the report has no form, or one of the two no indicators."""
    form = appended(filed)
    ours = [scored for scored in scored_indicators(filed) if scored.scored_class.name in PROJECTS_OWN]
    theirs = [each for each in scored_indicators(form) if each.scored_class.name != BUDGET_CLASS] if form else []
    if not ours or not theirs:
        return Beside()
    pairs = dict(_pairs(theirs, ours))
    taken = set(pairs.values())
    return Beside(
        tuple((theirs[one], ours[other]) for one, other in sorted(pairs.items())),
        tuple(each for index, each in enumerate(theirs) if index not in pairs),
        tuple(each for index, each in enumerate(ours) if index not in taken),
    )


def _pairs(theirs: list[Scored], ours: list[Scored]) -> Iterator[tuple[int, int]]:
    """Yield pairs of indices, the most alike first; each indicator is in one pair at most."""
    ranked = sorted(
        ((_likeness(one, other), -row, -column) for row, one in enumerate(theirs) for column, other in enumerate(ours)),
        reverse=True,
    )
    rows: set[int] = set()
    columns: set[int] = set()
    for likeness, row, column in ranked:
        if likeness >= _ALIKE and -row not in rows and -column not in columns:
            rows.add(-row)
            columns.add(-column)
            yield -row, -column


def _likeness(one: Scored, other: Scored) -> float:
    names = plain_name(one.indicator.name), plain_name(other.indicator.name)
    return SequenceMatcher(None, *names, autojunk=False).ratio()
