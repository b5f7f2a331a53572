"""One form read: as a report of its own, or as the figures that are appended to a report."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.errors import GongkaiError
from generator.framework.form import BUDGET_CLASS, NOTE
from generator.importing.form.areas import FormArea
from generator.importing.form.funds import FormFunds, read_funds
from generator.importing.form.goals import GoalsTable, goals_table, lone_goal, read_goals
from generator.importing.form.head import FormHead, read_head
from generator.importing.form.header import headers_in
from generator.importing.form.indicators import IndicatorsReader
from generator.importing.form.paired_funds import paired_funds, read_paired_funds
from generator.importing.form.rows import FormGrid, FormRow
from generator.importing.leftover import Leftover
from generator.model.form import Form, FormGoals
from generator.model.goals import Goals
from generator.model.report import Original, Report
from generator.model.scoring import Conclusion, Indicator, ScoredClass, TableTotal
from generator.sources.source import Source

_NOTE = re.compile(NOTE)


@dataclass(frozen=True)
class FormFacts:
    """Everything that a form says, as printed, and the rows whose figures found no field."""

    first: int
    head: FormHead
    funds: FormFunds
    goals: Goals
    classes: tuple[ScoredClass, ...]
    total: TableTotal | None
    leftovers: tuple[Leftover, ...]
    grid: FormGrid

    @property
    def stands_alone(self) -> bool:
        """Whether the head says enough to file the form as a report."""
        return not self._missing()

    def as_report(self, source: Source) -> Report:
        """Return the form as a report.

        Raises:
            GongkaiError: project, unit or year cannot be told.
        """
        head, total = self.head, self.total
        if not (head.project and head.unit and head.year):
            missing = "、".join(self._missing())
            hint = "请在表头写明项目名称、实施单位和年度，例如“（2023年度）”"
            raise GongkaiError(f"{source.name} 第 {self.first} 行起的自评表：没有找到{missing}。{hint}")
        return Report(
            kind="单位自评",
            year=head.year,
            project=head.project,
            unit=head.unit,
            department=head.department,
            leaders=head.leaders,
            filed=head.filed,
            funds=self.funds.funds,
            goals=self.goals,
            conclusion=Conclusion(total=total.score if total else None, grade_print=head.grade),
            classes=self.classes,
            table_total=TableTotal(full=total.full) if total and total.full else None,
            originals=(Original(file=source.name, sha256=source.sha256),),
        )

    def as_appended(self) -> Form:
        """Return the form as the second set of figures of a report."""
        return Form(
            year=self.head.year,
            project=self.head.project,
            unit=self.head.unit,
            department=self.head.department,
            leaders=self.head.leaders,
            filed=self.head.filed,
            grade_print=self.head.grade,
            funds=self.funds.funds,
            goals=FormGoals(overall=self.goals.overall, result=self.goals.result),
            classes=self.classes,
            table_total=self.total,
        )

    def _missing(self) -> list[str]:
        head = self.head
        told = (("项目名称", head.project), ("实施单位", head.unit), ("评价年度", head.year))
        return [label for label, value in told if not value]


def read_form(area: FormArea) -> FormFacts:
    """Read the rows of a form."""
    rows = area.rows
    grid = FormGrid((*area.borrowed, *rows))
    funds_at, (at, header) = headers_in(rows)
    goals = goals_table(rows[area.head : at])
    goals_at = at if goals is None else area.head + goals.index
    tables = min(funds_at[0] if funds_at else at, goals_at)
    funds = FormFunds()
    paired = None if funds_at else paired_funds(rows[:goals_at])
    if funds_at:
        end = goals_at if goals_at > funds_at[0] else at
        funds = read_funds(grid, funds_at[1], rows[: funds_at[0]], rows[funds_at[0] : end])
    elif paired:
        tables = min(tables, paired.index)
        funds = FormFunds(read_paired_funds(grid, paired, rows[:goals_at]))
    indicators = IndicatorsReader(grid, header)
    behind = rows[at + indicators.read(rows[at:]) :]
    head = read_head(grid, (*area.borrowed, *rows[: area.head]), rows[area.head : tables], behind)
    goal = _goals(grid, area, goals, funds_at[0] if funds_at and funds_at[0] > goals_at else at)
    _pass_over_notes(grid, (*area.borrowed, *rows[: area.head]), behind)
    classes = (*_budget(funds), *indicators.made())
    return FormFacts(area.first, head, funds, goal, classes, indicators.total, tuple(grid.leftovers()), grid)


def _goals(grid: FormGrid, area: FormArea, table: GoalsTable | None, end: int) -> Goals:
    """Read the goals' table, which ends where the next table begins."""
    if table is None:
        return lone_goal(grid, area.rows[area.head : end])
    return read_goals(grid, table, area.rows[area.head : end])


def _budget(funds: FormFunds) -> Iterator[ScoredClass]:
    """Yield the points of the row 年度资金总额 as the class 预算执行率 with one indicator of that name."""
    if funds.full or funds.score:
        indicator = Indicator(name=BUDGET_CLASS, full=funds.full, score=funds.score)
        yield ScoredClass(name=BUDGET_CLASS, indicators=(indicator,))


def _pass_over_notes(grid: FormGrid, titles: Sequence[FormRow], behind: Sequence[FormRow]) -> None:
    """Pass over titles, and from the first note or signature on what stands behind the tables: these hold no facts."""
    first = next((index for index, row in enumerate(behind) if _NOTE.match(row.first)), len(behind))
    for row in (*titles, *behind[first:]):
        grid.pass_over(row)
