"""Chapter 2: how the evaluation was done, by whom, when and by which rules."""

from pydantic import Field

from generator.model.dates import Period
from generator.model.figure import Count, Score
from generator.model.goals import Basis
from generator.model.record import Record


class Member(Record):
    """A member of the evaluation team; `duty` is printed text."""

    name: str = Field(alias="姓名")
    posts: tuple[str, ...] = Field((), alias="职务")
    role: str | None = Field(None, alias="角色")
    duty: str | None = Field(None, alias="分工")


class Stage(Record):
    """A stage of the evaluation work and the time printed for it."""

    name: str = Field(alias="阶段")
    period: Period | None = Field(None, alias="时间")


class ClassWeight(Record):
    """The weight that the indicator system gives a class, in per cent or points of 100."""

    name: str = Field(alias="一级指标")
    weight: Score = Field(alias="权重")


class Evaluation(Record):
    """绩效评价工作开展情况."""

    bases: tuple[Basis, ...] = Field((), alias="评价依据")
    classes_stated: Count | None = Field(None, alias="一级指标数")
    weights: tuple[ClassWeight, ...] = Field((), alias="指标权重")
    methods: tuple[str, ...] = Field((), alias="评价方法")
    standards: tuple[str, ...] = Field((), alias="评价标准")
    team: tuple[Member, ...] = Field((), alias="评价小组")
    stages: tuple[Stage, ...] = Field((), alias="工作阶段")
