"""Chapter 1 apart from the goals: who carries the project out, when, and with what money."""

from pydantic import Field

from generator.model.amount import Amount
from generator.model.dates import Period
from generator.model.figure import Count, Rate, Score
from generator.model.record import Record


class Implementation(Record):
    """实施情况: by whom and in which period the project was carried out."""

    body: str | None = Field(None, alias="实施主体")
    period: Period | None = Field(None, alias="实施时间")


class StaffPart(Record):
    """A part of a head count, such as 事业编制8人."""

    name: str = Field(alias="名称")
    count: Count = Field(alias="人数")


class HeadCount(Record):
    """A stated total of posts or people and the parts stated with it."""

    total: Count | None = Field(None, alias="合计")
    parts: tuple[StaffPart, ...] = Field((), alias="其中")


class Staffing(Record):
    """机构设置: departments, posts (编制), people on duty, retired, employed outside the posts."""

    departments_stated: Count | None = Field(None, alias="科室数")
    departments: tuple[str, ...] = Field((), alias="科室")
    posts: HeadCount | None = Field(None, alias="编制")
    on_duty: HeadCount | None = Field(None, alias="实有在职")
    outside_posts: HeadCount | None = Field(None, alias="编外聘用")
    retired: HeadCount | None = Field(None, alias="离退休")


class NamedAmount(Record):
    """One source or one use of money; the amount is absent where only the name is printed."""

    name: str = Field(alias="名称")
    amount: Amount | None = Field(None, alias="金额")


class FundRow(Record):
    """A row of the funds table of a self-evaluation form below 年度资金总额; amounts have the unit of the header."""

    name: str = Field(alias="名称")
    initial: Amount | None = Field(None, alias="年初预算数")
    adjusted: Amount | None = Field(None, alias="全年预算数")
    spent: Amount | None = Field(None, alias="全年执行数")
    full: Score | None = Field(None, alias="分值")
    rate: Rate | None = Field(None, alias="执行率")
    score: Score | None = Field(None, alias="得分")


class Funds(Record):
    """资金投入和使用情况: what was budgeted, received, spent and left, and the rates stated."""

    budget: Amount | None = Field(None, alias="预算资金")
    initial: Amount | None = Field(None, alias="年初预算")
    added: Amount | None = Field(None, alias="追加预算")
    adjusted: Amount | None = Field(None, alias="调整后预算")
    received: Amount | None = Field(None, alias="到位资金")
    spent: Amount | None = Field(None, alias="支出资金")
    balance: Amount | None = Field(None, alias="结余资金")
    arrival_rate: Rate | None = Field(None, alias="资金到位率")
    execution_rate: Rate | None = Field(None, alias="预算执行率")
    sources: tuple[NamedAmount, ...] = Field((), alias="资金来源")
    uses: tuple[NamedAmount, ...] = Field((), alias="资金用途")
    rows: tuple[FundRow, ...] = Field((), alias="资金明细")

    @property
    def planned(self) -> Amount | None:
        """The budget that counts: the stated total, else the adjusted, else the initial budget."""
        return self.budget or self.adjusted or self.initial
