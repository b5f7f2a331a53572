"""成文后20个工作日以内公开。

属于主动公开范围的政府信息，自形成或者变更之日起20个工作日内公开；法律、法规另有期限的从其规定（政府信息公开条例第二十六条）。
公开依据写明预算法第十四条或其实施条例第六条的，另见 disclosure/within-20-days。工作日按公布的节假日和调休计算。

**修改：** 核对成文日期和发布日期；确已逾期的，日期不作改动，可以登记豁免并说明原因。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.chronology import first_day
from generator.measures.deadlines import DAYS, deadline_of


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the publication date with the deadline; silent where the holidays of the year are not known."""
    for filed in corpus.reports:
        published, deadline = filed.report.envelope.published, deadline_of(filed.report.envelope)
        if published is None or deadline is None or deadline.unit != "个工作日":
            continue
        if first_day(published) > deadline.day:
            late = deadline.between(deadline.day, first_day(published))
            by = f"，晚{late}个工作日" if late else ""
            message = f"发布日期 {published} 晚于成文后第{DAYS}个工作日 {deadline.day.isoformat()}{by}"
            yield Problem(filed.at("公开信息", "发布日期"), message, str(published), deadline.day.isoformat())
