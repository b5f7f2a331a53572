"""One finding accepted in public: a record of waivers.yaml."""

from calendar import monthrange
from datetime import date

from pydantic import Field

from generator.model.dates import PrintedDate
from generator.model.record import Record


class Waiver(Record):
    """What one rule finds in one report is accepted: why, by whom, until when."""

    rule: str = Field(
        alias="规则", pattern="^[a-z0-9-]+/[a-z0-9-]+$", description="规则的代码，例如 sums/uses-equal-spent"
    )
    report: str = Field(
        alias="报告", pattern="^[0-9]{4}/[a-z0-9-]+/[a-z0-9-]+$", description="报告的地址，例如 2023/wenlv-ju/zhanlan"
    )
    reason: str = Field(alias="理由", min_length=1)
    name: str = Field(alias="姓名", min_length=1)
    until: PrintedDate = Field(alias="截止")

    @property
    def last_day(self) -> date:
        """The last day on which the waiver holds; of a month without a day, its last."""
        until = self.until
        return date(until.year, until.month, until.day or monthrange(until.year, until.month)[1])
