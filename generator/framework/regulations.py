"""The rules of evaluation whose 文号 every report cites (field/evaluation.md), and which of them are repealed."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Regulation:
    """A regulation: title, 文号, and where it is repealed, the number of what replaced it and since which year."""

    title: str
    number: str
    replaced_by: str | None = None
    repealed: int | None = None


REGULATIONS = (
    Regulation("项目支出绩效评价管理办法", "财预〔2020〕10号"),
    Regulation("财政支出绩效评价管理暂行办法", "财预〔2011〕285号", "财预〔2020〕10号", 2020),
)
BY_TITLE = {regulation.title: regulation for regulation in REGULATIONS}
BY_NUMBER = {regulation.number: regulation for regulation in REGULATIONS}
