"""The four grades of an evaluation and the totals they stand for (财预〔2020〕10号 art. 18)."""

from dataclasses import dataclass
from decimal import Decimal

SOURCE = "《项目支出绩效评价管理办法》（财预〔2020〕10号）第十八条"


@dataclass(frozen=True)
class GradeMeaning:
    """A grade: its name, its place in addresses, the lowest total that earns it, and the range in words."""

    name: str
    slug: str
    least: Decimal
    range: str


GRADES = (
    GradeMeaning("优", "you", Decimal(90), "90分（含）至100分"),
    GradeMeaning("良", "liang", Decimal(80), "80分（含）至90分"),
    GradeMeaning("中", "zhong", Decimal(60), "60分（含）至80分"),
    GradeMeaning("差", "cha", Decimal(0), "60分以下"),
)
