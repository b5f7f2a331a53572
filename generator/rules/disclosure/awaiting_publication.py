"""成文的报告已经发布。

期限按公开依据计算：写明预算法第十四条或其实施条例第六条的，批复后20日以内；其他的，形成之日起20个工作日以内（政府信息公开条例
第二十六条）。软件以成文日期起算，今天是哪一天不看系统时钟，而看数据中最新的日期（各报告的填报时间、发布日期、更正日期和撤回日期）。
没有成文日期的，算不出期限，不检查。

**修改：** 在期限内发布，并在 report.yaml 的“公开信息”里填写发布日期；已经发布的，补填发布日期。
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.content.filed import FiledReport
from generator.content.newest_day import newest_day_of
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.measures.deadlines import DAYS, Deadline, deadline_of


@dataclass(frozen=True)
class Told:
    """The newest day that a report tells, the place of its day of writing, its deadline where it is not published."""

    newest: date | None
    place: Place
    deadline: Deadline | None


def read(filed: FiledReport) -> Told:
    """Return the days of a report."""
    envelope = filed.report.envelope
    deadline = None if envelope.published else deadline_of(envelope)
    return Told(newest_day_of(filed.report), filed.at("公开信息", "成文日期"), deadline)


def compare(told: Sequence[Told]) -> Iterator[Problem]:
    """Say of every report that is not published and has a deadline when that is, and how many days are left."""
    today = max(filter(None, (each.newest for each in told)), default=None)
    for each in told:
        if each.deadline:
            due = f"还没有发布日期，成文后第{DAYS}{each.deadline.unit}是 {each.deadline.day.isoformat()}"
            yield Problem(each.place, f"{due}{_left(each.deadline, today)}")


def _left(deadline: Deadline, today: date | None) -> str:
    """Say how far the deadline is from the newest day in the data."""
    if today is None:
        return ""
    over = today > deadline.day
    days = deadline.between(*((deadline.day, today) if over else (today, deadline.day)))
    if days is None:
        return ""
    left = f"已过{days}" if over else f"还剩{days}"
    return f"，截至数据中最新的日期 {today.isoformat()} {left}{deadline.unit}"
