"""Chapter 4: the classes and every scored indicator, told in prose or in a table."""

from collections.abc import Iterator
from dataclasses import replace

from generator.framework.indicators import CLASSES, class_of_group, place_of
from generator.importing.class_clauses import ClassClause, class_clauses, clause_under, merged
from generator.importing.matching import promised_names
from generator.importing.outline import Outline
from generator.importing.scored_prose import ScoredItem, prose_items
from generator.importing.scored_table import scoring_rules, table_items, table_total
from generator.importing.stream import Passage
from generator.model.folding import squeeze
from generator.model.goals import EmptyGroup, Goals
from generator.model.scoring import Indicator, ScoredClass, TableTotal
from generator.sources.source import Source

_UNCLASSED = "未分类"
"""Where a report does not say to which class an indicator belongs."""


def read_classes(outline: Outline, source: Source, goals: Goals) -> tuple[ScoredClass, ...]:
    """Read the scoring chapter.

    The indicators are taken from the chapter's prose, else from its table, else from a table in the appendix that
    the report itself has no indicators without. Indicators told in prose have their 评分标准 from any table that names
    both.
    """
    chapter = outline.chapter("scoring") or _unheaded(outline)
    items = _with_rules(prose_items(outline, chapter), outline, source)
    if not items:
        items = table_items(source, chapter) or table_items(source, outline.appendix())
    items = [_completed(item, goals) for item in items]
    worths = _worths(outline, chapter)
    names = [name for name in dict.fromkeys([*(item.class_name for item in items), *worths]) if name]
    ordered = sorted(names, key=lambda name: CLASSES.index(name) if name in CLASSES else len(CLASSES))
    promised = promised_names([item.indicator for item in items if item.indicator], goals)
    return tuple(_class(name, items, worths.get(name), promised) for name in ordered)


def read_table_total(outline: Outline, source: Source) -> TableTotal | None:
    """Read the row 合计 of the scoring chapter's table."""
    return table_total(source, outline.chapter("scoring") or _unheaded(outline))


def _unheaded(outline: Outline) -> Passage:
    """Return the part of a report without scoring chapter in which its indicators can stand."""
    before = outline.chapter("conclusion") or outline.chapter("evaluation")
    return outline.main().sub(before.start if before else 0)


def _with_rules(items: list[ScoredItem], outline: Outline, source: Source) -> list[ScoredItem]:
    """Give indicators told in prose the rules that a table prints for them."""
    rules = scoring_rules(source, outline.appendix()) | scoring_rules(source, outline.main())
    return [_with_rule(item, rules) for item in items] if rules else items


def _with_rule(item: ScoredItem, rules: dict[str, str]) -> ScoredItem:
    rule = rules.get(squeeze(item.indicator.name)) if item.indicator else None
    if not item.indicator or not rule:
        return item
    return replace(item, indicator=item.indicator.model_copy(update={"rule": rule}))


def _completed(item: ScoredItem, goals: Goals) -> ScoredItem:
    """Give an indicator whose headings are missing the class and group of the framework or of the goals."""
    if not item.indicator:
        return item
    place = place_of(item.indicator.name)
    promised = next((p for p in goals.indicators if p.name == item.indicator.name), None)
    group = item.indicator.group or (place[1] if place else promised.group if promised else None)
    class_name = (place[0] if place else None) or item.class_name or class_of_group(group) or _UNCLASSED
    return replace(item, class_name=class_name, indicator=item.indicator.model_copy(update={"group": group}))


def _worths(outline: Outline, chapter: Passage) -> dict[str, ClassClause]:
    """Return what the chapter states of each class; a mere count may be one of the goals' indicators."""
    clauses = [*class_clauses(chapter), *_under_headings(outline)]
    return merged(clause for clause in clauses if clause.full or clause.score or clause.groups)


def _under_headings(outline: Outline) -> Iterator[ClassClause]:
    for name in CLASSES:
        for _, section in outline.sections(f"scoring.class.{name}"):
            clause = clause_under(section, name)
            if clause:
                yield clause


def _class(name: str, items: list[ScoredItem], worth: ClassClause | None, promised: dict[str, str]) -> ScoredClass:
    mine = [item for item in items if item.class_name == name]
    subtotal = next((item.worth for item in mine if item.worth), (None, None))
    full = (worth and worth.full) or next((item.class_full for item in mine if item.class_full), None) or subtotal[0]
    return ScoredClass(
        name=name,
        groups_stated=worth.groups if worth else None,
        indicators_stated=worth.indicators if worth else None,
        full=full,
        score=(worth and worth.score) or subtotal[1],
        rate=worth.rate if worth else None,
        indicators=tuple(_linked(item.indicator, promised) for item in mine if item.indicator),
        empty=tuple(EmptyGroup(group=item.group, wording=item.empty) for item in mine if item.empty and item.group),
    )


def _linked(indicator: Indicator, promised: dict[str, str]) -> Indicator:
    name = promised.get(indicator.name)
    return indicator.model_copy(update={"promised_as": name}) if name else indicator
