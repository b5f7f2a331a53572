"""One unit's card: units/<unit>.yaml."""

from typing import Literal

from pydantic import Field

from generator.model.record import Record

UnitKind = Literal["行政机关", "党委机关", "人大", "政协", "监察", "法院", "检察院", "事业单位", "群团组织"]


class Unit(Record):
    """A unit that files reports; `aliases` are the other names that its texts use."""

    name: str = Field(alias="名称", min_length=1)
    aliases: tuple[str, ...] = Field((), alias="别名")
    kind: UnitKind | None = Field(None, alias="类型")
    department: str | None = Field(None, alias="主管部门")
    credit_code: str | None = Field(None, alias="统一社会信用代码", pattern="^[0-9A-HJ-NPQRTUWXY]{18}$")
