"""One finding of the screening decided by a person: a record of screening.yaml."""

from pydantic import Field

from generator.model.dates import PrintedDate
from generator.model.record import Record


class Decision(Record):
    """What one rule of the screening saw in one report may be published: why, who decided, and when.

    `number` stands for the exact characters seen; where these change, the decision holds no longer.
    """

    number: str = Field(
        alias="编号", pattern="^[0-9a-f]{12}$", description="审查编号，12 位，见 gongkai check 或审核页面"
    )
    rule: str = Field(
        alias="规则",
        pattern="^screening[a-z0-9-]*/[a-z0-9-]+$",
        description="审查规则的代码，例如 screening/no-mobile-numbers",
    )
    report: str = Field(
        alias="报告", pattern="^[0-9]{4}/[a-z0-9-]+/[a-z0-9-]+$", description="报告的地址，例如 2023/wenlv-ju/zhanlan"
    )
    reason: str = Field(alias="理由", min_length=1)
    name: str = Field(alias="姓名", min_length=1)
    date: PrintedDate = Field(alias="日期")
