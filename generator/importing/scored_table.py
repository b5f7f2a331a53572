"""Scored indicators in a table."""

import re
from collections.abc import Iterator

from generator.framework.indicators import CLASSES
from generator.importing.cells import mark_row, rate_in, score_in, target_in
from generator.importing.scored_prose import ScoredItem
from generator.importing.segments import group_name
from generator.importing.stream import Passage
from generator.importing.tables import INDICATOR_COLUMNS, SUBTOTAL, TOTAL, Row, rows_with
from generator.model.decimals import FIGURE
from generator.model.figure import Score
from generator.model.folding import fold, squeeze
from generator.model.scoring import Indicator, TableTotal
from generator.sources.source import Source

_CLASS = re.compile(rf"(?P<name>{'|'.join(CLASSES)})")
_WEIGHT = re.compile(rf"\((?P<full>{FIGURE}(?:分|%)?)\)")


def table_items(source: Source, passage: Passage) -> list[ScoredItem]:
    """Return the indicators of the tables in a passage; blank class and group cells repeat the ones above."""
    items: list[ScoredItem] = []
    class_name = group = None
    class_full: Score | None = None
    for row in _rows(source, passage):
        title = row.text("level_1")
        if _is(row, TOTAL):
            continue
        mark_row(passage.stream, row)
        if _is(row, SUBTOTAL):
            items.append(ScoredItem(class_name, None, worth=(score_in(row, "full"), score_in(row, "score"))))
            continue
        if title:
            class_name, class_full, group = (
                _class(title),
                row.note(_weight(title), "level_1") or score_in(row, "weight"),
                None,
            )
        group = group_name(squeeze(row.text("group") or "")) or group
        items.append(_item(row, class_name, group, class_full))
    return items


def table_total(source: Source, passage: Passage) -> TableTotal | None:
    """Return the table's row 合计."""
    for row in _rows(source, passage):
        if _is(row, TOTAL):
            mark_row(passage.stream, row)
            return TableTotal(full=score_in(row, "full"), score=score_in(row, "score"))
    return None


def scoring_rules(source: Source, passage: Passage) -> dict[str, str]:
    """Return the rules by which points are given, by the squeezed names of their indicators.

    Of a name that stands beside two rules none is returned.
    """
    found: dict[str, set[str]] = {}
    for row in rows_with(source, passage, INDICATOR_COLUMNS, frozenset({"name", "rule"})):
        name, rule = row.text("name"), row.text("rule")
        if name and rule:
            found.setdefault(squeeze(name), set()).add(rule)
    return {name: rules.pop() for name, rules in found.items() if len(rules) == 1}


def _rows(source: Source, passage: Passage) -> Iterator[Row]:
    return rows_with(source, passage, INDICATOR_COLUMNS, frozenset({"name", "full", "score"}))


def _is(row: Row, kind: re.Pattern[str]) -> bool:
    return any(kind.fullmatch(squeeze(cell.text)) for cell in row.cells.values())


def _class(title: str) -> str:
    match = _CLASS.search(title)
    return match["name"] if match else title


def _weight(title: str) -> Score | None:
    match = _WEIGHT.search(fold(title))
    return Score.parse(title[slice(*match.span("full"))]) if match else None


def _item(row: Row, class_name: str | None, group: str | None, class_full: Score | None) -> ScoredItem:
    name = row.text("name")
    if not name:
        words = next((text for column in ("reason", "actual", "target") if (text := row.text(column))), "/")
        return ScoredItem(class_name, group, empty=words, class_full=class_full)
    full = score_in(row, "full")
    text = row.text("score")
    return ScoredItem(
        class_name,
        group,
        Indicator(
            group=group,
            name=name,
            target=target_in(row, "target"),
            actual=target_in(row, "actual"),
            completion=rate_in(row, "completion"),
            deviation=rate_in(row, "deviation"),
            reason=row.text("reason"),
            rule=row.text("rule"),
            full=full,
            score=row.note(Score.in_words(text, full) if text else None, "score") or score_in(row, "score"),
        ),
        class_full=class_full,
    )
