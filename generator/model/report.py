"""One evaluation report: report.yaml."""

from typing import Literal

from pydantic import Field

from generator.model.basics import Funds, Implementation, Staffing
from generator.model.dates import PrintedDate
from generator.model.evaluation import Evaluation
from generator.model.figure import Count
from generator.model.form import Form
from generator.model.goals import Goals, PromisedIndicator
from generator.model.record import Record
from generator.model.scoring import Conclusion, Execution, Indicator, ScoredClass, TableTotal

Kind = Literal["单位自评", "部门评价", "财政评价"]


class Amendment(Record):
    """A correction that was published: when, what and why."""

    date: PrintedDate = Field(alias="日期")
    reason: str = Field(alias="原因")
    change: str | None = Field(None, alias="内容")


class Envelope(Record):
    """公开信息: the metadata of a disclosed item (政府信息公开条例 art. 12); stored, never made up."""

    index_number: str | None = Field(None, alias="索引号")
    issuer: str | None = Field(None, alias="发布机构")
    document_number: str | None = Field(None, alias="文号")
    topic: str | None = Field(None, alias="主题分类")
    created: PrintedDate | None = Field(None, alias="成文日期")
    published: PrintedDate | None = Field(None, alias="发布日期")
    published_time: str | None = Field(None, alias="发布时间", pattern=r"^(?:[01]\d|2[0-3]):[0-5]\d$")
    validity: Literal["有效", "失效", "废止"] | None = Field(None, alias="有效性")
    keywords: tuple[str, ...] = Field((), alias="关键词")
    abstract: str | None = Field(None, alias="内容概述")
    access: str | None = Field(None, alias="公开方式")
    bases: tuple[str, ...] = Field((), alias="公开依据")
    attachments: tuple[str, ...] = Field((), alias="附件")
    amendments: tuple[Amendment, ...] = Field((), alias="更正记录")


class Shortcoming(Record):
    """A problem that the report names, with its analysis where the report gives one.

    `answer` is the number of the recommendation that answers it; a person decides that, no import does.
    """

    title: str = Field(alias="问题")
    analysis: str | None = Field(None, alias="原因分析")
    answer: Count | None = Field(None, alias="对应建议")


class Original(Record):
    """A file as it was filed, beside the report in files/; `part` tells that the report's form was read from it."""

    file: str = Field(alias="文件")
    sha256: str = Field(alias="SHA-256", pattern="^[0-9a-f]{64}$")
    part: Literal["自评表"] | None = Field(None, alias="内容")


class Report(Record):
    """The facts of one report, as printed. What has no field here stands in text.md."""

    kind: Kind | None = Field(None, alias="评价类型")
    year: int = Field(alias="年度", ge=1994, le=2999)
    project: str = Field(alias="项目名称", min_length=1)
    unit: str = Field(alias="实施单位", min_length=1)
    department: str | None = Field(None, alias="主管部门")
    leaders: tuple[str, ...] = Field((), alias="项目负责人")
    filed: PrintedDate | None = Field(None, alias="填报时间")
    envelope: Envelope = Field(default=Envelope(), alias="公开信息")
    implementation: Implementation = Field(default=Implementation(), alias="实施情况")
    staffing: Staffing = Field(default=Staffing(), alias="机构设置")
    funds: Funds = Field(default=Funds(), alias="资金")
    goals: Goals = Field(default=Goals(), alias="绩效目标")
    evaluation: Evaluation = Field(default=Evaluation(), alias="评价工作")
    conclusion: Conclusion = Field(default=Conclusion(), alias="评价结论")
    classes: tuple[ScoredClass, ...] = Field((), alias="指标分析")
    table_total: TableTotal | None = Field(None, alias="评分表合计")
    execution: Execution = Field(default=Execution(), alias="预算执行偏差")
    practices: tuple[str, ...] = Field((), alias="经验做法")
    problems: tuple[Shortcoming, ...] = Field((), alias="存在问题")
    recommendations: tuple[str, ...] = Field((), alias="有关建议")
    statements: tuple[str, ...] = Field((), alias="其他说明")
    form: Form | None = Field(None, alias="自评表")
    originals: tuple[Original, ...] = Field((), alias="原件")

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """All scored indicators in the order of the report."""
        return tuple(indicator for scored in self.classes for indicator in scored.indicators)

    def promise_of(self, indicator: Indicator) -> PromisedIndicator | None:
        """Return what the goals chapter promised for `indicator`, if it promised it."""
        name = indicator.promised_as or indicator.name
        return next((promised for promised in self.goals.indicators if promised.name == name), None)
