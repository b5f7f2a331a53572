"""成文的报告已经发布。

期限按公开依据计算：写明预算法第十四条或其实施条例第六条的，批复后20日以内；其他的，形成之日起20个工作日以内（政府信息公开条例
第二十六条）。软件以成文日期起算，今天是哪一天不看系统时钟，而看数据中最新的日期（各报告的填报时间、发布日期和更正日期）。
没有成文日期的，算不出期限，不检查。

**修改：** 在期限内发布，并在 report.yaml 的“公开信息”里填写发布日期；已经发布的，补填发布日期。
"""

from collections.abc import Iterator
from datetime import date

from generator.content.corpus import Corpus
from generator.content.newest_day import newest_day
from generator.findings.problem import Problem
from generator.measures.deadlines import DAYS, Deadline, deadline_of


def check(corpus: Corpus) -> Iterator[Problem]:
    """Say of every report that is not published and has a deadline when that is, and how many days are left."""
    today = newest_day(corpus)
    for filed in corpus.reports:
        deadline = deadline_of(filed.report.envelope)
        if deadline and not filed.report.envelope.published:
            due = f"还没有发布日期，成文后第{DAYS}{deadline.unit}是 {deadline.day.isoformat()}"
            yield Problem(filed.at("公开信息", "成文日期"), f"{due}{_left(deadline, today)}")


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
