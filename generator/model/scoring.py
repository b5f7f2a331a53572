"""Chapters 3 to 5: the conclusion, every scored indicator, and the budget deviation."""

from typing import Any, Literal

from pydantic import Field, model_validator

from generator.model.amount import Amount
from generator.model.figure import Count, Rate, Score
from generator.model.goals import EmptyGroup
from generator.model.record import Record
from generator.model.target import Target

Grade = Literal["优", "良", "中", "差"]


class ClassResult(Record):
    """What the conclusion states of a class: counts, score rate, and in some reports weight and score."""

    name: str = Field(alias="一级指标")
    full: Score | None = Field(None, alias="满分")
    score: Score | None = Field(None, alias="得分")
    rate: Rate | None = Field(None, alias="得分率")
    indicators: Count | None = Field(None, alias="三级指标数")
    full_scored: Count | None = Field(None, alias="满分指标数")


class Conclusion(Record):
    """综合评价结论; `grade` is kept as printed (优秀 for 优 occurs)."""

    total: Score | None = Field(None, alias="总分")
    grade_print: str | None = Field(None, alias="绩效评级")
    completion: Rate | None = Field(None, alias="总体完成率")
    indicators: Count | None = Field(None, alias="三级指标数量")
    achieved: Count | None = Field(None, alias="实现指标数量")
    class_total: ClassResult | None = Field(None, alias="各类合计")
    classes: tuple[ClassResult, ...] = Field((), alias="各类结论")

    @property
    def grade(self) -> Grade | None:
        """The grade as one of the four of 财预〔2020〕10号 art. 18."""
        grades: dict[str, Grade] = {"优": "优", "良": "良", "中": "中", "差": "差"}
        return grades.get((self.grade_print or "")[:1])


class Indicator(Record):
    """A level-3 indicator as the scoring chapter scored it; figures it does not print are None."""

    group: str | None = Field(None, alias="二级指标")
    code: str | None = Field(None, alias="编码")
    name: str = Field(alias="三级指标")
    promised_as: str | None = Field(None, alias="目标名称")
    target: Target | None = Field(None, alias="预期值")
    actual: Target | None = Field(None, alias="实际值")
    completion: Rate | None = Field(None, alias="完成率")
    deviation: Rate | None = Field(None, alias="偏差率")
    reason: str | None = Field(None, alias="原因")
    full: Score | None = Field(None, alias="满分")
    score: Score | None = Field(None, alias="得分")
    rule: str | None = Field(None, alias="评分标准")
    """By what rule the score is given, as a column of the form, or of a table that names the indicator, prints it."""
    formula: str | None = Field(None, alias="得分公式")
    finding: str | None = Field(None, alias="评价分析")

    @model_validator(mode="before")
    @classmethod
    def _score_in_words(cls, data: Any) -> Any:  # noqa: ANN401 (raw YAML)
        """得满分 and 不得分 are scores too; how many points they are depends on the full score."""
        if not isinstance(data, dict) or not isinstance(data.get("得分"), str):
            return data
        full = data.get("满分")
        try:
            worth = Score.parse(full) if isinstance(full, str) else None
        except ValueError:
            worth = None  # the field itself reports it
        score = Score.in_words(data["得分"], worth)
        return {**data, "得分": score} if score else data


class ScoredClass(Record):
    """A class of the scoring chapter: its stated counts, weight and score, and its indicators."""

    name: str = Field(alias="一级指标")
    groups_stated: Count | None = Field(None, alias="二级指标数")
    indicators_stated: Count | None = Field(None, alias="三级指标数")
    full: Score | None = Field(None, alias="权重分")
    score: Score | None = Field(None, alias="实际得分")
    rate: Rate | None = Field(None, alias="得分率")
    indicators: tuple[Indicator, ...] = Field((), alias="指标")
    empty: tuple[EmptyGroup, ...] = Field((), alias="空缺")


class TableTotal(Record):
    """The row 合计 of the indicator table."""

    full: Score | None = Field(None, alias="分值")
    score: Score | None = Field(None, alias="得分")


class Execution(Record):
    """预算执行进度与绩效指标偏差 (chapter 5)."""

    initial: Amount | None = Field(None, alias="年初预算")
    adjusted: Amount | None = Field(None, alias="全年预算数")
    spent: Amount | None = Field(None, alias="全年执行数")
    rate: Rate | None = Field(None, alias="预算执行率")
    indicators: Count | None = Field(None, alias="三级指标数量")
    full_scored: Count | None = Field(None, alias="满分指标数量")
    deducted: Count | None = Field(None, alias="扣分指标数量")
    completion: Rate | None = Field(None, alias="总体完成率")
    gap: Rate | None = Field(None, alias="偏差")
    reason: str | None = Field(None, alias="偏差原因")
