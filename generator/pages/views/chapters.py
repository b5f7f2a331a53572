"""The chapters of a report that are rows and tables: funds, execution, the evaluation's work, staffing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.model.amount import Amount
from generator.model.basics import Funds, NamedAmount
from generator.model.report import Report
from generator.pages.views.bars import bar
from generator.pages.views.facts import Fact, facts, label
from generator.pages.views.table import Cell, Table, record_cells, records_table


@dataclass(frozen=True)
class Chapter:
    """A chapter: rows of label and value, then tables; false when it holds nothing."""

    facts: tuple[Fact, ...] = ()
    tables: tuple[Table, ...] = ()

    def __bool__(self) -> bool:
        """A chapter without data does not appear."""
        return bool(self.facts or self.tables)


def funds(stated: Funds, prefix: str = "") -> Chapter:
    """Return the stated amounts and rates, where the money came from and what it went to, and the rows of a form.

    `prefix` tells the anchors of a second set of figures on the page from those of the first.
    """
    tables = (
        _shares("资金来源（横条表示占预算资金的比重）", stated.sources, stated.planned),
        _shares("资金用途（横条表示占支出资金的比重）", stated.uses, stated.spent, f"{prefix}uses"),
        records_table(label(Funds, "rows"), stated.rows),
    )
    return Chapter(facts(stated), tuple(filter(None, tables)))


def execution(report: Report) -> Chapter:
    """Return what chapter 5 states."""
    return Chapter(facts(report.execution))


def work(report: Report) -> Chapter:
    """Return how the evaluation was done: methods, standards, team, stages, weights, bases."""
    evaluation = report.evaluation
    tables = (
        records_table("评价小组", evaluation.team),
        records_table("工作阶段", evaluation.stages),
        records_table("指标权重", evaluation.weights),
        records_table("评价依据", evaluation.bases),
    )
    return Chapter(facts(evaluation), tuple(filter(None, tables)))


def staffing(report: Report) -> Chapter:
    """Return who carried the project out, when, and the people and posts stated."""
    return Chapter((*facts(report.implementation), *facts(report.staffing)))


def _shares(caption: str, parts: Iterable[NamedAmount], whole: Amount | None, anchor: str = "") -> Table | None:
    table = Table.of(caption, (_share(part, whole) for part in parts))
    return replace(table, id=anchor) if table else None


def _share(part: NamedAmount, whole: Amount | None) -> tuple[Cell, ...]:
    name, amount = record_cells(part)
    return (name, replace(amount, bar=bar(part.amount, whole)))
