"""The goals chapter: what was promised."""

from pydantic import Field

from generator.model.record import Record
from generator.model.target import Target


class Basis(Record):
    """A law, rule or notice that a report rests on; `number` is its 文号 as printed."""

    title: str = Field(alias="名称")
    number: str | None = Field(None, alias="文号")


class PromisedIndicator(Record):
    """An indicator as the goals chapter promised it, in that chapter's own classification."""

    level_1: str | None = Field(None, alias="一级指标")
    group: str | None = Field(None, alias="二级指标")
    name: str = Field(alias="三级指标")
    target: Target | None = Field(None, alias="预期指标值")


class EmptyGroup(Record):
    """A group of indicators that a chapter says it has none of, in the chapter's words."""

    level_1: str | None = Field(None, alias="一级指标")
    group: str = Field(alias="二级指标")
    wording: str = Field(alias="原文")


class Goals(Record):
    """项目绩效目标: the overall goal, the indicators promised, and the rules the chapter names.

    `result` stands beside the overall goal in a self-evaluation form.
    """

    overall: str | None = Field(None, alias="总体目标")
    result: str | None = Field(None, alias="实际完成情况")
    bases: tuple[Basis, ...] = Field((), alias="依据")
    indicators: tuple[PromisedIndicator, ...] = Field((), alias="绩效指标")
    empty: tuple[EmptyGroup, ...] = Field((), alias="空缺")
