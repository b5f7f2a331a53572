"""每条豁免都在期限之内。

豁免只在写明的截止日期以前有效，过期以后它所接受的问题重新列为未处理。是否过期不看系统时钟，而看数据中最新的日期
（各报告的填报时间、发布日期、更正日期和撤回日期），所以同样的内容总是得到同样的结果。

**修改：** 问题已经改正的，删除这条豁免；仍需接受的，重新审批并填写新的截止日期。
"""

from collections.abc import Iterator, Sequence

from generator.content.corpus import Corpus
from generator.content.newest_day import newest_day
from generator.findings.finding import Finding
from generator.findings.problem import Problem


def check_waivers(corpus: Corpus, found: Sequence[Finding]) -> Iterator[Problem]:  # noqa: ARG001 (what the others found makes no difference)
    """Compare the end of every waiver with the newest day in the data."""
    today = newest_day(corpus)
    for filed in corpus.waivers:
        waiver = filed.record
        if today and waiver.last_day < today:
            message = f"{waiver.report} 对 {waiver.rule} 的豁免截止于 {waiver.until}，早于数据中最新的日期 {today}"
            yield Problem(filed.at("截止"), message, str(waiver.until), str(today))
