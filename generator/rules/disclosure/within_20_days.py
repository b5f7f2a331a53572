"""按预算法公开的，在20日以内公开。

部门预算、决算及报表在批复后20日内向社会公开（预算法第十四条）；各部门所属单位在部门批复后20日内公开（预算法实施条例第六条）。
只检查公开依据写明这两条的报告。报告没有批复日期，以成文日期起算，是否逾期由人判断。

**修改：** 对照批复日期核对发布日期；期限未到批复后20日的无需改动，确已逾期的，日期不作改动，可以登记豁免并说明原因。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.chronology import first_day
from generator.measures.deadlines import DAYS, deadline_of


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the publication date with the twentieth calendar day behind the date of creation."""
    for filed in corpus.reports:
        published, deadline = filed.report.envelope.published, deadline_of(filed.report.envelope)
        if published is None or deadline is None or deadline.unit != "日":
            continue
        late = (first_day(published) - deadline.day).days
        if late > 0:
            day = deadline.day.isoformat()
            message = f"发布日期 {published} 晚于成文后第{DAYS}日 {day}，晚{late}日；请对照批复日期"
            yield Problem(filed.at("公开信息", "发布日期"), message, str(published), day)
