"""一个索引号只用于一份报告。

索引号用来指明一条信息（政府信息公开条例第十二条），编定以后不再改变，也不给别的信息使用。

**修改：** 核对索引号的登记，给其中一份报告换上它自己的索引号。
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.model.folding import squeeze


@dataclass(frozen=True)
class Numbered:
    """A report's index number as printed, where it stands, and whose it is."""

    number: str
    place: Place
    unit: str
    project: str


def read(filed: FiledReport) -> Numbered | None:
    """Return the index number of a report."""
    number, report = filed.report.envelope.index_number, filed.report
    return Numbered(number, filed.at("公开信息", "索引号"), report.unit, report.project) if number else None


def compare(told: Sequence[Numbered | None]) -> Iterator[Problem]:
    """Yield every report whose index number another one before it has."""
    first: dict[str, Numbered] = {}
    for each in filter(None, told):
        other = first.setdefault(squeeze(each.number), each)
        if other is not each:
            message = f"索引号 {each.number} 已用于 {other.unit}的“{other.project}”（{other.place.report}）"
            yield Problem(each.place, message, each.number)
