"""《项目支出绩效自评表》 appended to a report: a second set of figures beside the report's own."""

from pydantic import Field

from generator.model.basics import Funds
from generator.model.dates import PrintedDate
from generator.model.record import Record
from generator.model.scoring import Indicator, ScoredClass, TableTotal


class FormGoals(Record):
    """年度总体目标: what was to be reached, and what was."""

    overall: str | None = Field(None, alias="总体目标")
    result: str | None = Field(None, alias="实际完成情况")


class Form(Record):
    """The form's head as printed, and its own figures; keys that a report has too mean the same there."""

    year: int | None = Field(None, alias="年度", ge=1994, le=2999)
    project: str | None = Field(None, alias="项目名称")
    unit: str | None = Field(None, alias="实施单位")
    department: str | None = Field(None, alias="主管部门")
    leaders: tuple[str, ...] = Field((), alias="项目负责人")
    filed: PrintedDate | None = Field(None, alias="填报时间")
    grade_print: str | None = Field(None, alias="自评等级")
    funds: Funds = Field(default=Funds(), alias="资金")
    goals: FormGoals = Field(default=FormGoals(), alias="绩效目标")
    classes: tuple[ScoredClass, ...] = Field((), alias="指标分析")
    table_total: TableTotal | None = Field(None, alias="评分表合计")

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """All scored indicators in the order of the form."""
        return tuple(indicator for scored in self.classes for indicator in scored.indicators)
